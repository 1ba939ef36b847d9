"""Draw the arrows of an argument map, and the legend that tells them apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.evidence.chain import Relation
from briefgen.model.theme import Colours
from briefgen.render.figures.layout import Point
from briefgen.render.figures.markup import element, number

HEAD = 8.0
"""The length of an arrow's head, in px."""

DASHES = "5 3.5"
"""The dashes of what meets an objection: an answer, or a mitigation."""


@dataclass(frozen=True, slots=True)
class Route:
    """A line as it was laid out, away from the question.

    `relation` is None where it shows a stance. Such a line has a head only if it `touches` the
    question; arguments hang on their stance's line without one.
    """

    source: str
    points: tuple[Point, ...]
    relation: Relation | None = None
    touches: bool = False

    @property
    def meets(self) -> bool:
        """Whether it answers or mitigates: it then points back at where the route begins."""
        return self.relation in (Relation.ANSWERS, Relation.MITIGATES)


def draw_arrows(routes: Iterable[Route], colours: Colours) -> Iterator[str]:
    """Draw lines with their heads. Where two cross, the lower one has a gap.

    Lines from one block share their beginning, so they are drawn together: none of them may leave
    a gap in another where they part.
    """
    together: dict[str, list[Route]] = {}
    for route in routes:
        together.setdefault(route.source, []).append(route)
    for group in together.values():
        for route in group:
            yield _line(route.points, colours.paper, 5)
        for route in group:
            yield from draw_arrow(route, colours)


def draw_arrow(route: Route, colours: Colours) -> Iterator[str]:
    """Draw one line with its head."""
    colour = colours.quiet if route.relation is None else colours.ink
    yield _line(route.points, colour, 1.3, DASHES if route.meets else None)
    if route.meets or route.touches:
        yield _head(route.points[1], route.points[0], colour)
    elif route.relation is Relation.SUPPORTS:
        yield _head(route.points[-2], route.points[-1], colour)


def _line(points: tuple[Point, ...], colour: str, width: float, dashes: str | None = None) -> str:
    return element(
        "path",
        d="M" + "L".join(f"{number(x)} {number(y)}" for x, y in points),
        fill="none",
        stroke=colour,
        stroke_width=width,
        stroke_linejoin="round",
        stroke_dasharray=dashes,
    )


def _head(before: Point, tip: Point, colour: str) -> str:
    """Draw an arrow's head at the end of a line."""
    (x, y), (from_x, from_y) = tip, before
    length = max(abs(x - from_x), abs(y - from_y)) or 1.0
    back_x, back_y = (from_x - x) / length * HEAD, (from_y - y) / length * HEAD
    side_x, side_y = back_y / 2, -back_x / 2
    corners = (
        (x, y),
        (x + back_x + side_x, y + back_y + side_y),
        (x + back_x - side_x, y + back_y - side_y),
    )
    points = " ".join(f"{number(a)},{number(b)}" for a, b in corners)
    return element("polygon", points=points, fill=colour)
