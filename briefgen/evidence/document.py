"""Hold the text of a source as its readers found it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from briefgen.evidence.normalise import Tokens, normalise

MAX_CHARACTERS = 10_000_000
"""The longest text that is read: more than a book of 2,000 pages has."""


class Kind(StrEnum):
    """What a source's bytes are, whatever its file is called."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"


@dataclass(frozen=True)
class Reading:
    """A source's text as one extractor reads it.

    `extractor` is its name and version. `pages` are offsets in `text` at which pages begin, and
    `labels` what the source itself calls them, such as `iv`; both empty where it does not say.
    """

    extractor: str
    text: str
    pages: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens of the text."""
        return normalise(self.text)

    def page_at(self, offset: int) -> int | None:
        """Return the page, counted from 1, that holds an offset; nothing where there are none."""
        return bisect_right(self.pages, offset) or None


Reread = Callable[[int | None], Reading | None]
"""Read a source again by other means: all of it, or the pages about one where it is long."""


@dataclass(frozen=True)
class Document:
    """A source that is at hand, read once.

    `reread` reads it by other means where its kind is read with doubts: a PDF has no words, only
    places for letters.
    """

    kind: Kind
    sha256: str
    """The digest of the source's bytes, in hexadecimal."""
    reading: Reading
    reread: Reread = lambda _: None
