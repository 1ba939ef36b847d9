"""Find the stretches of a text that may have figures, dates or times in them, and the rest.

What stands in the rest has no part in any of these: it is no more than a number in words, and
shares no scale or unit with a figure. So either can be read without the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.languages.quantities.scan import Scan

Stretch = tuple[int, int]
"""The first token of a stretch, and the token after it."""


def near_figures(scan: Scan) -> Iterator[Stretch]:
    """Yield the runs of words and signs of which quantities are made that are more than words.

    Among them are digits, the name of a month, or what tells a time of day.
    """
    lows, texts, end = scan.lows, scan.texts, 0
    firm, within = scan.lexicon.firm, scan.lexicon.within_quantities

    def belongs(index: int) -> bool:
        low = lows[index]
        return low in within or low[:1].isdecimal() or texts[index].isupper()

    for place, low in enumerate(lows):
        if (low in firm or "0" <= low < ":") and place >= end:  # the sign after 9
            first, end = place, place + 1
            while first and belongs(first - 1):
                first -= 1
            while belongs(end):
                end += 1
            yield first, end


def apart(scan: Scan, near: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield what is between stretches, before the first and after the last."""
    end = 0
    for first, after in near:
        yield end, first
        end = after
    yield end, len(scan.lows)
