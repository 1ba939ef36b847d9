"""Read a quote as its author wrote it: runs of words, and ellipses and brackets between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import regex

from briefgen.evidence.normalise import Tokens, normalise

_DOTS = r"(?:\u2026|\.{3,}|\.\s\.\s\.(?:\s\.)?)"
_SPECIAL = regex.compile(
    rf"(?P<gap>\[\s*{_DOTS}\s*\]|\(\s*{_DOTS}\s*\)|{_DOTS})|(?P<bracket>\w*\[(?P<words>[^\[\]]*)\]\w*)"
)
_UNUSUAL = re.compile(r"[\[\u2026]|\.\s?\.|\(\s*sic", re.IGNORECASE)
_SIC = regex.compile(r"\s*(?:\[\s*sic[.!]?\s*\]|\(\s*sic[.!]?\s*\))", regex.IGNORECASE)
_CHANGED_CASE = regex.compile(r"(?<!\w)\[(\p{L})\](?=\p{L})")


class Break(StrEnum):
    """What stands between two runs of a quote."""

    GAP = "gap"
    """An ellipsis: words are left out."""
    BRACKET = "bracket"
    """Words in brackets, which are not the source's."""


@dataclass(frozen=True)
class Pattern:
    """A quote's runs of words, and between each two of them a break.

    `brackets` counts brackets anywhere in the quote, and `bracket_words` the words in them.
    """

    runs: tuple[Tokens, ...]
    breaks: tuple[Break, ...] = ()
    brackets: int = 0
    bracket_words: int = 0

    @property
    def words(self) -> int:
        """How many words of the source it claims to have."""
        return sum(map(len, self.runs))

    def segments(self) -> Iterator[int]:
        """Yield the length, in words, of each part between two ellipses."""
        length = len(self.runs[0])
        for kind, run in zip(self.breaks, self.runs[1:], strict=True):
            if kind is Break.GAP:
                yield length
                length = 0
            length += len(run)
        yield length


@lru_cache(maxsize=4096)
def read_literally(text: str) -> Pattern:
    """Read a quote in which brackets and ellipses are the source's own."""
    tokens = normalise(text)
    return Pattern((tokens,) if len(tokens) else ())


@lru_cache(maxsize=4096)
def read_pattern(text: str) -> Pattern:
    """Read a quote: `[sic]` is nothing, `[T]he` is `The`, dots and other brackets are breaks.

    What is left out at either end is no break. Where a bracket meets an ellipsis, that wins.
    """
    if not _UNUSUAL.search(text):
        return read_literally(text)
    cleaned = _CHANGED_CASE.sub(r"\1", _SIC.sub("", text))
    runs: list[Tokens] = []
    breaks: list[Break] = []
    kind: Break | None = None
    brackets = words = position = 0
    for match in (*_SPECIAL.finditer(cleaned), None):
        run = normalise(cleaned[position : match.start() if match else len(cleaned)])
        if len(run):
            if runs:
                breaks.append(kind or Break.GAP)
            runs.append(run)
            kind = None
        if match is None:
            break
        position = match.end()
        if match["gap"] is None:
            brackets += 1
            words += len(normalise(match["words"]))
        kind = Break.GAP if match["gap"] or kind is Break.GAP else Break.BRACKET
    return Pattern(tuple(runs), tuple(breaks), brackets, words)
