"""Name one output file: a brief in one language and one format."""

from __future__ import annotations

from dataclasses import dataclass

FORMATS = ("md", "html", "pdf")
"""The formats, in the order in which they are made: each after what it is made from."""

LAYOUTS = ("separate", "parallel")
"""How languages share files: a file for each, or one with both side by side."""


@dataclass(frozen=True, slots=True, order=True)
class Rendition:
    """A brief in one language and one format."""

    slug: str
    language: str
    format: str

    @property
    def path(self) -> str:
        """Where it stands in the output folder, with forward slashes."""
        return f"{self.slug}/{self.slug}.{self.language}.{self.format}"
