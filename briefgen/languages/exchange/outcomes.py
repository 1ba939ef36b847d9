"""Decide what becomes of each unit that a translator gave back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefgen.languages.exchange.catalog import NO_TARGET, bare, target_digest
from briefgen.languages.exchange.delivery import Delivered, Delivery
from briefgen.languages.exchange.notes import marked_as
from briefgen.languages.translation import Standing, Translations, Unit
from briefgen.languages.translation.hashing import digest_of
from briefgen.source.rules.control_character import FORBIDDEN


class Fate(StrEnum):
    """What becomes of a unit."""

    TAKEN = "taken"
    """Its translation is written."""
    SAME = "unchanged"
    """The brief says so already, or the translator has not touched it."""
    UNTRANSLATED = "untranslated"
    """There is no translation in the file."""
    UNFINISHED = "unfinished"
    """The translator calls it so: `fuzzy`, or `needs-translation`."""
    CONFLICT = "conflict"
    """The brief's translation was edited, too, or belongs to somebody else."""
    UNKNOWN = "unknown"
    """The brief has no such text, or has it no more."""
    TWICE = "twice"
    """It stands in the file twice, with two translations."""
    REFUSED = "refused"
    """It cannot be written, or it would break the brief."""

    @property
    def lost(self) -> bool:
        """Whether a translation that is done was not taken."""
        return self in (Fate.CONFLICT, Fate.UNKNOWN, Fate.TWICE, Fate.REFUSED)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A unit of a translator's file, and what becomes of it.

    `why` explains what is not plain from the fate. `standing` is that of the unit in the brief, if
    it has one.
    """

    delivered: Delivered
    fate: Fate
    standing: Standing | None = None
    why: str = ""

    @property
    def unit(self) -> Unit:
        """The unit of one that is found in the brief."""
        assert self.standing is not None  # noqa: S101 - asked of those alone that were found
        return self.standing.unit

    @property
    def is_behind(self) -> bool:
        """Whether the source was edited since the file was made."""
        if self.standing is None:
            return False
        return digest_of(self.delivered.source) != digest_of(self.standing.unit.source)

    @property
    def is_confirmed(self) -> bool:
        """Whether the translator lets a translation stand that was made of an earlier source."""
        if self.standing is None or self.fate is not Fate.SAME or not self.delivered.done:
            return False
        return self.standing.state.behind and not self.is_behind


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user lets pass: unfinished translations, and the loss of edits in the brief."""

    unfinished: bool = False
    overwrite: bool = False


def outcomes(
    translations: Translations, language: str, delivery: Delivery, wishes: Wishes
) -> tuple[Outcome, ...]:
    """Return what becomes of each unit of a file, in its order."""
    standings = [one for one in translations.standings if one.unit.language == language]
    by_key = {one.unit.key: one for one in standings}
    found = [(one, _found(one, standings, by_key)) for one in delivery.units]
    twice = _with_two_translations(found)
    result = []
    for one, standing in found:
        if standing is None:
            result.append(_lost(one))
        elif standing.unit.key in twice:
            result.append(Outcome(one, Fate.TWICE, standing, "the file has two translations of it"))
        else:
            result.append(_judged(one, standing, wishes))
    return tuple(result)


def _found(
    one: Delivered, standings: Sequence[Standing], by_key: Mapping[str, Standing]
) -> Standing | None:
    """Return the unit of this key; by its source where the tool has lost the key."""
    if one.key:
        return by_key.get(one.key)
    source = digest_of(one.source)
    alike = [standing for standing in standings if digest_of(standing.unit.source) == source]
    return alike[0] if len(alike) == 1 else None


def _lost(one: Delivered) -> Outcome:
    if not one.target.strip():
        return Outcome(one, Fate.UNTRANSLATED)
    if one.key:
        return Outcome(one, Fate.UNKNOWN, why="the brief has no such text in this language")
    return Outcome(one, Fate.UNKNOWN, why="its key is lost, and its source tells it from no other")


def _with_two_translations(found: Sequence[tuple[Delivered, Standing | None]]) -> set[str]:
    first: dict[str, str] = {}
    return {
        standing.unit.key
        for one, standing in found
        if standing and one.target.strip()
        if first.setdefault(standing.unit.key, one.target) != one.target
    }


def _judged(one: Delivered, standing: Standing, wishes: Wishes) -> Outcome:
    unit = standing.unit
    now = bare(unit.target or "")
    if not one.target.strip():
        return Outcome(one, Fate.UNTRANSLATED, standing)
    untouched = target_digest(one.target) == one.digest != target_digest(now)
    if one.target == now or untouched:
        return Outcome(one, Fate.SAME, standing)
    if not one.done and not wishes.unfinished:
        return Outcome(one, Fate.UNFINISHED, standing)
    if bad := FORBIDDEN.search(one.target):
        why = f"it holds a character that cannot be seen (U+{ord(bad.group()):04X})"
        return Outcome(one, Fate.REFUSED, standing, why)
    if not wishes.overwrite and (why := next(_conflicts(one, unit, now), "")):
        return Outcome(one, Fate.CONFLICT, standing, why)
    return Outcome(one, Fate.TAKEN, standing)


def _conflicts(one: Delivered, unit: Unit, now: str) -> Iterator[str]:
    """Say what would be lost: an edit of the brief's, or somebody else's words."""
    if target_digest(now) not in (NO_TARGET, one.digest):
        if one.digest is None:
            yield "the brief has another translation, and the file does not say which one it knew"
        else:
            yield "it was edited in the brief, too, since the file was made"
    if by := marked_as(unit):
        yield f"the brief has it from a translation that is {by.value}"
