"""Say what a theme sets: colours, fonts and a logo, which styles and figures draw upon."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints, field_validator

from briefgen.model.base import WHOLE, Id, Language, Model, Name

DEFAULT_THEME = "ministry"
"""The theme of whoever asks for none, and what a theme stands on that extends no other."""

ANY_LANGUAGE = "und"
"""Stands for all languages that are not named (BCP 47's tag of what is undetermined)."""

COLOUR = r"^#[0-9a-fA-F]{6}$"
Colour = Annotated[str, StringConstraints(pattern=COLOUR, to_lower=True)]
"""A colour of sRGB, as in `#123c5f`."""

FAMILY = r"^\w[\w ._-]*$"
Family = Annotated[str, StringConstraints(pattern=FAMILY, max_length=80)]
"""The name of a family of fonts. It goes into stylesheets and pictures as it stands."""

PICTURE_FILE = r"^[\w-][\w .-]*(/[\w-][\w .-]*)*\.(svg|png|jpg|jpeg|gif)$"
PictureFile = Annotated[str, StringConstraints(pattern=PICTURE_FILE)]
"""A picture of the theme, by its name in the theme's folder."""

FONT_FILE = r"^[\w-][\w .-]*(/[\w-][\w .-]*)*\.(ttf|otf)$"
FontFile = Annotated[str, StringConstraints(pattern=FONT_FILE)]
"""A font of the theme, by its name in the theme's folder; or one of the packaged fonts."""

Families = Annotated[tuple[Family, ...], Field(min_length=1)]


class Colours(Model):
    """Colours by what they are for, never by what they look like."""

    paper: Colour
    """What everything stands on."""
    ink: Colour
    """Running text."""
    quiet: Colour
    """Text that steps back: labels, notes, captions."""
    accent: Colour
    """Headings, links and bars; `paper` is legible on it."""
    rule: Colour
    """Hairlines; nothing is told by them alone."""
    tint: Colour
    """The ground of what is set apart."""
    warning: Colour
    """Text that warns of itself."""
    warning_tint: Colour
    """The ground of such text."""
    supporting: Colour
    """In pictures, what speaks for the question: its line, its label, the ground of its name."""
    supporting_tint: Colour
    """The ground of what speaks for the question."""
    opposing: Colour
    """In pictures, what speaks against it."""
    opposing_tint: Colour
    """The ground of what speaks against it."""
    cautioning: Colour
    """In pictures, what warns."""
    cautioning_tint: Colour
    """The ground of what warns."""
    recommending: Colour
    """In pictures, what is to be done."""
    recommending_tint: Colour
    """The ground of what is to be done."""
    level_low: Colour
    """In pictures, the ground of the lowest level; the next ones grow darker."""
    level_moderate: Colour
    """The ground of the second level; `ink` is legible on it, as on the lowest."""
    level_high: Colour
    """The ground of the third level; `paper` is legible on it, as on the highest."""
    level_extreme: Colour
    """The ground of the highest level."""
    series: Annotated[tuple[Colour, ...], Field(min_length=4)]
    """In charts, one series after another."""


class Face(Model):
    """A font's file and what it is used as."""

    family: Family
    """The name that styles call it by."""
    file: FontFile
    """A file of the theme or of a packaged font: `fonts/SourceSerifPro-It.ttf`."""
    weight: Annotated[int, Field(ge=1, le=1000), WHOLE] = 400
    """How heavy it is, as CSS counts."""
    italic: bool = False
    """Whether it is slanted."""


class Fonts(Model):
    """Families by what they are for, the one to be used first and what stands in for it after."""

    text: Families
    """Running text."""
    headings: Families
    """Headings."""
    data: Families
    """Tables, labels, and what is written in pictures."""
    faces: tuple[Face, ...] = ()
    """What a PDF embeds. A theme's own are added to those of the theme that it extends."""

    @field_validator("faces")
    @classmethod
    def _the_first_of_each(cls, faces: tuple[Face, ...]) -> tuple[Face, ...]:
        """Keep one file for each family, weight and slant: the first, which is the theme's own."""
        first: dict[tuple[str, int, bool], Face] = {}
        for face in faces:
            first.setdefault((face.family, face.weight, face.italic), face)
        return tuple(first.values())


def _for_any_language(value: Any) -> Any:
    return {ANY_LANGUAGE: value} if isinstance(value, str) else value


class Tokens(Model):
    """All that a theme sets by name."""

    colours: Colours
    """Colours by what they are for."""
    fonts: Fonts
    """Families of fonts, and the files that PDFs embed."""
    logo: PictureFile | None = None
    """A picture of the theme that stands at the head of the first page: `images/logo.svg`."""
    logo_text: Annotated[Mapping[Language, Name], BeforeValidator(_for_any_language)] = {}
    """What the logo says, to whom does not see it: in each language, or once for all of them.
    Without it, the logo is a decoration."""

    def logo_text_in(self, language: str) -> str:
        """Return what the logo says in a language; nothing where that is not told."""
        texts = self.logo_text
        return texts.get(language) or texts.get(ANY_LANGUAGE) or next(iter(texts.values()), "")


class ThemeFile(Model):
    """What stands in a theme's ``theme.yaml``, laid over that of the theme which it extends."""

    briefgen: Literal[1] = 1
    """The version of the format: 1."""
    description: str = ""
    """What the theme is for, in a sentence."""
    extends: Id | None = None
    """The theme that it stands on, of which it changes something: `ministry` without it."""
    tokens: Tokens
    """What differs from the theme that it extends."""
