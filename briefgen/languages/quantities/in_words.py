"""Read what is written in words: numbers, dates and times of day. None of it can be missed."""

from __future__ import annotations

import re
from decimal import Decimal

from briefgen.languages.quantities.clock import time_in_words, time_past_the_hour
from briefgen.languages.quantities.dates import date_in_words
from briefgen.languages.quantities.measuring import era, measure_after
from briefgen.languages.quantities.number_words import (
    NumberInWords,
    fraction_after,
    number_in_words,
)
from briefgen.languages.quantities.numerals import decade_values
from briefgen.languages.quantities.scan import Draft, Found, Measure, Scan

_LAST_DECADE = 3000
_ROMAN = r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def in_words(scan: Scan, index: int) -> Found | None:
    """Return the date, the time or the number in words that begins at a token."""
    if not scan.lexicon.own.clock_prefixes and (found := time_past_the_hour(scan, index)):
        return found
    words = number_in_words(scan, index)
    if words is None:
        return None
    return (
        date_in_words(scan, index, words)
        or time_in_words(scan, index, words)
        or _figure(scan, index, words)
    )


def _figure(scan: Scan, index: int, words: NumberInWords) -> Found:
    draft = Draft(index, words.end, (words.value,), firm=False, span=words.span)
    draft.is_article = words.is_one
    draft.measures = _measure(scan, words)
    draft.end = max(words.end, draft.measures[0].end)
    if scan.lows[words.end - 1] in scan.lexicon.own.decades and words.value < _LAST_DECADE:
        draft.measures, draft.values = (era(words.end),), decade_values(words.value)
    unit = draft.measures[0].unit
    added = fraction_after(scan, draft.end) if unit else None
    if added:  # `an hour and a half`
        draft.values, draft.end = (words.value + added[0],), added[1]
        draft.is_article = False
    draft.is_bare = not unit
    return Found(words.end if draft.is_article else draft.end, (draft,))


def _measure(scan: Scan, words: NumberInWords) -> tuple[Measure, ...]:
    """Return what follows a number in words; ``a`` may stand between: ``half a percent``."""
    if words.unit:
        return (Measure(0, words.unit, "", words.end),)
    own, at = scan.lexicon.own, words.end
    if 0 < words.value < 1:
        at += scan.lows[at] in own.partitives
        at += scan.lows[at] in own.articles
    found = measure_after(scan, at)
    return found if found[0].unit else measure_after(scan, words.end)


def roman(scan: Scan, index: int) -> Found | None:
    """Read a Roman numeral; a single C, D, L or M is a letter."""
    text = scan.texts[index]
    if not _ROMAN_VALUES.keys() >= set(text) or text in "CDLM" or not re.fullmatch(_ROMAN, text):
        return None
    values = [_ROMAN_VALUES[letter] for letter in text]
    value = sum(
        -one if any(one < later for later in values[place + 1 : place + 2]) else one
        for place, one in enumerate(values)
    )
    return Found(index + 1, (Draft(index, index + 1, (Decimal(value),), firm=False),))
