"""Draw the nodes of an argument map: boxes whose shape, border and words tell what they are."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.languages.map_view import MapNode, NodeKind
from briefgen.render.figures.layout import Placed
from briefgen.render.figures.markup import element, number, text
from briefgen.render.figures.text_width import REGULAR, SEMIBOLD, Measure

INK = "#1b1f24"
QUIET = "#4c5661"
ACCENT = "#123c5f"

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
class _Style:
    """What a kind of node looks like. `corner` is its radius; against it is cut instead."""

    fill: str
    stroke: str
    label: str
    ink: str = INK
    corner: float = 0
    dashes: str | None = None


STYLES = {
    NodeKind.QUESTION: _Style(ACCENT, ACCENT, "#d5e3ef", "#ffffff", 12),
    NodeKind.FOR: _Style("#f2f8f4", "#1d6b4f", "#1d6b4f", corner=12),
    NodeKind.AGAINST: _Style("#fdf4f2", "#9c3325", "#9c3325", dashes="8 4"),
    NodeKind.CAUTION: _Style("#fdf8ec", "#7a5200", "#7a5200", dashes="2 3"),
    NodeKind.RECOMMENDATION: _Style("#edf3f8", ACCENT, ACCENT, corner=2),
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


def draw_box(box: Box, at: Placed, direction: str) -> str:
    """Draw a node where it was placed. Its words carry their language where it is another."""
    style, label_height = STYLES[box.node.kind], len(box.label) * LABEL.size * LEADING + GAP
    left = at.x + PADDING
    return element(
        "g",
        *_outline(box.node.kind, at),
        draw_lines(
            box.label,
            LABEL,
            Placed(left, at.y + PADDING, at.width - 2 * PADDING, 0),
            direction,
            style.label,
        ),
        draw_lines(
            box.lines,
            TEXT,
            Placed(left, at.y + PADDING + label_height, at.width - 2 * PADDING, 0),
            direction,
            style.ink,
            box.node.language,
        ),
    )


def draw_pill(kind: NodeKind, label: str, at: Placed) -> str:
    """Draw the name of a stance, which its arguments hang on."""
    style = STYLES[kind]
    return element(
        "g",
        element(
            "rect", x=at.x, y=at.y, width=at.width, height=at.height, rx=6,
            fill=style.stroke,
        ),
        draw_lines(
            (label,),
            LABEL,
            Placed(at.x, at.y + (at.height - LABEL.size * LEADING) / 2, at.width, 0),
            "centre",
            "#ffffff",
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


def _outline(kind: NodeKind, at: Placed) -> tuple[str, ...]:
    style = STYLES[kind]
    if kind is NodeKind.AGAINST:
        return (
            element(
                "path",
                d=_cut(at),
                fill=style.fill,
                stroke=style.stroke,
                stroke_width=1.5,
                stroke_dasharray=style.dashes,
            ),
        )
    frame = _frame(at, style, 0)
    if kind is NodeKind.RECOMMENDATION:
        return (frame, _frame(at, style, 3.5))
    return (frame,)


def _frame(at: Placed, style: _Style, inset: float) -> str:
    """Draw a rectangle; a second one within it, where there is an inset, is but a line."""
    return element(
        "rect",
        x=at.x + inset,
        y=at.y + inset,
        width=at.width - 2 * inset,
        height=at.height - 2 * inset,
        rx=style.corner or None,
        fill="none" if inset else style.fill,
        stroke=style.stroke,
        stroke_width=0.7 if inset else 1.5,
        stroke_dasharray=style.dashes,
    )


def _cut(at: Placed) -> str:
    left, top, right, bottom = at.x, at.y, at.x + at.width, at.y + at.height
    corners = (
        (left + CUT, top), (right - CUT, top), (right, top + CUT), (right, bottom - CUT),
        (right - CUT, bottom), (left + CUT, bottom), (left, bottom - CUT), (left, top + CUT),
    )  # fmt: skip
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in corners) + "Z"
