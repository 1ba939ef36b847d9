"""Hold what the pages of a PDF came out as: what rules about the page look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Beyond = Literal["page", "cell", "column", "box"]
"""What text runs out of: the page, a table's cell, its column, a box that hides what is outside."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where on the pages something stands: on which, in which words, and in what.

    `trail` has the anchors (`#argument-aman`) and the sections' classes (`.summary`) that it
    stands in, the innermost first; `language` is that of the words.
    """

    page: int
    text: str
    trail: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Overflow:
    """Text, or a picture, that runs out of what holds it, by so many millimetres."""

    spot: Spot
    beyond: Beyond
    millimetres: float


@dataclass(frozen=True, slots=True)
class Overlap:
    """Words that are printed over `other` words."""

    spot: Spot
    other: str


@dataclass(frozen=True, slots=True)
class MissingGlyph:
    """A character for which no font has a shape; `spot` is where it is met first in a part."""

    character: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture made of dots: its name in the theme, and how many there are to the inch."""

    name: str
    resolution: int
    spot: Spot


@dataclass(frozen=True, slots=True)
class Shrunken:
    """A picture drawn as lines that is printed smaller than it was drawn, and by how much."""

    scale: float
    spot: Spot


@dataclass(frozen=True, slots=True)
class BrokenWord:
    """A word that goes on in the next line without a hyphen; `spot` is its first half's."""

    word: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Unshown:
    """A picture that is not on the page, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class PageMeasures:
    """What was measured of a rendition's pages once they were laid out."""

    pages: int
    """How many there are."""
    overflows: tuple[Overflow, ...] = ()
    """What runs out of its page, cell or column."""
    overlaps: tuple[Overlap, ...] = ()
    """What is printed over something else."""
    split_rows: tuple[Spot, ...] = ()
    """Table rows that would not be divided, and do not fit on a page."""
    missing_glyphs: tuple[MissingGlyph, ...] = ()
    """Characters that no font has."""
    pictures: tuple[Picture, ...] = ()
    """All pictures made of dots."""
    shrunken: tuple[Shrunken, ...] = ()
    """Pictures of lines that had to be made smaller."""
    broken_words: tuple[BrokenWord, ...] = ()
    """Words that are divided where no hyphen could be put."""
    unshown: tuple[Unshown, ...] = ()
    """Pictures that could not be shown."""
    stranded_headings: tuple[Spot, ...] = ()
    """Headings with nothing below them on their page, or in their column."""
    bare_table_heads: tuple[Spot, ...] = ()
    """Heads of tables on pages that have none of the rows."""
    last_page_filled: float = 1.0
    """How much of the last page's height is used, from 0 to 1."""
