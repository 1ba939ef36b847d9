"""Share a list of terms out among columns beside each other, so that none is much longer.

Columns of CSS would do the same, but WeasyPrint sets them again and again until they are even: a
page of many terms takes it ten times as long.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise
from math import ceil

from briefgen.languages.view import Entry, Phrase
from briefgen.prose.reading import paragraphs, plain_text

LINE = 44
"""Letters on a line of a column, about; its exact number does not matter."""


def abreast(entries: Sequence[Entry], count: int) -> tuple[tuple[Entry, ...], ...]:
    """Return the entries in `count` runs, in their order, the longest of them as short as can be.

    There must be as many entries as runs at least.
    """
    heights = [_lines(entry) for entry in entries]
    cuts = combinations(range(1, len(entries)), count - 1)
    edges = ((0, *cut, len(entries)) for cut in cuts)
    best = min(edges, key=lambda at: max(sum(heights[a:b]) for a, b in pairwise(at)))
    return tuple(tuple(entries[a:b]) for a, b in pairwise(best))


def _lines(entry: Entry) -> int:
    """Return how many lines a term takes, about."""
    content = entry.content
    if isinstance(content, Phrase):
        text = plain_text(content.inlines)
    else:
        text = " ".join(paragraphs(content.blocks))
    return ceil((len(entry.label) + len(text) + 2) / LINE)
