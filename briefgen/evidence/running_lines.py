"""Take headers and footers out of a PDF's pages, so that sentences run on from page to page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_EDGE = 3
"""How many lines at either end of a page may be header or footer."""
_FEWEST = 3
_SHARE = 0.4
"""Headers of left and of right pages differ, so that each stands on half of them at most."""
_DIGITS = re.compile(r"\d+")
_BLANKS = re.compile(r"\s+")


def without_running_lines(pages: Sequence[str]) -> list[str]:
    """Return pages without the lines at their edges that recur, whatever their numbers, on most."""
    lines = [[line for line in page.split("\n") if line.strip()] for page in pages]
    seen = Counter(key for page in lines for key in _edges(page))
    enough = max(_FEWEST, _SHARE * len(pages))
    running = {key for key, count in seen.items() if count >= enough}
    return ["\n".join(_stripped(page, running)) for page in lines] if running else list(pages)


def _edges(page: list[str]) -> set[tuple[str, str]]:
    top = {("top", _key(line)) for line in page[:_EDGE]}
    return top | {("bottom", _key(line)) for line in page[-_EDGE:]}


def _stripped(page: list[str], running: set[tuple[str, str]]) -> list[str]:
    first, last = 0, len(page)
    while first < min(_EDGE, last) and ("top", _key(page[first])) in running:
        first += 1
    while last > max(first, len(page) - _EDGE) and ("bottom", _key(page[last - 1])) in running:
        last -= 1
    return page[first:last]


def _key(line: str) -> str:
    return _DIGITS.sub("#", _BLANKS.sub(" ", line.strip()).casefold())
