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
    places = [
        index
        for index, low in zip(range(scan.size), lows, strict=False)
        if low in firm or low[0].isdecimal()
    ]
    for place in places:
        if place < end:
            continue
        first = place
        while first and (lows[first - 1] in within or texts[first - 1].isupper()):
            first -= 1
        end = place + 1
        while (low := lows[end]) in within or texts[end].isupper() or low[:1].isdecimal():
            end += 1
        yield first, end


def apart(scan: Scan, near: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield what is between stretches, before the first and after the last."""
    end = 0
    for first, after in near:
        yield end, first
        end = after
    yield end, scan.size
