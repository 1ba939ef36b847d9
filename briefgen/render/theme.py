"""Hold a theme: its files by name, and its tokens."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from briefgen.model.theme import Tokens
from briefgen.render.fonts import packaged_font
from briefgen.source.themes import ResolvedTheme


class WatchedFiles(Mapping[str, bytes]):
    """Files by name, which remember what was looked up: whether it is there or not."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.all = files
        self._seen: set[str] = set()

    def __getitem__(self, name: str) -> bytes:
        self._seen.add(name)
        return self.all[name]

    def __contains__(self, name: object) -> bool:
        self._seen.add(str(name))
        return name in self.all

    def __iter__(self) -> Iterator[str]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def take_seen(self) -> frozenset[str]:
        """Return what was looked up since this was last asked."""
        seen = frozenset(self._seen)
        self._seen.clear()
        return seen


@dataclass(frozen=True, eq=False)
class Theme:
    """A theme's files by name, with forward slashes: ``html/brief.html.j2``; and its tokens.

    Whatever file the tokens name is there. What is looked up in `files` is remembered, so that what
    is rendered is made anew when that changes, and only then. `packaged` has the paths, among all
    that briefgen comes with, of those files that are as they were shipped.
    """

    files: WatchedFiles
    tokens: Tokens
    packaged: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return a file of the theme as text. Raises KeyError where it has none of that name."""
        return self.files[name].decode("utf-8-sig")


@lru_cache(maxsize=8)
def theme_of(resolved: ResolvedTheme) -> Theme:
    """Return what a resolved theme is rendered with: without a logo or a face that is missing.

    It is one object for one theme, so that its templates are compiled once.
    """
    tokens = resolved.tokens
    faces = tuple(face for face in tokens.fonts.faces if is_there(face.file, resolved.files))
    logo = tokens.logo if tokens.logo and is_there(tokens.logo, resolved.files) else None
    fonts = tokens.fonts.model_copy(update={"faces": faces})
    return Theme(
        WatchedFiles(resolved.files),
        tokens.model_copy(update={"fonts": fonts, "logo": logo}),
        {
            name: f"{layers[0].folder}/{name}"
            for name, layers in resolved.origins.items()
            if len(layers) == 1 and layers[0].builtin
        },
    )


def is_there(file: str, files: Collection[str]) -> bool:
    """Whether a theme with these files has a picture or a font, or a package has it."""
    return file in files or packaged_font(file) is not None
