"""Draw on a canvas whose lines begin on the left or on the right, with the tokens of a theme.

Coordinates are in CSS px (0.75 pt), from the side on which the language begins its lines: what is
drawn for one direction is mirrored for the other. Letters never are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from briefgen.languages.figures.words import Caption
from briefgen.model.theme import Tokens
from briefgen.render.figures.markup import element, number, text
from briefgen.render.figures.text_width import REGULAR, SEMIBOLD, Measure

MARGIN = 204.0
"""The width of the page's margin column: 54 mm."""
COLUMN = 423.0
"""The width of its main column: 112 mm. Made wider, letters are printed smaller."""
WIDE = 650.0
"""The width of both and of the gutter between: 172 mm."""

LEADING = 1.3
"""The height of a line, in its font's sizes."""

SMALL = Measure(REGULAR, 9.5)
"""What is written in pictures: 7.1 pt, the smallest there is."""
PLAIN = Measure(REGULAR, 10.5)
STRONG = Measure(SEMIBOLD, 10.5)

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]

_ISOLATE, _RIGHT_TO_LEFT, _END = "\u2068", "\u2067", "\u2069"
"""Marks of direction: words that go their own way, or from the right; and where that ends."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, as markup, and how large it is."""

    width: float
    height: float
    parts: tuple[str, ...]


@dataclass(slots=True)
class Canvas:
    """A canvas of a width, on which a picture is drawn part by part."""

    width: float
    direction: str
    tokens: Tokens
    parts: list[str] = field(default_factory=list)

    def picture(self, height: float) -> Picture:
        """Return what was drawn."""
        return Picture(self.width, height, tuple(self.parts))

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = "none",
        stroke: str | None = None,
        stroke_width: float | None = None,
        radius: float | None = None,
        dashes: str | None = None,
    ) -> None:
        """Draw a rectangle from its corner at the beginning of the line."""
        left = self.width - x - width if self._mirrored else x
        self.parts.append(
            element(
                "rect", x=left, y=y, width=width, height=height, rx=radius, fill=fill,
                stroke=stroke, stroke_width=stroke_width, stroke_dasharray=dashes,
            )
        )  # fmt: skip

    def circle(
        self,
        x: float,
        y: float,
        radius: float,
        *,
        fill: str = "none",
        stroke: str | None = None,
        stroke_width: float | None = None,
    ) -> None:
        """Draw a circle around a point."""
        self.parts.append(
            element(
                "circle", cx=self._x(x), cy=y, r=radius, fill=fill, stroke=stroke,
                stroke_width=stroke_width,
            )
        )  # fmt: skip

    def line(
        self,
        points: Sequence[Point],
        colour: str,
        width: float = 1.0,
        *,
        dashes: str | None = None,
    ) -> None:
        """Draw a line through points."""
        self.parts.append(
            element(
                "path", d=self._path(points), fill="none", stroke=colour, stroke_width=width,
                stroke_linejoin="round", stroke_dasharray=dashes,
            )
        )  # fmt: skip

    def area(
        self,
        points: Sequence[Point],
        fill: str,
        *,
        stroke: str | None = None,
        stroke_width: float | None = None,
        dashes: str | None = None,
    ) -> None:
        """Fill what points go around."""
        self.parts.append(
            element(
                "path", d=f"{self._path(points)}Z", fill=fill, stroke=stroke,
                stroke_width=stroke_width, stroke_dasharray=dashes,
            )
        )  # fmt: skip

    def hatch(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        colour: str,
        *,
        gap: float = 4.0,
        stroke_width: float = 0.8,
    ) -> None:
        """Draw slanted lines over a rectangle, which tell it from others without colour."""
        lines = "".join(
            self._path(((x + from_x, y + from_y), (x + to_x, y + to_y)))
            for (from_x, from_y), (to_x, to_y) in _slanted(width, height, gap)
        )
        self.parts.append(
            element("path", d=lines, fill="none", stroke=colour, stroke_width=stroke_width)
        )

    def write(
        self,
        words: str | Caption,
        x: float,
        y: float,
        measure: Measure = PLAIN,
        *,
        colour: str = "",
        anchor: Anchor = "start",
        turned: bool = False,
    ) -> None:
        """Write one line whose letters stand on `y`; it reads upwards where it is `turned`."""
        caption = words if isinstance(words, Caption) else Caption(words)
        self.lines((caption.text,), x, y, measure, colour=colour, anchor=anchor,
                   language=caption.language, turned=turned)  # fmt: skip

    def lines(
        self,
        lines: Iterable[str],
        x: float,
        y: float,
        measure: Measure = PLAIN,
        *,
        colour: str = "",
        anchor: Anchor = "start",
        language: str | None = None,
        turned: bool = False,
    ) -> None:
        """Write lines one below the other; the letters of the first stand on `y`."""
        left, written = self._x(x), [text(self._isolated(line, language)) for line in lines]
        # One line needs no element of its own: in a PDF, each one that is centred is an object.
        alone = len(written) == 1
        spans = (
            element("tspan", line, x=left, y=y + measure.size * LEADING * index)
            for index, line in enumerate(written)
        )
        self.parts.append(
            element(
                "text",
                *(written if alone else spans),
                x=left if alone else None,
                y=y if alone else None,
                fill=colour or self.tokens.colours.ink,
                font_size=measure.size,
                font_weight=600 if measure.face == SEMIBOLD else None,
                text_anchor=self._physical(anchor),
                transform=f"rotate(-90 {number(left)} {number(y)})" if turned else None,
                xml_lang=language,
            )
        )

    def _isolated(self, line: str, language: str | None) -> str:
        """Mark which way a line runs, where that is not the way in which SVG is read.

        Its attributes for that are left alone: with them, programs do not agree on where a line
        begins.
        """
        if language:
            return f"{_ISOLATE}{line}{_END}"
        return f"{_RIGHT_TO_LEFT}{line}{_END}" if self._mirrored else line

    @property
    def _mirrored(self) -> bool:
        return self.direction == "rtl"

    def _x(self, x: float) -> float:
        return self.width - x if self._mirrored else x

    def _path(self, points: Sequence[Point]) -> str:
        return "M" + "L".join(f"{number(self._x(x))} {number(y)}" for x, y in points)

    def _physical(self, anchor: Anchor) -> str | None:
        if anchor == "middle":
            return anchor
        return "end" if (anchor == "end") != self._mirrored else None


def _slanted(width: float, height: float, gap: float) -> Iterable[tuple[Point, Point]]:
    """Yield lines at 45 degrees across a rectangle, from its lower left to its upper right."""
    for step in range(1, int((width + height) / gap) + 1):
        at = step * gap
        yield (
            (max(0.0, at - height), min(at, height)),
            (min(at, width), max(0.0, at - width)),
        )
