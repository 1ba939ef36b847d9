"""Say what a theme sets: colours, fonts and a logo, which styles and figures draw upon."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from briefgen.model.base import Model

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
"""A colour of sRGB, as in `#123c5f`."""


class Colours(Model):
    """Colours by what they are for, never by what they look like."""

    paper: Colour = "#ffffff"
    """What everything stands on."""
    ink: Colour = "#1b1f24"
    """Running text."""
    quiet: Colour = "#4c5661"
    """Text that steps back: labels, notes, captions."""
    accent: Colour = "#123c5f"
    """Headings and links."""
    rule: Colour = "#b9c3cc"
    """Hairlines; nothing is told by them alone."""
    tint: Colour = "#f1f5f8"
    """The ground of what is set apart."""
    warning: Colour = "#8a4b00"
    """Text that warns of itself."""
    warning_tint: Colour = "#fdf3e3"
    """The ground of such text."""
    supporting: Colour = "#1f6f5c"
    """In pictures, what speaks for the question."""
    opposing: Colour = "#a3402f"
    """In pictures, what speaks against it."""
    cautioning: Colour = "#8a5a00"
    """In pictures, what warns."""
    recommending: Colour = "#123c5f"
    """In pictures, what is to be done."""
    level_low: Colour = "#e8eef3"
    """In pictures, the ground of the lowest level; the next ones grow darker."""
    level_moderate: Colour = "#b7cbdb"
    level_high: Colour = "#456f8f"
    level_extreme: Colour = "#123c5f"
    series: Annotated[tuple[Colour, ...], Field(min_length=4)] = (
        "#123c5f",
        "#5f7f99",
        "#8a5a00",
        "#1f6f5c",
    )
    """In charts, one series after another."""


class Face(Model):
    """A font's file and what it is used as."""

    family: str
    """The name that styles call it by."""
    file: str
    """A file of the theme or of a packaged font: ``fonts/SourceSerifPro-It.ttf``."""
    weight: Annotated[int, Field(ge=1, le=1000)] = 400
    """How heavy it is, as CSS counts."""
    italic: bool = False
    """Whether it is slanted."""


class Fonts(Model):
    """Families by what they are for, the one to be used first and what stands in for it after."""

    text: tuple[str, ...] = (
        "Source Serif Pro",
        "Source Serif 4",
        "Source Serif",
        "Georgia",
        "serif",
    )
    """Running text."""
    headings: tuple[str, ...] = (
        "Source Sans Pro", "Source Sans 3", "Source Sans", "Helvetica Neue", "Arial", "sans-serif",
    )  # fmt: skip
    """Headings."""
    data: tuple[str, ...] = (
        "Source Sans Pro", "Source Sans 3", "Source Sans", "Helvetica Neue", "Arial", "sans-serif",
    )  # fmt: skip
    """Tables, labels, and what is written in pictures."""
    faces: tuple[Face, ...] = (
        Face(family="Source Serif Pro", file="fonts/SourceSerifPro-Regular.ttf"),
        Face(family="Source Serif Pro", file="fonts/SourceSerifPro-It.ttf", italic=True),
        Face(family="Source Serif Pro", file="fonts/SourceSerifPro-Semibold.ttf", weight=600),
        Face(family="Source Sans Pro", file="fonts/SourceSansPro-Regular.ttf"),
        Face(family="Source Sans Pro", file="fonts/SourceSansPro-It.ttf", italic=True),
        Face(family="Source Sans Pro", file="fonts/SourceSansPro-Semibold.ttf", weight=600),
    )
    """What a PDF embeds."""


class Tokens(Model):
    """All that a theme sets by name."""

    colours: Colours = Colours()
    fonts: Fonts = Fonts()
    logo: str | None = None
    """A picture of the theme that stands at the head of the first page: ``images/logo.svg``."""
