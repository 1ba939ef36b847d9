"""Let words in pictures be written as lines, where WeasyPrint would write letter by letter.

Letters that join, and scripts that run from the right, come out right only as a whole; so do the
distances between letters. Each line is also laid out once, and not once a letter.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.svg import Node

_ONE_BY_ONE = ("rotate", "letter-spacing", "textLength")
"""Attributes that place each letter."""
_PLACED = ("x", "y", "dx", "dy")
"""Attributes that do so where they have several values."""


class _Line(str):
    """A line that is one letter to whoever goes through it letter by letter."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        yield str(self)


def _text(node: Any) -> str | None:
    """Return an element's text as one line, unless its letters have places of their own."""
    text: str | None = node._etree_node.text  # noqa: SLF001 - what WeasyPrint's own property reads
    if not text or any(node.get(name) for name in _ONE_BY_ONE):
        return text
    placed = any(len((node.get(name) or "").replace(",", " ").split()) > 1 for name in _PLACED)
    return text if placed else _Line(text)


def write_lines_whole() -> None:
    """Have WeasyPrint write lines in pictures as wholes from now on.

    `weasyprint.svg.text` goes through `Node.text` and lays out each of its parts; there is no
    other way in. It is as of WeasyPrint 70, and `tests/render/pdf` looks at what comes out.
    """
    Node.text = property(_text)
