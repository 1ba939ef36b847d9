"""Say what a quote's ellipses and brackets leave out of its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefgen.evidence.clauses import ClauseWords, binding_words
from briefgen.evidence.match import Match
from briefgen.evidence.normalise import Tokens
from briefgen.evidence.pattern import Break, Pattern


@dataclass(frozen=True, slots=True)
class Omission:
    """What an ellipsis, or words in brackets, leave out of the source.

    `words` is as the source has them, and `start` and `end` are offsets in the source's text; all
    empty where only a fingerprint is at hand. `negations` are those of them that turn a sentence
    round or bind it. `bracketed` tells brackets from ellipses.
    """

    tokens: int
    words: str = ""
    start: int = 0
    end: int = 0
    negations: tuple[str, ...] = ()
    bracketed: bool = False


def omissions(
    source: Tokens, pattern: Pattern, match: Match, words: ClauseWords
) -> Iterator[Omission]:
    """Yield what is left out between the runs of a match, in order."""
    for kind, ((_, start), (end, _)) in zip(pattern.breaks, pairwise(match), strict=True):
        if start < end:
            yield Omission(
                end - start,
                source.passage(start, end),
                source.start(start),
                source.end(end - 1),
                binding_words(source, start, end, words),
                kind is Break.BRACKET,
            )
