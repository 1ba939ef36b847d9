"""Recognise a unit that is misspelt, where the other version tells which unit it should be."""

from __future__ import annotations

from functools import lru_cache

from briefgen.languages.quantities.lexicon import lexicon
from briefgen.languages.quantities.measures import Unit

_FEWEST_LETTERS = 5


def is_misspelt(word: str, unit: Unit, language: str) -> bool:
    """Whether a word is but one letter off a name of the unit, as ``drajat`` is.

    So is one that means the unit at times, and something else at others: ``1,000 won``.
    """
    if not unit.isdisjoint(lexicon(language, "").own.ambiguous_units.get(word, ())):
        return True
    if len(word) < _FEWEST_LETTERS:
        return False
    return any(_one_letter_off(word, name) for code in unit for name in _names(code, language))


@lru_cache(maxsize=1024)
def _names(code: str, language: str) -> tuple[str, ...]:
    """Return the names of a unit that are one word."""
    units = lexicon(language, "").own.units
    return tuple(
        name
        for name, unit in units.items()
        if code in unit and name.isalpha() and len(name) >= _FEWEST_LETTERS
    )


def _one_letter_off(one: str, other: str) -> bool:
    """Whether words differ by a letter that is another, is missing, or has changed places."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True
    rest, others = one[start:], other[start:]
    swapped = rest[:2] == others[1::-1] and rest[2:] == others[2:]
    return swapped or rest[1:] == others[1:] or rest == others[1:] or rest[1:] == others
