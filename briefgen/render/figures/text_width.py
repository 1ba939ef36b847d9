"""Measure text in the packaged sans serif, and wrap it to a width."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO

import regex
from fontTools.ttLib import TTFont

from briefgen.render.fonts import packaged_font

REGULAR = "fonts/SourceSansPro-Regular.ttf"
SEMIBOLD = "fonts/SourceSansPro-Semibold.ttf"

SLACK = 1.2
"""How much wider another font may be, where the reader lacks ours: nearly as DejaVu Sans is."""

_UNKNOWN = 0.6
"""The width of a character that the font does not have, in ems; wide ones take a whole em."""

_JOINED = 0.48
"""The width of a letter of Arabic script, whose letters join, in ems."""

_PIECE = regex.compile(r"\S+?(?:(?<=[^\s/–—-]{3}[/–—-])(?=[^\s/–—-]{3})|$)")
_GRAPHEME = regex.compile(r"\X")


@dataclass(frozen=True, slots=True)
class _Face:
    """The advance width of every character of a font, in ems."""

    advances: dict[int, float]

    def advance(self, character: str) -> float:
        found = self.advances.get(ord(character))
        if found is not None:
            return found
        if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
            return 0.0
        if unicodedata.bidirectional(character) == "AL":
            return _JOINED
        return 1.0 if unicodedata.east_asian_width(character) in "WF" else _UNKNOWN


@dataclass(frozen=True, slots=True)
class Measure:
    """Measures text in one face at one size, in px."""

    face: str
    size: float

    def width(self, text: str) -> float:
        """Return how wide a line may come out, whatever font the reader has."""
        face = _face(self.face)
        return SLACK * self.size * sum(map(face.advance, text))

    def wrap(self, text: str, width: float) -> tuple[str, ...]:
        """Break text into lines of at most `width`, where a reader expects it.

        That is at spaces, and after a hyphen, dash or slash with three characters on either side.
        A piece that is longer than a line is broken between any two graphemes, as is text in
        scripts that have no spaces.
        """
        lines = [""]
        for gap, piece in _pieces(text, lambda piece: self.width(piece) <= width):
            longer = f"{lines[-1]}{gap}{piece}" if lines[-1] else piece
            if lines[-1] and self.width(longer) > width:
                lines.append(piece)
            else:
                lines[-1] = longer
        return tuple(lines)


def _pieces(text: str, fits: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Yield what may stand on a line of its own, each with the space before it."""
    for word in text.split():
        gap = " "
        for piece in _PIECE.findall(word):
            parts: Sequence[str] = (piece,) if fits(piece) else _GRAPHEME.findall(piece)
            for part in parts:
                yield gap, part
                gap = ""


@cache
def _face(name: str) -> _Face:
    data = packaged_font(name)
    if data is None:
        raise KeyError(name)
    font = TTFont(BytesIO(data), lazy=True)
    units, widths = font["head"].unitsPerEm, font["hmtx"]
    return _Face({code: widths[glyph][0] / units for code, glyph in font.getBestCmap().items()})
