"""Draw an argument map at the width of a page; the map for the screen is as wide as it likes.

A map that would be higher than a page has the names of its parts alone: their words stand in its
table.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from briefgen.evidence.chain import Relation
from briefgen.languages.figures.argument_map import ArgumentMapDrawing
from briefgen.languages.map_view import ARGUMENT_KINDS, MapNode, MapView, NodeKind
from briefgen.model.theme import Tokens
from briefgen.render.figures.canvas import LEADING, SMALL, WIDE, Canvas, Picture, Point
from briefgen.render.figures.ladder import RECOMMENDATION, Ladder, Rung, Trunk, columns, ladder
from briefgen.render.figures.map_boxes import SHAPES
from briefgen.render.figures.map_paint import paint
from briefgen.render.figures.text_width import SEMIBOLD, Measure

LABEL = Measure(SEMIBOLD, 9.5)
PADDING, GAP, CUT = 5.0, 6.0, 6.0
BARE_PADDING, BARE_GAP = 2.5, 3.0
HIGHEST = 860.0
"""How high a map may be that shows words: as much as a page holds, with its caption (228 mm)."""
HEAD, DASHES, JOINT = 5.0, "4 2.5", 1.7
LEGEND = 20.0


@dataclass(frozen=True, slots=True)
class _Box:
    node: MapNode
    label: tuple[str, ...]
    lines: tuple[str, ...]
    padding: float

    @property
    def height(self) -> float:
        lines = (len(self.label) + len(self.lines)) * SMALL.size
        return round(2 * self.padding + LEADING * lines, 1)


def draw_page_map(drawing: ArgumentMapDrawing, tokens: Tokens) -> Picture:
    """Draw a map; stances differ in shape, border and words as well as in colour."""
    view = drawing.view
    canvas = Canvas(WIDE, drawing.direction, tokens)
    top = _question(canvas, view) + 9
    boxes, placed = _fitting(view)
    for trunk in placed.trunks:
        _trunk(canvas, trunk, top)
    for id_, one in boxes.items():
        _box(canvas, one, placed.rungs[id_], top)
    bottom = top + placed.height
    return canvas.picture(bottom + _legend(canvas, view, bottom))


def _fitting(view: MapView) -> tuple[Mapping[str, _Box], Ladder]:
    """Return the map with its words; without them where it would be higher than a page."""
    arguments = [node for kind in ARGUMENT_KINDS for node in view.of_kind(kind)]
    plan = columns(view.arrows, [node.id for node in arguments])
    for bare in (False, True):
        argued = {one.id: _boxed(one, plan.argument(WIDE), bare=bare) for one in arguments}
        advised = {
            node.id: _boxed(node, RECOMMENDATION, bare=bare)
            for node in view.of_kind(NodeKind.RECOMMENDATION)
        }
        placed = ladder(
            plan,
            WIDE,
            {id_: one.height for id_, one in argued.items()},
            {id_: one.height for id_, one in advised.items()},
            BARE_GAP if bare else GAP,
        )
        if placed.height <= HIGHEST:
            break
    return {**argued, **advised}, placed


def _boxed(node: MapNode, width: float, *, bare: bool) -> _Box:
    room = width - 2 * PADDING
    lines = () if bare else SMALL.wrap(node.text, room)
    return _Box(node, LABEL.wrap(node.label, room), lines, BARE_PADDING if bare else PADDING)


def _question(canvas: Canvas, view: MapView) -> float:
    """Write the question over the whole width; returns how high that is."""
    colour, node = paint(NodeKind.QUESTION, canvas.tokens.colours), view.question
    label = f"{node.label}:"
    indent = LABEL.width(label) + 4
    lines = LABEL.wrap(node.text, WIDE - 2 * PADDING - indent)
    height = 2 * PADDING + len(lines) * LABEL.size * LEADING
    canvas.rect(0, 0, WIDE, height, fill=colour.fill, radius=6)
    base = PADDING + LABEL.size
    canvas.write(label, PADDING, base, SMALL, colour=colour.label)
    canvas.lines(lines, PADDING + indent, base, LABEL, colour=colour.ink, language=node.language)
    return height


def _box(canvas: Canvas, box: _Box, at: Rung, top: float) -> None:
    colour, x, y = paint(box.node.kind, canvas.tokens.colours), at.x, at.y + top
    shape = SHAPES[box.node.kind]
    if box.node.kind is NodeKind.AGAINST:
        canvas.area(
            _cut(x, y, at.end, y + at.height), colour.fill,
            stroke=colour.stroke, stroke_width=1.2, dashes=shape.dashes,
        )  # fmt: skip
    else:
        canvas.rect(
            x, y, at.width, at.height, fill=colour.fill, stroke=colour.stroke, stroke_width=1.2,
            radius=shape.corner / 2 or None, dashes=shape.dashes,
        )  # fmt: skip
    if box.node.kind is NodeKind.RECOMMENDATION:
        canvas.rect(
            x + 2, y + 2, at.width - 4, at.height - 4, stroke=colour.stroke, stroke_width=0.6,
            radius=1,
        )  # fmt: skip
    begin, base = x + PADDING + 2, y + box.padding + LABEL.size * 0.95
    canvas.lines(box.label, begin, base, LABEL, colour=colour.label)
    if box.lines:
        base += len(box.label) * LABEL.size * LEADING
        canvas.lines(box.lines, begin, base, SMALL, colour=colour.ink, language=box.node.language)


def _cut(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    return (
        (left + CUT, top), (right - CUT, top), (right, top + CUT), (right, bottom - CUT),
        (right - CUT, bottom), (left + CUT, bottom), (left, bottom - CUT), (left, top + CUT),
    )  # fmt: skip


def _trunk(canvas: Canvas, trunk: Trunk, top: float) -> None:
    """Draw a trunk with its branches, and a gap wherever it passes over another.

    Dots tell where lines join from where they only cross.
    """
    root = (trunk.root[0], trunk.root[1] + top)
    branches = [(x, y + top) for x, y in trunk.branches]
    heights = [y for _, y in (root, *branches)]
    lines: list[list[Point]] = [
        [root, (trunk.x, root[1])],
        [(trunk.x, min(heights)), (trunk.x, max(heights))],
        *([(trunk.x, y), (x, y)] for x, y in branches),
    ]
    colours, supports = canvas.tokens.colours, trunk.relation is Relation.SUPPORTS
    for line in lines:
        canvas.line(line, colours.paper, 3.6)
    for line in lines:
        canvas.line(line, colours.ink, 1.1, dashes=None if supports else DASHES)
    for y in heights:
        if min(heights) < y < max(heights):
            canvas.circle(trunk.x, y, JOINT, fill=colours.ink)
    tips = [root] if supports else branches
    for tip in tips:
        canvas.area(_head((trunk.x, tip[1]), tip), colours.ink)


def _head(before: Point, tip: Point) -> tuple[Point, ...]:
    (x, y), (from_x, from_y) = tip, before
    length = max(abs(x - from_x), abs(y - from_y)) or 1.0
    back_x, back_y = (from_x - x) / length * HEAD, (from_y - y) / length * HEAD
    side_x, side_y = back_y / 2, -back_x / 2
    return (
        (x, y),
        (x + back_x + side_x, y + back_y + side_y),
        (x + back_x - side_x, y + back_y - side_y),
    )


def _legend(canvas: Canvas, view: MapView, top: float) -> float:
    """Say what the arrows mean, where there are any; returns how high that is."""
    verbs, there = view.labels.chain.relation, {arrow.relation for arrow in view.arrows}
    x, middle = 0.0, top + LEGEND - 6
    for samples in _samples(there):
        supports, colours = Relation.SUPPORTS in samples, canvas.tokens.colours
        ends = ((x, middle), (x + 26, middle))
        canvas.line(ends, colours.ink, 1.1, dashes=None if supports else DASHES)
        canvas.area(_head(*ends), colours.ink)
        words = " / ".join(verbs[one] for one in samples)
        canvas.write(words, x + 32, middle + 3.2, SMALL, colour=colours.quiet)
        x += 32 + SMALL.width(words) + 22
    return LEGEND if x else 0.0


def _samples(there: Collection[Relation | None]) -> Iterator[tuple[Relation, ...]]:
    """Yield the relations that are there, those together that are drawn alike."""
    for alike in ((Relation.SUPPORTS,), (Relation.ANSWERS, Relation.MITIGATES)):
        if met := tuple(one for one in alike if one in there):
            yield met
