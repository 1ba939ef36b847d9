"""BG521 missing-theme-file: a logo or a font that a theme names and does not have."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings import Finding, Rule, Severity
from briefgen.render.fonts import is_font
from briefgen.render.theme import is_there
from briefgen.source.suggest import did_you_mean
from briefgen.source.themes import ResolvedTheme
from briefgen.source.tree import Path, scalars

RULE = Rule("BG521", "missing-theme-file", Severity.WARNING)


def check(theme: ResolvedTheme) -> Iterator[Finding]:
    """Look for the files that tokens name: in the theme, in what it extends, in `theme/`.

    A font's file that is cut off, or holds something else, is as good as none. The page is made
    without the logo, and with another font.

    Why: a page without its logo goes out unnoticed, and one with another font is set otherwise.
    Bad: ``tokens: {logo: images/logo.svg}`` in `themes/kota/theme.yaml`, and no such file there
    Good: the same, with `themes/kota/images/logo.svg`
    """
    for path, file in _named(theme):
        place = theme.place(*path)
        if path[-1] == "file" and file in theme.files and not is_font(theme.files[file]):
            yield RULE.at(
                place,
                f"`{file}` is no font that can be read",
                hint="put the whole .ttf or .otf file there",
            )
        if not is_there(file, theme.files):
            folder = place.file.rpartition("/")[0]
            yield RULE.at(
                place,
                f"the theme has no file `{file}`",
                hint=did_you_mean(file, theme.files, f"put it there as `{folder}/{file}`"),
            )


def _named(theme: ResolvedTheme) -> Iterator[tuple[Path, str]]:
    """Yield the files that are used, with where they are named."""
    faces = {face.file for face in theme.tokens.fonts.faces}
    for path, node in scalars(theme.root):
        is_logo = path == ("tokens", "logo") and theme.tokens.logo
        is_face = path[:3] == ("tokens", "fonts", "faces") and path[-1] == "file"
        if is_logo or (is_face and node.text in faces):
            yield path, node.text
