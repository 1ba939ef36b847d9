"""Hold what a PDF is laid out from: plain data, which travels to whatever process lays it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefgen.render.attachments import Attachment
from briefgen.render.media import MEDIA_TYPES
from briefgen.render.styles import font_faces

if TYPE_CHECKING:
    from briefgen.render.theme import Theme

PDF_STYLES = "styles/pdf.css"
"""The theme's file with what only a PDF needs."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page, and all that it may load.

    `html` is what `render_html` made for print; `styles` are CSS for it, the same for all sheets of
    a theme; `files` are the theme's pictures and fonts, by their names. `attachments` travel inside
    the PDF.
    """

    html: str
    styles: str
    files: Mapping[str, bytes] = field(repr=False)
    attachments: tuple[Attachment, ...] = ()


def sheet_of(html: str, theme: Theme, attachments: Sequence[Attachment] = ()) -> Sheet:
    """Return what is laid out of a page in a theme."""
    return Sheet(
        html,
        f"{font_faces(theme.tokens)}\n{theme.text(PDF_STYLES)}",
        {name: data for name, data in theme.files.all.items() if _may_be_loaded(name)},
        tuple(attachments),
    )


def _may_be_loaded(name: str) -> bool:
    return name.rpartition(".")[2].casefold() in MEDIA_TYPES
