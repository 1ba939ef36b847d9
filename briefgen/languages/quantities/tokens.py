"""Cut a text into numbers, words and signs, and look up phrases among them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")

KANA_AND_HAN = "\u3040-\u30ff\u3400-\u9fff"
_GAPS = " '’\u00a0\u2009\u202f"
_GROUPS = "|".join(rf"(?:[{gap}]\d{{3}})+" for gap in _GAPS)
_NUMBER = rf"\d{{1,3}}(?:{_GROUPS})(?!\d|[{_GAPS}]\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
_UNIT = r"(?:[mM]|[kcdKCD][mM])[23](?!\w)"
_WORD = rf"[^\W\d_{KANA_AND_HAN}]+(?:['’][^\W\d_]+)*|[{KANA_AND_HAN}]"
# A token with the blanks after it, which leaves nothing out between two of them; and without
# groups, so that a text is cut by one call.
_PIECE = re.compile(rf"(?:{_UNIT}|{_WORD}|{_NUMBER}|[^\w\s]|_)\s*")
# Addresses hold digits that count nothing.
_ADDRESS = re.compile(
    r"(?:https?://|www\.|doi:|10\.\d{4,9}/)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.\S+", re.IGNORECASE
)
_MARKS_OF_ADDRESSES = ("@", "://", "www.", "doi", "10.")
_DASHES = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d", "-")
    | {"\u066b": ".", "\u066c": ",", "\uff05": "%", "\u066a": "%", "\u2044": "/", "\u2215": "/"}
    | {"\u00ad": "\u200b"}
)


class Tokens(NamedTuple):
    """A text's numbers, words and signs, in order: three sequences of the same length.

    Each as it is written, in small letters, and the place in the text at which it begins.
    """

    texts: list[str]
    lows: list[str]
    starts: list[int]


def tokens(text: str) -> Tokens:
    """Return a text's tokens; places are those of the text as it was."""
    cut = folded(text)
    pieces = _PIECE.findall(cut)
    texts = list(map(str.rstrip, pieces))
    first = len(cut) - len(cut.lstrip())
    starts = list(accumulate(map(len, pieces[:-1]), initial=first)) if pieces else []
    return Tokens(texts, list(map(str.casefold, texts)), starts)


def folded(text: str) -> str:
    """Fold digits of all scripts, and dashes, letter by letter; leave addresses blank."""
    if not text.isascii():
        text = text.translate(_DASHES)
        text = re.sub(r"[^\W\D]", _digit, text)
    if not any(mark in text for mark in _MARKS_OF_ADDRESSES):
        return text
    return _ADDRESS.sub(lambda match: " " * len(match.group()), text)


def _digit(match: re.Match[str]) -> str:
    return str(unicodedata.decimal(match.group()))


def _in_small_letters(phrase: str) -> Sequence[str]:
    """Return a phrase's tokens; most have plain letters alone, which need no cutting."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return phrase.casefold().split()
    return tokens(phrase).lows


class Phrases(Generic[T]):
    """Phrases of one word or more, by which something is looked up. Case is no matter.

    A hyphen between a phrase's words makes no difference: ``kilowatt-hour``.
    """

    def __init__(self, entries: Mapping[str, T]) -> None:
        self._root: dict[str | None, Any] = {}
        for phrase, value in entries.items():
            node = self._root
            for low in _in_small_letters(phrase):
                node = node.setdefault(low, {})
            node[None] = value

    def __contains__(self, low: str) -> bool:
        """Whether a phrase begins with this word."""
        return low in self._root

    def starts(self) -> frozenset[str]:
        """Return the words that phrases begin with."""
        return frozenset(low for low in self._root if low is not None)

    def words(self) -> frozenset[str]:
        """Return all words and signs of the phrases."""
        found, open_ = set[str](), [self._root]
        while open_:
            following = {low: node for low, node in open_.pop().items() if low is not None}
            found.update(following)
            open_.extend(following.values())
        return frozenset(found)

    def longest(self, lows: Sequence[str], start: int) -> tuple[T, int] | None:
        """Return what the longest phrase at a token stands for, and the token after it.

        After the last token stand some that are empty.
        """
        node = self._root.get(lows[start])
        index, best = start + 1, None
        while node is not None:
            if None in node:
                best = (node[None], index)
            while lows[index] == "-" and "-" not in node:
                index += 1
            node = node.get(lows[index])
            index += 1
        return best
