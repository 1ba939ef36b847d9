"""Find a quote's words in a source's, ellipses and brackets understood."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.evidence.normalise import Tokens
from briefgen.evidence.pattern import Break, Pattern


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a quote may depart from its source, in tokens: words, numbers, signs."""

    gap_tokens: int = 120
    """The longest omission that an ellipsis may stand for."""
    bracket_tokens: int = 6
    """The most that words in square brackets may stand for."""
    segment_tokens: int = 3
    """The fewest between two ellipses."""

    def longest(self, kind: Break) -> int:
        """Return how many tokens a break may stand for."""
        return self.gap_tokens if kind is Break.GAP else self.bracket_tokens


DEFAULT_LIMITS = Limits()

Span = tuple[int, int]
"""A run of tokens: the first, and the one after the last."""
Match = tuple[Span, ...]
"""Where a pattern's runs stand in a source."""


def find(source: Tokens, pattern: Pattern, limits: Limits = DEFAULT_LIMITS) -> list[Match]:
    """Return every place at which all runs stand in order, as near together as their breaks ask.

    Tokens must be equal: nothing here is approximate.
    """
    return chained(
        [(occurrences(source, run.words), len(run)) for run in pattern.runs],
        pattern.breaks,
        limits,
    )


def chained(
    runs: Sequence[tuple[Sequence[int], int]], breaks: Sequence[Break], limits: Limits
) -> list[Match]:
    """Return the matches that runs make, given where each may start and how long it is.

    Where runs may stand in several ways, those nearest together count.
    """
    if not runs:
        return []
    starts, length = runs[0]
    found: dict[int, Match] = {start + length: ((start, start + length),) for start in starts}
    for kind, (starts, length) in zip(breaks, runs[1:], strict=True):
        ends = sorted(found)
        further: dict[int, Match] = {}
        for start in starts:
            index = bisect_right(ends, start) - 1
            if index >= 0 and start - ends[index] <= limits.longest(kind):
                further[start + length] = (*found[ends[index]], (start, start + length))
        found = further
    by_start: dict[int, Match] = {}
    for match in found.values():
        by_start.setdefault(match[0][0], match)
    return [by_start[start] for start in sorted(by_start)]


def occurrences(source: Tokens, words: Sequence[str]) -> list[int]:
    """Return where words stand in a source, one right after the other."""
    length, wanted = len(words), list(words)
    places = list(map(source.positions.get, words))
    if None in places:
        return []
    rarest = min(filter(None, places), key=len)
    offset = places.index(rarest)
    return [
        position - offset
        for position in rarest
        if position >= offset
        and source.words[position - offset : position - offset + length] == wanted
    ]


def in_context(source: Tokens, match: Match, prefix: Tokens, suffix: Tokens) -> bool:
    """Whether the words around a match are those that its quote names."""
    if not len(prefix) and not len(suffix):
        return True
    start, end = match[0][0], match[-1][1]
    before = source.words[max(0, start - len(prefix)) : start]
    return before == prefix.words and source.words[end : end + len(suffix)] == suffix.words
