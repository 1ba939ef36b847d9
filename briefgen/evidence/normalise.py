"""Turn text into the tokens by which quotes are compared, each with its place in the original."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from typing import TypeVar

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
# Nothing that one token depends on reaches over a blank, but for one beside a dash. These are made
# part of the chunk that the dash joins, by characters that no token has.
_BLANKS_AT_DASH = re.compile(r"[-\u2014]\0?\s+|\s+[-\u2014]\s*")
_DASH_AND_BLANK = re.compile(r"[-\u2014](?:\0?\s|(?<=\s.))")
_BLANK = re.compile(r"\s")
_TIED_LINE, _TIED, _NEITHER = "\0", "\1", "\2"
_UNTIE = str.maketrans({_TIED_LINE: "\n", _TIED: " "})
_CHUNK = re.compile(r"\S+")
_PLAIN_MARKS = ".,;:!?()\"'"
_HYPHEN = regex.compile(r"(?<=\p{L}\p{M}*)-\s*(?=\p{L})", regex.V1)
_LINE_END = re.compile(r"-\s+")


T = TypeVar("T")
Span = tuple[int, int]


@dataclass(frozen=True)
class Tokens:
    """A text's tokens. `text` is as it was; `words` are what is compared.

    `_chunks` are the stretches without blanks in which they stand, and `_starts` where these begin
    in the folded text. Most hold one token: `_uneven` are those that do not, and `_uneven_firsts`
    the tokens that they begin with, or come before. Where in its chunk a token stands is worked
    out when it is asked for: of a long text, few are.
    """

    text: str
    words: Sequence[str]
    _folded: Folded
    _chunks: Sequence[str]
    _starts: Sequence[int]
    _uneven: Sequence[int]
    _uneven_firsts: Sequence[int]

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
        chunk, place = self._chunk_of(index)
        start, end = _places(self._chunks[chunk])[place]
        return self._starts[chunk] + start, self._starts[chunk] + end

    def _chunk_of(self, index: int) -> tuple[int, int]:
        """Return the chunk in which a token stands, and which of its tokens it is."""
        before = bisect_right(self._uneven_firsts, index) - 1
        if before < 0:
            return index, 0
        chunk, first = self._uneven[before], self._uneven_firsts[before]
        beyond = index - first - len(_words(self._chunks[chunk]))
        return (chunk, index - first) if beyond < 0 else (chunk + 1 + beyond, 0)

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
    tied = _tied(folded.text)
    chunks = tied.split()
    # A text has few words and many tokens: what each chunk gives is worked out once.
    known = {chunk: _words(chunk) for chunk in set(chunks)}
    single = {chunk: words[0] for chunk, words in known.items() if len(words) == 1}
    words: list[str] = []
    uneven: list[int] = []
    firsts: list[int] = []
    done = 0
    found = list(map(single.get, chunks))
    for chunk in _indices(found, None):
        words += found[done:chunk]  # type: ignore[arg-type]  # none of these is None
        uneven.append(chunk)
        firsts.append(len(words))
        words += known[chunks[chunk]]
        done = chunk + 1
    words += found[done:]  # type: ignore[arg-type]
    return Tokens(text, words, folded, chunks, _starts(tied, chunks), uneven, firsts)


def _tied(text: str) -> str:
    """Return a text of the same length, in which the blanks beside dashes are no blanks."""
    if _TIED_LINE in text or _TIED in text:
        text = text.replace(_TIED_LINE, _NEITHER).replace(_TIED, _NEITHER)
    text = text.replace("-\n", "-\0")
    return _BLANKS_AT_DASH.sub(_tie, text) if _DASH_AND_BLANK.search(text) else text


def _tie(match: re.Match[str]) -> str:
    piece = match.group().replace("\n", _TIED_LINE).replace("\r", _TIED_LINE)
    return _BLANK.sub(_TIED, piece)


def _starts(text: str, chunks: Sequence[str]) -> Sequence[int]:
    """Return where the chunks of a text begin in it."""
    lengths = list(map(len, chunks))
    if not chunks or text[:1].isspace() or sum(lengths) + len(chunks) - 1 < len(text.rstrip()):
        return [match.start() for match in _CHUNK.finditer(text)]
    # One blank stands between each two.
    return list(accumulate(map((1).__add__, lengths), initial=0))


def _indices(items: Sequence[T], wanted: T) -> Iterator[int]:
    """Yield where a value stands in a list."""
    index = -1
    try:
        while True:
            index = items.index(wanted, index + 1)
            yield index
    except ValueError:
        return


@lru_cache(maxsize=1 << 16)
def _words(chunk: str) -> tuple[str, ...]:
    """Return the tokens of a chunk."""
    chunk = chunk.translate(_UNTIE)
    if word := _plain(chunk.strip(_PLAIN_MARKS)):
        return (word,)
    return tuple(_canonical(match.group()) for match in _TOKEN.finditer(chunk))


@lru_cache(maxsize=1 << 14)
def _places(chunk: str) -> list[Span]:
    """Return where in a chunk its tokens stand."""
    chunk = chunk.translate(_UNTIE)
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
