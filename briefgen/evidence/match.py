"""Find a quote's words in a source's, ellipses and brackets understood."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a quote may depart from its source, in tokens: words, numbers, signs."""

    gap_tokens: int = 120
    """The longest omission that an ellipsis may stand for."""
    bracket_tokens: int = 6
    """The most that words in square brackets may stand for."""
    segment_tokens: int = 3
    """The fewest between two ellipses."""


DEFAULT_LIMITS = Limits()


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
