"""Write names: at the head of a reference, within it, and in the text (APA 7, 8.17 and 9.8)."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.languages.apa.works import Credit, Work
from briefgen.languages.apa.writer import Writer
from briefgen.languages.labels import fill
from briefgen.model.sources import PersonName

MOST_NAMES = 20
"""All names are listed up to so many; of more, the first 19 and the last."""
FEW_NAMES = 2
"""In the text, all names stand up to so many."""


def head(writer: Writer, work: Work) -> str:
    """Write whoever a reference begins with: ``Sari, R., & Klein, O. (Eds.)``."""
    names, credit = work.credited
    written = _series(writer, [_inverted(name) for name in names], always_comma=True)
    if credit is Credit.EDITOR:
        return f"{written} ({writer.named(writer.labels.editor, len(names))})"
    return written


def within(writer: Writer, names: Sequence[PersonName]) -> str:
    """Write names within a reference, given names first: ``R. Sari & O. Klein``."""
    return _series(writer, [_straight(name) for name in names])


def in_text(writer: Writer, work: Work) -> str:
    """Write names as the text cites them; none where the title stands for them."""
    if work.is_legal:
        return ""
    names, _ = work.credited
    written = [_short(name) for name in names]
    if names and work.initials:
        written[0] = _straight(names[0])
    # "et al." is a plural: it never stands for one author alone (8.18).
    if len(names) <= max(FEW_NAMES, work.shown + 1 if work.shown > 1 else 0):
        return _series(writer, written)
    comma = "," if work.shown > 1 else ""
    listed = ", ".join(written[: work.shown])
    return fill(writer.pack.labels.and_others, name=f"{listed}{comma}")


def sort_keys(names: Sequence[PersonName]) -> list[str]:
    """Return what names are sorted by: the family name, then the given names."""
    return [f"{_short(name)} {name.given if name.family and name.given else ''}" for name in names]


def _series(writer: Writer, names: Sequence[str], *, always_comma: bool = False) -> str:
    if len(names) > MOST_NAMES:
        return f"{', '.join(names[: MOST_NAMES - 1])}, … {names[-1]}"
    if len(names) < 2:
        return "".join(names)
    comma = "," if always_comma or len(names) > 2 else ""
    return f"{', '.join(names[:-1])}{comma} {writer.labels.conjunction} {names[-1]}"


def _short(name: PersonName) -> str:
    """Return the family name with the particle that stays with it, or the whole of a name."""
    family = name.family or name.given or name.suffix or ""
    return name.literal or _spaced(name.non_dropping_particle, family)


def _inverted(name: PersonName) -> str:
    if name.literal or not (name.family and name.given):
        return _short(name)
    given = _spaced(_initials(name.given), name.dropping_particle)
    return ", ".join(part for part in (_short(name), given, name.suffix) if part)


def _straight(name: PersonName) -> str:
    if name.literal or not (name.family and name.given):
        return _short(name)
    return _spaced(_initials(name.given), name.dropping_particle, _short(name), name.suffix)


def _spaced(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def _initials(given: str) -> str:
    """Write given names as initials: ``Jean-Paul C.`` is ``J.-P. C.``; small words stay whole."""
    written = (_initial(word) for word in given.replace(".", ". ").split())
    return " ".join(filter(None, written))


def _initial(word: str) -> str:
    if word[0].islower():
        return word
    return "-".join(f"{part[0]}." for part in word.split("-") if part)
