"""Read the quantities of a text: figures, dates, times of day, numbers in words."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.languages.quantities.clock import clock_time
from briefgen.languages.quantities.dates import date
from briefgen.languages.quantities.in_words import in_words, roman
from briefgen.languages.quantities.lexicon import lexicon
from briefgen.languages.quantities.numerals import figure
from briefgen.languages.quantities.quantity import Quantity
from briefgen.languages.quantities.scan import Draft, Found, Scan
from briefgen.languages.quantities.sharing import share
from briefgen.languages.quantities.stretches import Stretch


def read(text: str, language: str, other: str = "") -> tuple[Quantity, ...]:
    """Return the quantities of a text, in order.

    `other` is the language of the text's other version: a number that only its separators fit
    can be read nevertheless, and words of it that were left standing are understood.
    """
    scan = Scan(text, lexicon(language, other))
    return read_stretches(scan, [(0, scan.size)])


def read_stretches(scan: Scan, stretches: Iterable[Stretch]) -> tuple[Quantity, ...]:
    """Return the quantities that begin within some stretches of a text, in order."""
    found: list[Draft | Quantity] = []
    lows, texts, starts, index = scan.lows, scan.texts, scan.lexicon.starts, 0
    for first, end in stretches:
        index = max(index, first)
        while index < end:
            read_here = None
            if (low := lows[index]) in starts or low[:1].isdecimal():
                read_here = _at(scan, index)
            elif texts[index].isupper():
                read_here = roman(scan, index)
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
    if found is None and scan.lows[index] in scan.lexicon.number_words:
        return in_words(scan, index)
    return found
