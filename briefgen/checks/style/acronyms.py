"""Find acronyms in a text, and tell which of them the text spells out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from briefgen.checks.placeholders import PLACEHOLDER

_TOKEN = regex.compile(r"(?<![\p{L}\p{N}])[\p{Lu}\p{N}][\p{L}\p{N}]+(?![\p{L}\p{N}])", regex.V1)
_ROMAN = regex.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_SPELLED_BEFORE = regex.compile(r"[\p{L}\p{N}][\p{P}]?\s*\(\s*$", regex.V1)
_SPELLED_AFTER = regex.compile(r"\s*\(\s*(?P<words>[^()]+)\)", regex.V1)
_PIECES_KEPT = 65_536
_WORD = regex.compile(r"\p{L}*\p{Ll}{3,}", regex.V1)

UNITS = frozenset(
    (
        *("GB", "KB", "MB", "PB", "TB", "GW", "MW", "TW", "GWh", "MWh", "TWh", "GHz", "MHz"),
        *("AUD", "CNY", "EUR", "GBP", "IDR", "JPY", "MYR", "SGD", "USD", "US"),
    )
)
"""Units and currencies that are written so by rule. `US` is the one before a dollar sign."""

COMPANY_FORMS = frozenset(("AG", "BV", "CV", "LLC", "LLP", "NV", "PLC", "PT", "SA", "UD"))
"""What stands before or after a company's name, and is a part of it: `PT Telkom`."""


def acronyms(text: str) -> Iterator[tuple[str, bool]]:
    """Yield every acronym of a text in order, and whether it is spelled out right there.

    An acronym has two letters at least, and more capitals than small letters: `UKM`, `B2B`,
    `PPh`. An English plural's `s` is left off: `SMEs` is `SME`. A text all in capitals has none.
    """
    if text.isupper() and " " in text.strip():
        return
    # None goes past a space, and most of what stands between two spaces was looked at before.
    if not any(map(_has_any, text.split(" "))):
        return
    for acronym, start, end in _found(text):
        yield acronym, _is_spelled_out(text, start, end)


@lru_cache(maxsize=_PIECES_KEPT)
def _has_any(piece: str) -> bool:
    return any(True for _ in _found(piece))


def _found(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield every acronym, and from where to where it stands, a plural's ending included."""
    for token in _TOKEN.finditer(text):
        written = token.group()
        acronym = written[:-1] if written.endswith("s") and written[:-1].isupper() else written
        if _is_acronym(acronym):
            yield acronym, token.start(), token.end()


def _is_acronym(word: str) -> bool:
    if word[1:].islower() or word.isdecimal():
        return False  # nearly all of what begins with a capital, and numbers
    letters = [character for character in word if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return (
        len(letters) > 1
        and 2 * capitals > len(letters)
        and capitals > 1
        and not _ROMAN.fullmatch(word)
        and word not in UNITS
        and word not in COMPANY_FORMS
        and word != PLACEHOLDER
    )


def _is_spelled_out(text: str, start: int, end: int) -> bool:
    """Whether words stand before an acronym in brackets, or in brackets after an acronym."""
    if _SPELLED_BEFORE.search(text, 0, start) and text[end : end + 1] in (")", ",", ";"):
        return True
    after = _SPELLED_AFTER.match(text, end)
    return after is not None and _WORD.search(after["words"]) is not None
