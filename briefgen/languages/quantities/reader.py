"""Read the quantities of a text: figures, dates, times of day, numbers in words."""

from __future__ import annotations

from briefgen.languages.quantities.clock import clock_time
from briefgen.languages.quantities.dates import date
from briefgen.languages.quantities.in_words import in_words, roman
from briefgen.languages.quantities.lexicon import lexicon
from briefgen.languages.quantities.numerals import figure
from briefgen.languages.quantities.quantity import Quantity
from briefgen.languages.quantities.scan import Draft, Found, Scan, scan
from briefgen.languages.quantities.sharing import share
from briefgen.languages.quantities.tokens import NUMBER


def read(text: str, language: str, other: str = "") -> tuple[Quantity, ...]:
    """Return the quantities of a text, in order.

    `other` is the language of the text's other version: a number that only its separators fit
    can be read nevertheless, and words of it that were left standing are understood.
    """
    known = lexicon(language, other)
    seen = scan(text, known)
    found: list[Draft | Quantity] = []
    tokens, starts, index = seen.tokens, known.starts, 0
    while (token := tokens[index]).text:
        read_here = None
        if token.kind == NUMBER or token.low in starts:
            read_here = _at(seen, index)
        elif token.text.isupper():
            read_here = roman(seen, index)
        if read_here:
            found += read_here.quantities
            index = read_here.end
        else:
            index += 1
    share(seen, found)
    return tuple(one.figure(seen) if isinstance(one, Draft) else one for one in found)


def _at(scan: Scan, index: int) -> Found | None:
    """Read what begins at a token."""
    found = date(scan, index) or clock_time(scan, index) or figure(scan, index)
    if found is None and scan.low(index) in scan.lexicon.number_words:
        return in_words(scan, index)
    return found
