"""Recognise phrases that say nothing in particular, by a language's own lists of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from briefgen.languages.words import words


def opening(text: str, phrases: Iterable[str]) -> str | None:
    """Return the longest of `phrases` with which a text opens, word by word; case is no matter."""
    found = tuple(word.casefold() for word in words(text))
    return max((phrase for phrase in phrases if _opens(found, phrase)), key=len, default=None)


def nobody(text: str, phrases: Iterable[str]) -> str | None:
    """Return the phrase by which a text names nobody in particular, or nothing.

    A text names nobody where it is such a phrase, or opens with one and no proper name follows:
    "stakeholders in e-commerce" is nobody, "the government of West Java" is somebody.
    """
    found, phrase = words(text), opening(text, phrases)
    if phrase is None or any(word[0].isupper() for word in found[len(_wanted(phrase)) :]):
        return None
    return phrase


def _opens(found: tuple[str, ...], phrase: str) -> bool:
    wanted = _wanted(phrase)
    return bool(wanted) and found[: len(wanted)] == wanted


@lru_cache(maxsize=1024)
def _wanted(phrase: str) -> tuple[str, ...]:
    return tuple(words(phrase.casefold()))
