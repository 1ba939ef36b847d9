"""Hold the text of a source as its readers found it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Kind(StrEnum):
    """What a source's bytes are, whatever its file is called."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"


@dataclass(frozen=True)
class Reading:
    """A source's text as one extractor reads it.

    `extractor` is its name and version. `pages` are offsets in `text` at which pages begin; empty
    where the source has none.
    """

    extractor: str
    text: str
    pages: tuple[int, ...] = ()

    def page_at(self, offset: int) -> int | None:
        """Return the page, counted from 1, that holds an offset; nothing where there are none."""
        raise NotImplementedError


@dataclass(frozen=True)
class Document:
    """A source that is at hand.

    `second_reader` reads it again by other means, where its kind is read with doubts.
    """

    kind: Kind
    sha256: str
    """The digest of the source's bytes, in hexadecimal."""
    reading: Reading
    second_reader: Callable[[], Reading | None] = lambda: None

    @cached_property
    def second_reading(self) -> Reading | None:
        """The text by the second reader; read when first asked for."""
        return self.second_reader()
