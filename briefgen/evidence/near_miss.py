"""Find the passage of a source that is nearest to a quote, and how the words differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefgen.evidence.document import Reading
from briefgen.evidence.normalise import Tokens, normalise

_COMMON = 400
"""A pair of words that stands more often than this in a source says little of where a quote is."""
_SLACK = 6
"""How far, in tokens, votes for one passage may lie apart: words added or dropped shift them."""
_LONGEST = 2000
"""The longest quote, in tokens, that is compared word by word."""

_Operation = tuple[str, int, int, int, int]
"""One of difflib's: its name, the quote's tokens from and to, the source's from and to."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A run of words, as the quote and as the source has them; alike where `same`."""

    quote: str
    source: str
    same: bool


@dataclass(frozen=True, slots=True)
class NearMiss:
    """The nearest passage: its text, offsets in the source's, page from 1 (none: no pages), diff.

    It is shown to a reader and never accepted.
    """

    passage: str
    start: int
    end: int
    page: int | None
    differences: tuple[Difference, ...]


def nearest(reading: Reading, text: str) -> NearMiss | None:
    """Return what comes nearest to a quote, or nothing where no two words of it come together."""
    quote, source = normalise(text), reading.tokens
    diagonal = _diagonal(quote, source)
    if diagonal is None or len(quote) > _LONGEST:
        return None
    first = max(0, diagonal - _SLACK)
    window = source.words[first : diagonal + len(quote) + _SLACK]
    operations = _trimmed(
        SequenceMatcher(None, list(quote.words), list(window), autojunk=False).get_opcodes()
    )
    start = first + operations[0][3]
    end = first + operations[-1][4]
    offset = source.start(start)
    return NearMiss(
        source.passage(start, end),
        offset,
        source.end(end - 1),
        reading.page_at(offset),
        tuple(
            Difference(
                quote.passage(one, other),
                source.passage(first + here, first + there),
                tag == "equal",
            )
            for tag, one, other, here, there in operations
        ),
    )


def _diagonal(quote: Tokens, source: Tokens) -> int | None:
    """Return the token at which the passage begins for which most pairs of words vote."""
    votes: Counter[int] = Counter()
    for index, positions in _pairs(quote, source):
        for position in positions:
            votes[(position - index) // _SLACK] += 1
    if not votes:
        return None
    best = max(votes, key=lambda bucket: (votes[bucket] + votes[bucket + 1], -bucket))
    return max(0, best * _SLACK)


def _pairs(quote: Tokens, source: Tokens) -> Iterator[tuple[int, Sequence[int]]]:
    found = [
        (index, positions)
        for index, pair in enumerate(zip(quote.words, quote.words[1:], strict=False))
        if (positions := source.pairs.get(pair))
    ]
    rare = [one for one in found if len(one[1]) <= _COMMON]
    yield from rare or ((index, positions[:_COMMON]) for index, positions in found)


def _trimmed(operations: Sequence[_Operation]) -> list[_Operation]:
    """Take off what the window around the passage holds more than the passage."""
    if operations[0][0] == "insert":
        operations = operations[1:]
    if operations[-1][0] == "insert":
        operations = operations[:-1]
    return [_narrowed(one, index, len(operations)) for index, one in enumerate(operations)]


def _narrowed(operation: _Operation, index: int, count: int) -> _Operation:
    """Let a replacement at either end take no more words than it has of the quote's own."""
    tag, one, other, here, there = operation
    if tag == "replace" and index == 0:
        here = max(here, there - (other - one))
    elif tag == "replace" and index == count - 1:
        there = min(there, here + (other - one))
    return tag, one, other, here, there
