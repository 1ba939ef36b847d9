"""Write a page's styles: what all themes share, and a theme's tokens as CSS.

These are custom properties, and the faces that a PDF embeds.

Whatever a stylesheet says of a colour or a font, it says by these properties.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.model.theme import Face, Tokens

STYLES = ("styles/base.css", "styles/grid.css", "styles/columns.css", "styles/print.css")
"""What all themes share. The tokens go before it, the theme's own styles come after all else."""

GENERIC = frozenset({"serif", "sans-serif", "monospace", "system-ui"})
"""Families that CSS has by itself: written without quotes."""


def shared_styles(text: Callable[[str], str]) -> str:
    """Return the styles that all themes share; `text` returns a file by its name.

    On a page they stand in an element of their own: by that they are known to be the same again.
    """
    return without_blank_lines("\n".join(text(name).strip() for name in STYLES))


def without_blank_lines(text: str) -> str:
    """Return HTML or CSS without lines that have nothing in them."""
    return re.sub(r"\n\s*\n+", "\n", text)


def token_styles(tokens: Tokens) -> str:
    """Return all tokens as custom properties: ``--level-high: #456f8f;``.

    They are set for pages as well, since what stands in the margins of a page inherits from the
    page, not from the document (CSS Paged Media 3, section 6).
    """
    lines = "\n".join(f"  --{name}: {value};" for name, value in _properties(tokens))
    return f":root {{\n{lines}\n}}\n@page {{\n{lines}\n}}"


def font_faces(tokens: Tokens) -> str:
    """Return an ``@font-face`` rule for each face; ``theme:`` is served by the PDF's renderer."""
    return "\n".join(map(_face, tokens.fonts.faces))


def families(names: Sequence[str], quote: str = '"') -> str:
    """Return a list of families as CSS, and SVG's ``font-family``, write it.

    No blank parts them: in an SVG, WeasyPrint would take it for the beginning of a name.
    """
    return ",".join(name if name in GENERIC else f"{quote}{name}{quote}" for name in names)


def _properties(tokens: Tokens) -> Iterator[tuple[str, str]]:
    for name, value in tokens.colours:
        if isinstance(value, str):
            yield name.replace("_", "-"), value
    for number, colour in enumerate(tokens.colours.series, start=1):
        yield f"series-{number}", colour
    yield "font-text", families(tokens.fonts.text)
    yield "font-headings", families(tokens.fonts.headings)
    yield "font-data", families(tokens.fonts.data)


def _face(face: Face) -> str:
    style = "italic" if face.italic else "normal"
    return (
        f'@font-face {{ font-family: "{face.family}"; font-style: {style}; '
        f'font-weight: {face.weight}; src: url("theme:{face.file}"); }}'
    )
