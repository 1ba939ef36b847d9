"""Hold a theme: its files by name, and its tokens."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from briefgen.model.theme import Tokens
from briefgen.render.fonts import packaged_font
from briefgen.source.themes import ResolvedTheme


@dataclass(frozen=True, eq=False)
class Theme:
    """A theme's files by name, with forward slashes: ``html/brief.html.j2``; and its tokens.

    Whatever file the tokens name is there.
    """

    files: Mapping[str, bytes]
    tokens: Tokens

    def text(self, name: str) -> str:
        """Return a file of the theme as text. Raises KeyError where it has none of that name."""
        return self.files[name].decode("utf-8-sig")


def theme_of(resolved: ResolvedTheme) -> Theme:
    """Return what a resolved theme is rendered with: without a logo or a face that is missing."""
    tokens = resolved.tokens
    faces = tuple(face for face in tokens.fonts.faces if is_there(face.file, resolved.files))
    logo = tokens.logo if tokens.logo and is_there(tokens.logo, resolved.files) else None
    fonts = tokens.fonts.model_copy(update={"faces": faces})
    return Theme(resolved.files, tokens.model_copy(update={"fonts": fonts, "logo": logo}))


def is_there(file: str, files: Collection[str]) -> bool:
    """Whether a theme with these files has a picture or a font, or a package has it."""
    return file in files or packaged_font(file) is not None
