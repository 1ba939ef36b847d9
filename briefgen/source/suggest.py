"""Guess what somebody meant to write."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that `word` is most likely a slip of, if any comes near."""
    known = {_folded(candidate): candidate for candidate in sorted(candidates)}
    found = get_close_matches(_folded(word)[:80], known, n=1, cutoff=0.6)
    return known[found[0]] if found else None


def did_you_mean(word: str, candidates: Iterable[str], otherwise: str = "") -> str:
    """Return a hint that names the closest candidate, or another hint where none is close."""
    found = closest(word, candidates)
    return f"did you mean `{found}`?" if found else otherwise


def listed(words: Iterable[str], limit: int = 12) -> str:
    """Write words in backticks, separated by commas; a long list is cut short."""
    all_words = list(words)
    shown = ", ".join(f"`{word}`" for word in all_words[:limit])
    return f"{shown} and {len(all_words) - limit} more" if len(all_words) > limit else shown


def _folded(word: str) -> str:
    """Return a word as slips leave it: no case, one kind of hyphen."""
    return word.casefold().replace("_", "-").replace(" ", "-")
