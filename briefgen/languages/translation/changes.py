"""Tell two versions of a text apart, word by word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of words, as the old version and the new one have it; one of them may be empty."""

    old: str
    new: str

    @property
    def same(self) -> bool:
        """Whether the words were kept."""
        return self.old == self.new


def changes(old: str, new: str) -> tuple[Change, ...]:
    """Return the stretches that lead from one version to the other, in order.

    Words are what stands between whitespace; how that is written makes no difference.
    """
    before, after = _words(old), _words(new)
    return tuple(
        Change(" ".join(before[start:end]), " ".join(after[begin:stop]))
        for start, end, begin, stop in _stretches(before, after)
    )


def similarity(old: str, new: str) -> float:
    """Return how much two versions have in common: from 0, no word, to 1, all of them in order."""
    return SequenceMatcher(None, _words(old), _words(new), autojunk=False).ratio()


def _stretches(before: list[str], after: list[str]) -> Iterator[tuple[int, int, int, int]]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for _, start, end, begin, stop in matcher.get_opcodes():
        yield start, end, begin, stop


def _words(text: str) -> list[str]:
    return unicodedata.normalize("NFC", text).split()
