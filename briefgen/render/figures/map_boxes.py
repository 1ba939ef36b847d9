"""Draw the nodes of an argument map: boxes whose shape, border and words tell what they are."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.languages.map_view import MapNode, NodeKind
from briefgen.model.theme import Colours
from briefgen.render.figures.layout import Placed
from briefgen.render.figures.map_paint import Paint, paint
from briefgen.render.figures.markup import element, number, text
from briefgen.render.figures.text_width import REGULAR, SEMIBOLD, Measure

BOX_WIDTH = 268.0
PADDING = 13.0
GAP = 3.0
"""The space under a label."""

LEADING = 1.32
"""The height of a line, in its font's sizes."""

LABEL = Measure(SEMIBOLD, 11.5)
TEXT = Measure(REGULAR, 13.5)
CUT = 11.0
"""How much is cut off the corners of an argument against."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a kind of node looks like in grey. `corner` is its radius; against it is cut instead."""

    corner: float = 0
    dashes: str | None = None


SHAPES = {
    NodeKind.QUESTION: Shape(corner=12),
    NodeKind.FOR: Shape(corner=12),
    NodeKind.AGAINST: Shape(dashes="8 4"),
    NodeKind.CAUTION: Shape(dashes="2 3"),
    NodeKind.RECOMMENDATION: Shape(corner=2),
}


@dataclass(frozen=True, slots=True)
class Box:
    """A node with its lines, as high as they need."""

    node: MapNode
    label: tuple[str, ...]
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """The height of the box, in px."""
        lines = len(self.label) * LABEL.size + len(self.lines) * TEXT.size
        return round(2 * PADDING + GAP + LEADING * lines, 1)


def box(node: MapNode) -> Box:
    """Wrap a node's words to the width of a box."""
    room = BOX_WIDTH - 2 * PADDING
    return Box(node, LABEL.wrap(node.label, room), TEXT.wrap(node.text, room))


def draw_box(box: Box, at: Placed, direction: str, colours: Colours) -> str:
    """Draw a node where it was placed. Its words carry their language where it is another."""
    colour = paint(box.node.kind, colours)
    label_height = len(box.label) * LABEL.size * LEADING + GAP
    left = at.x + PADDING
    return element(
        "g",
        *_outline(box.node.kind, at, colour),
        draw_lines(
            box.label,
            LABEL,
            Placed(left, at.y + PADDING, at.width - 2 * PADDING, 0),
            direction,
            colour.label,
        ),
        draw_lines(
            box.lines,
            TEXT,
            Placed(left, at.y + PADDING + label_height, at.width - 2 * PADDING, 0),
            direction,
            colour.ink,
            box.node.language,
        ),
    )


def draw_pill(kind: NodeKind, label: str, at: Placed, colours: Colours) -> str:
    """Draw the name of a stance, which its arguments hang on."""
    return element(
        "g",
        element(
            "rect", x=at.x, y=at.y, width=at.width, height=at.height, rx=6,
            fill=paint(kind, colours).stroke,
        ),
        draw_lines(
            (label,),
            LABEL,
            Placed(at.x, at.y + (at.height - LABEL.size * LEADING) / 2, at.width, 0),
            "centre",
            colours.paper,
        ),
    )  # fmt: skip


def draw_lines(
    lines: tuple[str, ...],
    measure: Measure,
    at: Placed,
    direction: str,
    colour: str,
    language: str | None = None,
) -> str:
    """Write lines from the upper edge of `at` down.

    They begin at its left edge. Where the direction is not `ltr` they are centred, since programs
    that show SVG do not agree on where a line that runs from the right begins.
    """
    centred = direction != "ltr"
    spans = (
        element(
            "tspan",
            text(line),
            x=at.x + at.width / 2 if centred else at.x,
            y=at.y + measure.size * (LEADING * index + 1.02),
        )
        for index, line in enumerate(lines)
    )
    return element(
        "text",
        *spans,
        fill=colour,
        font_size=measure.size,
        font_weight=600 if measure.face == SEMIBOLD else None,
        text_anchor="middle" if centred else None,
        direction="rtl" if direction == "rtl" else None,
        # Words in another language run their own way, which their first letters tell.
        unicode_bidi="plaintext" if language else None,
        lang=language,
        xml_lang=language,
    )


def _outline(kind: NodeKind, at: Placed, colour: Paint) -> tuple[str, ...]:
    if kind is NodeKind.AGAINST:
        return (
            element(
                "path",
                d=_cut(at),
                fill=colour.fill,
                stroke=colour.stroke,
                stroke_width=1.5,
                stroke_dasharray=SHAPES[kind].dashes,
            ),
        )
    frame = _frame(at, SHAPES[kind], colour, 0)
    if kind is NodeKind.RECOMMENDATION:
        return (frame, _frame(at, SHAPES[kind], colour, 3.5))
    return (frame,)


def _frame(at: Placed, shape: Shape, colour: Paint, inset: float) -> str:
    """Draw a rectangle; a second one within it, where there is an inset, is but a line."""
    return element(
        "rect",
        x=at.x + inset,
        y=at.y + inset,
        width=at.width - 2 * inset,
        height=at.height - 2 * inset,
        rx=shape.corner or None,
        fill="none" if inset else colour.fill,
        stroke=colour.stroke,
        stroke_width=0.7 if inset else 1.5,
        stroke_dasharray=shape.dashes,
    )


def _cut(at: Placed) -> str:
    left, top, right, bottom = at.x, at.y, at.x + at.width, at.y + at.height
    corners = (
        (left + CUT, top), (right - CUT, top), (right, top + CUT), (right, bottom - CUT),
        (right - CUT, bottom), (left + CUT, bottom), (left, bottom - CUT), (left, top + CUT),
    )  # fmt: skip
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in corners) + "Z"
