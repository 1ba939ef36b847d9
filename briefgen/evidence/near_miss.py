"""Find the passage of a source that is nearest to a quote, and how the words differ."""

from __future__ import annotations

from dataclasses import dataclass


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
