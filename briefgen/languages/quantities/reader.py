"""Read the quantities of a text: figures, dates, times of day, numbers in words."""

from __future__ import annotations

import re
from decimal import Decimal

from briefgen.languages.quantities.clock import clock_time
from briefgen.languages.quantities.dates import date
from briefgen.languages.quantities.lexicon import lexicon
from briefgen.languages.quantities.measuring import era, measure_after
from briefgen.languages.quantities.number_words import (
    NumberInWords,
    fraction_after,
    number_in_words,
)
from briefgen.languages.quantities.numerals import decade_values, figure
from briefgen.languages.quantities.quantity import Quantity
from briefgen.languages.quantities.scan import Draft, Found, Measure, Scan
from briefgen.languages.quantities.sharing import share
from briefgen.languages.quantities.tokens import NUMBER, WORD, tokens

_ROMAN = re.compile(r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def read(text: str, language: str, other: str = "") -> tuple[Quantity, ...]:
    """Return the quantities of a text, in order.

    `other` is the language of the text's other version: a number that only its separators fit
    can be read nevertheless, and words of it that were left standing are understood.
    """
    known = lexicon(language, other)
    scan = Scan(text, tokens(text), known)
    found: list[Draft | Quantity] = []
    index = 0
    while index < len(scan.tokens):
        token = scan.tokens[index]
        read_here = None
        if token.kind == NUMBER or token.low in known.starts:
            read_here = _at(scan, index)
        elif token.kind == WORD and token.text.isupper():
            read_here = _roman(scan, index)
        if read_here:
            found += read_here.quantities
            index = read_here.end
        else:
            index += 1
    share(scan, found)
    return tuple(one.figure(scan) if isinstance(one, Draft) else one for one in found)


def _at(scan: Scan, index: int) -> Found | None:
    """Read what begins at a token."""
    found = date(scan, index) or clock_time(scan, index) or figure(scan, index)
    if found is None and scan.low(index) in scan.lexicon.number_words:
        found = _words(scan, index)
    return found


def _words(scan: Scan, index: int) -> Found | None:
    """Read a number in words."""
    words = number_in_words(scan.tokens, index, scan.lexicon)
    if words is None:
        return None
    draft = Draft(index, words.end, (words.value,), firm=False, span=words.span)
    draft.is_article = words.is_one
    draft.measures = _measure_of_words(scan, words)
    draft.end = max(words.end, draft.measures[0].end)
    if scan.low(words.end - 1) in scan.lexicon.own.decades:
        draft.measures, draft.values = (era(words.end),), decade_values(words.value)
    draft.is_bare = draft.measures[0].unit == frozenset()
    added = fraction_after(scan.tokens, draft.end, scan.lexicon) if draft.measures[0].unit else None
    if added:  # `an hour and a half`
        draft.values, draft.end = (words.value + added[0],), added[1]
        draft.is_article = False
    return Found(words.end if draft.is_article else draft.end, (draft,))


def _measure_of_words(scan: Scan, words: NumberInWords) -> tuple[Measure, ...]:
    """Return what follows a number in words; ``a`` may stand between: ``half a percent``."""
    if words.unit:
        return (Measure(0, words.unit, "", words.end),)
    own, at = scan.lexicon.own, words.end
    if 0 < words.value < 1:
        at += scan.low(at) in own.partitives
        at += scan.low(at) in own.articles
    found = measure_after(scan, at)
    return found if found[0].unit else measure_after(scan, words.end)


def _roman(scan: Scan, index: int) -> Found | None:
    """Read a Roman numeral; a single C, D, L or M is a letter."""
    text = scan[index].text
    if not _ROMAN.fullmatch(text) or text in "CDLM":
        return None
    values = [_ROMAN_VALUES[letter] for letter in text]
    value = sum(
        -one if any(one < later for later in values[place + 1 : place + 2]) else one
        for place, one in enumerate(values)
    )
    return Found(index + 1, (Draft(index, index + 1, (Decimal(value),), firm=False),))
