"""Cut a text into numbers, words and signs, and look up phrases among them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

NUMBER, WORD, SIGN = "number", "word", "sign"

_GROUP_SPACES = "\u00a0\u2009\u202f"
_TOKEN = re.compile(
    rf"""
    (?P<number> \d{{1,3}} (?: (?P<gap>[ '’{_GROUP_SPACES}]) \d{{3}} (?: (?P=gap) \d{{3}} )* )
                (?! \d | [ '’{_GROUP_SPACES}]\d ) (?: [.,]\d+ )?
              | \d+ (?: [.,]\d+ )* )
  | (?P<word> (?:[mM]|[kcdKCD][mM]) [23] (?!\w)
            | [\u3040-\u30ff\u3400-\u9fff]
            | (?: (?![\u3040-\u30ff\u3400-\u9fff]) [^\W\d_] )+ (?: ['’][^\W\d_]+ )* )
  | (?P<sign> [^\w\s] | _ )
    """,
    re.VERBOSE,
)
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


class Token(NamedTuple):
    """A number, a word or a sign. `glued` tells that no blank stands before it."""

    kind: str
    text: str
    low: str
    start: int
    end: int
    glued: bool


def tokens(text: str) -> tuple[Token, ...]:
    """Return a text's tokens; places are those of the text as it was."""
    found = []
    last = -1
    for match in _TOKEN.finditer(folded(text)):
        kind = match.lastgroup or SIGN
        if kind == "gap":
            kind = NUMBER
        written = match.group()
        start, end = match.span()
        found.append(Token(kind, written, written.casefold(), start, end, start == last))
        last = end
    return tuple(found)


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


class Phrases(Generic[T]):
    """Phrases of one word or more, by which something is looked up. Case is no matter.

    A hyphen between a phrase's words makes no difference: ``kilowatt-hour``.
    """

    def __init__(self, entries: Mapping[str, T]) -> None:
        self._root: dict[str | None, object] = {}
        for phrase, value in entries.items():
            node = self._root
            for token in tokens(phrase):
                node = node.setdefault(token.low, {})  # type: ignore[assignment]
            node[None] = value

    def __contains__(self, low: str) -> bool:
        """Whether a phrase begins with this word."""
        return low in self._root

    def starts(self) -> frozenset[str]:
        """Return the words that phrases begin with."""
        return frozenset(low for low in self._root if low is not None)

    def longest(self, found: Sequence[Token], start: int) -> tuple[T, int] | None:
        """Return what the longest phrase at a token stands for, and the token after it."""
        node, index, best = self._root, start, None
        while index < len(found):
            following = node.get(found[index].low)
            if following is None and found[index].low == "-" and index > start:
                index += 1
                continue
            if following is None:
                break
            node = following  # type: ignore[assignment]
            index += 1
            if None in node:
                best = (node[None], index)
        return best  # type: ignore[return-value]
