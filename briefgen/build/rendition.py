"""Name one output file: a brief in one language or several side by side, in one format."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.languages.columns import Columns, stem
from briefgen.model.layouts import Layout

FORMATS = ("md", "html", "pdf", "png")
"""The formats, in the order in which they are made: each after what it is made from."""

PAGED = frozenset({"pdf", "png"})
"""The formats that a PDF is made for, to be kept or to be drawn."""

LAYOUTS = tuple(Layout)
"""The layouts, in the order in which they are made."""


@dataclass(frozen=True, slots=True, order=True)
class Rendition:
    """A brief in one format; `columns` has its language, or the languages side by side."""

    slug: str
    columns: Columns
    format: str

    @property
    def path(self) -> str:
        """Where it stands in the output folder, with forward slashes.

        Of a rendition that is several files, pages as pictures, this is only its name.
        """
        return f"{self.slug}/{stem(self.slug, self.columns)}.{self.format}"
