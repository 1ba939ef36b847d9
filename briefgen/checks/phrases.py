"""Recognise phrases that say nothing in particular, by a language's own lists of them."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.languages.words import words


def opening(text: str, phrases: Iterable[str]) -> str | None:
    """Return the longest of `phrases` with which a text opens, word by word; case is no matter."""
    found = [phrase for phrase in phrases if _rest(text, phrase) is not None]
    return max(found, key=len, default=None)


def nobody(text: str, phrases: Iterable[str]) -> str | None:
    """Return the phrase by which a text names nobody in particular, or nothing.

    A text names nobody where it is such a phrase, or opens with one and no proper name follows:
    "stakeholders in e-commerce" is nobody, "the government of West Java" is somebody.
    """
    for phrase in phrases:
        rest = _rest(text, phrase)
        if rest is not None and not any(word[0].isupper() for word in rest):
            return phrase
    return None


def _rest(text: str, phrase: str) -> list[str] | None:
    """Return the words that follow a phrase, or nothing where the text does not open with it."""
    wanted, found = words(phrase.casefold()), words(text)
    opens = [word.casefold() for word in found[: len(wanted)]] == wanted
    return found[len(wanted) :] if wanted and opens else None
