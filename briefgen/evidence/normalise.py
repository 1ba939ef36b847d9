"""Turn text into the tokens by which quotes are compared, each with its place in the original."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import regex

from briefgen.evidence.fold import fold

NORMALISATION = 1
"""The version of what this module does; fingerprints hold only for the one that made them."""

_LETTER = r"[\p{L}\p{M}\p{Nd}--\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
_TOKEN = regex.compile(
    rf"""
    # A sign before a currency, and a currency that stands close before its number
      (?<![\w%‰-]) - (?= (?: \p{{Sc}} | (?i:Rp|IDR|USD|US\$|S\$) ) (?!\p{{L}}) )
    | (?<!\w) (?i:Rp|IDR|USD) (?= -?\d )
    # Scripts without spaces between words: each letter by itself
    | [\p{{Han}}\p{{Hiragana}}\p{{Katakana}}\p{{Thai}}\p{{Lao}}\p{{Khmer}}\p{{Myanmar}}] \p{{M}}*
    # Words and numbers: `don't`, `anak-anak`, `ke-21`, `1990-an`, `-0,4`, `12.659`, `19:30`
    | (?: (?: (?<![\w%‰-]) | (?<=(?i:Rp|IDR|USD)) ) - (?=\d) )?
      {_LETTER}+
      (?: (?: (?<=\d) [.,:/] (?=\d)
            | (?<=\p{{L}}\p{{M}}*) ' (?=\p{{L}})
            | (?<=\p{{L}}\p{{M}}*) - (?: [ \t]* [\r\n] \s* )? (?=[\p{{L}}\d])
            | (?<=\d) - (?: [ \t]* [\r\n] \s* )? (?=\p{{L}}) )
          {_LETTER}+
      )*
    # From number to number
    | (?<=[\d%‰]) [-—] (?= \s* [\d\p{{Sc}}] )
    | (?<=[\d%‰]\s{{1,3}}) [-—] (?= \s+ [\d\p{{Sc}}] )
    # Superscripts, fractions; units, currencies and signs of arithmetic
    | \p{{No}}
    | [\p{{Sc}}\p{{Sm}}%‰‱°§--[|]]
    """,
    regex.VERBOSE | regex.V1,
)
# All that one token may depend on: nothing reaches over a blank but what ends or begins in a dash.
_CHUNK = re.compile(r"\S+(?:(?:(?<=[-\u2014])\s+|\s+(?=[-\u2014]))\S+)*")
_HYPHEN = regex.compile(r"(?<=\p{L}\p{M}*)-\s*(?=\p{L})", regex.V1)
_LINE_END = re.compile(r"-\s+")


@dataclass(frozen=True)
class Tokens:
    """A text's tokens. `starts` and `ends` are their offsets in `text`, which is as it was."""

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    def __len__(self) -> int:
        return len(self.words)

    def passage(self, start: int, end: int) -> str:
        """Return the original of the tokens from `start` up to `end`, on one line."""
        if start >= end:
            return ""
        return " ".join(self.text[self.starts[start] : self.ends[end - 1]].split())

    @cached_property
    def positions(self) -> Mapping[str, Sequence[int]]:
        """Where each token stands, in order."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for position, word in enumerate(self.words):
            found[word].append(position)
        return dict(found)

    @cached_property
    def pairs(self) -> Mapping[tuple[str, str], Sequence[int]]:
        """Where each two tokens stand one after the other, in order."""
        found: dict[tuple[str, str], list[int]] = {}
        for position, pair in enumerate(pairwise(self.words)):
            found.setdefault(pair, []).append(position)
        return found


def normalise(text: str) -> Tokens:
    """Return the tokens of a text, by version 1 of the rules.

    A number is one token with its sign and separators. Hyphens between letters are deleted, those
    at a line's end and those of `anak-anak` alike. What is no token is punctuation, which
    `punctuation` compares.
    """
    folded = fold(text)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    known: dict[str, list[tuple[str, int, int]]] = {}
    for match in _CHUNK.finditer(folded.text):
        chunk, offset = match.group(), match.start()
        tokens = known.get(chunk)
        if tokens is None:
            tokens = known[chunk] = _tokens(chunk)
        for word, start, end in tokens:
            words.append(word)
            starts.append(offset + start)
            ends.append(offset + end)
    if folded.at:
        starts, ends = folded.starts(starts), folded.ends(ends)
    return Tokens(text, words, starts, ends)


def _tokens(chunk: str) -> list[tuple[str, int, int]]:
    return [(_canonical(match.group()), *match.span()) for match in _TOKEN.finditer(chunk)]


def _canonical(raw: str) -> str:
    if raw == "\u2014":
        return "-"
    joined = _LINE_END.sub("-", _HYPHEN.sub("", raw)) if "-" in raw else raw
    return unicodedata.normalize("NFC", joined.casefold())
