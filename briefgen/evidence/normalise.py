"""Turn text into the tokens by which quotes are compared, each with its place in the original."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, chain, pairwise

import regex

from briefgen.evidence.fold import Folded, fold

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
# Nothing that one token depends on reaches over a blank, but for one beside a dash.
_CHUNK = re.compile(r"\S+(?:(?:(?<=[-\u2014])\s+|\s+(?=[-\u2014]))\S+)*")
_DASH_AND_BLANK = re.compile(r"[-\u2014\0]\s|\s[-\u2014]")
_DASHES = "-\u2014"
_PLAIN_MARKS = ".,;:!?()\"'"
_HYPHEN = regex.compile(r"(?<=\p{L}\p{M}*)-\s*(?=\p{L})", regex.V1)
_LINE_END = re.compile(r"-\s+")


Span = tuple[int, int]


@dataclass(frozen=True)
class Tokens:
    """A text's tokens. `text` is as it was; `words` are what is compared.

    `_lines` are the lines in which they stand, those together that a dash joins; `_offsets` where
    they begin in the folded text, and `_firsts` which token is the first of each. Where in its line
    a token stands is worked out when it is asked for: of a long text, few are.
    """

    text: str
    words: Sequence[str]
    _folded: Folded
    _lines: Sequence[str]
    _offsets: Sequence[int]
    _firsts: Sequence[int]

    def __len__(self) -> int:
        return len(self.words)

    def passage(self, start: int, end: int) -> str:
        """Return the original of the tokens from `start` up to `end`, on one line."""
        if start >= end:
            return ""
        return " ".join(self.text[self.start(start) : self.end(end - 1)].split())

    def start(self, index: int) -> int:
        """Return the offset in `text` at which a token begins."""
        return self._folded.start(self._span(index)[0])

    def end(self, index: int) -> int:
        """Return the offset in `text` at which a token ends."""
        return self._folded.end(self._span(index)[1])

    def between(self, index: int) -> str:
        """Return what stands between a token and the one before it, or the text's ends."""
        start = self.end(index - 1) if index else 0
        return self.text[start : self.start(index) if index < len(self) else len(self.text)]

    def _span(self, index: int) -> Span:
        line = bisect_right(self._firsts, index) - 1
        start, end = _spans(self._lines[line])[index - self._firsts[line]]
        return self._offsets[line] + start, self._offsets[line] + end

    @cached_property
    def positions(self) -> Mapping[str, Sequence[int]]:
        """Where each token stands, in order."""
        found: dict[str, list[int]] = {word: [] for word in set(self.words)}
        for position, word in enumerate(self.words):
            found[word].append(position)
        return found

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
    lines = _lines(folded.text)
    chunks = [_chunks(line) for line in lines]
    # A text has few words and many tokens: what each stretch gives is worked out once.
    known = {chunk: _words(chunk) for chunk in set(chain.from_iterable(chunks))}
    words: list[str] = []
    firsts: list[int] = []
    for line in chunks:
        firsts.append(len(words))
        for chunk in line:
            words += known[chunk]
    return Tokens(text, words, folded, lines, list(accumulate(map(len, lines), initial=0)), firsts)


def _lines(text: str) -> list[str]:
    """Return the lines of a text, line ends and all; one that a dash joins to the last is its part.

    Blank lines belong to the line before them, so that nothing but blanks is never a line.
    """
    found: list[str] = []
    joined: list[str] = []
    dashed = False
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if joined and bare and not (bare[0] in _DASHES or dashed):
            found.append("".join(joined))
            joined = []
        joined.append(line)
        if bare:
            dashed = bare[-1] in _DASHES
    if joined:
        found.append("".join(joined))
    return found


def _chunks(line: str) -> list[str]:
    """Return the stretches of a line, as `_CHUNK` has them; the usual ones without its help."""
    if "-" not in line and "\u2014" not in line:
        return line.split()
    joined = line.replace("-\n", "-\0")
    if "\0" in line or _DASH_AND_BLANK.search(joined):
        return _CHUNK.findall(line)
    return [chunk.replace("\0", "\n") for chunk in joined.split()]


@lru_cache(maxsize=1 << 14)
def _spans(line: str) -> Sequence[Span]:
    """Return where the tokens of a line stand in it."""
    return [
        (match.start() + start, match.start() + end)
        for match in _CHUNK.finditer(line)
        for start, end in _places(match.group())
    ]


@lru_cache(maxsize=1 << 16)
def _words(chunk: str) -> tuple[str, ...]:
    """Return the tokens of a stretch without blanks."""
    if word := _plain(chunk.strip(_PLAIN_MARKS)):
        return (word,)
    return tuple(_canonical(match.group()) for match in _TOKEN.finditer(chunk))


def _places(chunk: str) -> list[Span]:
    """Return where in a stretch its tokens stand."""
    bare = chunk.strip(_PLAIN_MARKS)
    if _plain(bare):
        start = chunk.index(bare)
        return [(start, start + len(bare))]
    return [match.span() for match in _TOKEN.finditer(chunk)]


def _plain(bare: str) -> str:
    """Return the token that a word is, if it is one of ASCII's letters; most are."""
    if not bare.isascii():
        return ""
    if "-" not in bare:
        return bare.lower() if bare.isalpha() else ""
    parts = bare.replace("-\n", "-").split("-")
    return "".join(parts).lower() if all(map(str.isalpha, parts)) else ""


def _canonical(raw: str) -> str:
    if raw == "\u2014":
        return "-"
    joined = _LINE_END.sub("-", _HYPHEN.sub("", raw)) if "-" in raw else raw
    return unicodedata.normalize("NFC", joined.casefold())
