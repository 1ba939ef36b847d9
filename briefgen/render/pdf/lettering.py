"""Let words in pictures be written as lines, where WeasyPrint would write letter by letter.

Letters that join, and scripts that run from the right, come out right only as a whole; so do the
distances between letters. Each line is also laid out once, and not once a letter.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import Any

from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.svg import SVG, Node
from weasyprint.svg.text import Style
from weasyprint.svg.utils import size
from weasyprint.text.line_break import split_first_line

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


_draw_node = SVG.draw_node


def _draw(svg: Any, node: Any, font_size: float, *rest: Any, **options: Any) -> None:
    """Draw an element; a line that is centred, or ends at its place, begins where it then does.

    WeasyPrint would draw it first and shift it after, as an object of its own: some 300 bytes.
    """
    anchor = node.get("text-anchor")
    if anchor in ("middle", "end") and _is_plain(node):
        width = _width(svg, node, size(node.get("font-size", "1em"), font_size, font_size))
        left = size(node.get("x"), font_size, svg.inner_width)
        node.attrib["x"] = str(left - (width / 2 if anchor == "middle" else width))
        node.attrib["text-anchor"] = "start"
    _draw_node(svg, node, font_size, *rest, **options)


def _is_plain(node: Any) -> bool:
    """Whether an element is one line whose width can be told before it is drawn."""
    return (
        node.tag == "text"
        and isinstance(node.text, _Line)
        and node.get("direction") != "rtl"
        and node.get("x") is not None
        and str(node.get("font-weight", 400)).isdigit()
    )


def _width(svg: Any, node: Any, font_size: float) -> float:
    """Lay a line out as `weasyprint.svg.text` does, to see how wide it is."""
    style = Style(INITIAL_VALUES)
    style.font_config = svg.font_config
    families = node.get("font-family", "sans-serif").split(",")
    style["font_family"] = [family.strip().strip("\"'") for family in families]
    style["font_style"] = node.get("font-style", "normal")
    style["font_weight"] = int(node.get("font-weight", 400))
    style["font_size"] = font_size
    _, _, _, width, _, _ = split_first_line(str(node.text), style, svg.context, inf, 0)
    return float(width)


def write_lines_whole() -> None:
    """Have WeasyPrint write lines in pictures as wholes from now on.

    `weasyprint.svg.text` goes through `Node.text` and lays out each of its parts; there is no
    other way in. It is as of WeasyPrint 70, and `tests/render/test_pdf_pictures.py` looks at what
    comes out.
    """
    Node.text = property(_text)
    SVG.draw_node = _draw
