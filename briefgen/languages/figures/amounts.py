"""Bring facts to one unit and one scale, so that they may stand on one axis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, localcontext

from briefgen.languages.locale import POWERS
from briefgen.languages.quantities import Figure, read
from briefgen.languages.quantities.measures import in_base
from briefgen.model.brief import Brief
from briefgen.model.facts import Fact, Scale
from briefgen.model.texts import Text

_DEGREES = frozenset(("c", "f", "deg"))
"""What has no zero in common, so that no factor converts it."""

_DIGITS = 60


@dataclass(frozen=True, slots=True)
class Measure:
    """What all facts of a chart are counted in: the first one's unit, the largest one's scale."""

    unit: Text | None
    scale: Scale

    def amount(self, fact: Fact, brief: Brief) -> Decimal | None:
        """Return a fact's value in this unit and scale, or nothing where it does not convert."""
        found = factor(fact.unit, self.unit, brief)
        if found is None:
            return None
        with localcontext(prec=_DIGITS):
            return fact.value * found * Decimal(10) ** (POWERS[fact.scale] - POWERS[self.scale])


def measure(brief: Brief, ids: Iterable[str]) -> Measure:
    """Return what these facts are shown in; there must be one at least."""
    facts = [brief.facts[id_] for id_ in ids]
    unscaled = Measure(facts[0].unit, Scale.ONE)
    sizes = [(abs(unscaled.amount(fact, brief) or Decimal(0)), fact.scale) for fact in facts]
    return Measure(facts[0].unit, max(sizes, key=lambda size: size[0])[1])


def strays(brief: Brief, ids: Iterable[str]) -> Iterator[str]:
    """Yield the facts whose unit is not the first one's, and does not convert into it."""
    first, *others = ids
    unit = brief.facts[first].unit
    yield from (one for one in others if factor(brief.facts[one].unit, unit, brief) is None)


def factor(unit: Text | None, into: Text | None, brief: Brief) -> Decimal | None:
    """Return by what a value in `unit` is multiplied to be one in `into`.

    Units are the same where they are written alike in one of the brief's languages; otherwise they
    must be of the same dimension, as metres and kilometres are. Nothing tells that they are not.
    """
    if unit is None or into is None:
        return Decimal(1) if unit is into else None
    for language in brief.languages:
        mine, other = _spelling(unit, language), _spelling(into, language)
        if mine and mine == other:
            return Decimal(1)
    for language in brief.languages:
        mine, other = _spelling(unit, language), _spelling(into, language)
        one, another = _in_base(mine, language), _in_base(other, language)
        if one and another and one[0] == another[0]:
            return one[1] / another[1]
    return None


def _spelling(unit: Text, language: str) -> str:
    return " ".join((unit.get(language) or "").casefold().split())


def _in_base(unit: str, language: str) -> tuple[str, Decimal] | None:
    """Return a unit's dimension, and how much of its base unit it is; nothing for an unknown."""
    if not unit:
        return None
    for written in (f"1 {unit}", f"{unit} 1"):
        match read(written, language):
            case (Figure(value=Decimal() as value, start=0, end=end, unit=known),) if (
                end == len(written) and len(known) == 1  # "per cent of GDP" is more than a unit
            ):
                (name,) = known
                return None if name in _DEGREES else in_base(value, name)
    return None
