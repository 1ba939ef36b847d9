"""Draw amounts through time as lines, each named where it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.languages.figures.chart_drawings import LineChartDrawing, Point, TimeLine
from briefgen.model.theme import Tokens
from briefgen.render.figures.calendar_axis import CalendarAxis
from briefgen.render.figures.canvas import COLUMN, LEADING, SMALL, Anchor, Canvas, Picture
from briefgen.render.figures.canvas import Point as Place

HEIGHT = 150.0
"""The height of the plot, in px."""

ENDS = 0.3
"""How much of the width the names at the ends of lines take at most."""

DASHES = (None, "7 3", "2 2.5", "8 3 2 3")
_LINE = SMALL.size * LEADING


@dataclass(frozen=True, slots=True)
class _Plot:
    axis: CalendarAxis
    top: float
    least: float
    unit: float

    def at(self, point: Point) -> Place:
        return self.axis.at(point.day), self.level(point.figure.amount)

    def level(self, amount: float) -> float:
        return self.top + HEIGHT - (amount - self.least) * self.unit


def draw_line_chart(drawing: LineChartDrawing, tokens: Tokens) -> Picture:
    """Draw lines over a calendar, their names at their ends instead of in a legend."""
    canvas = Canvas(COLUMN, drawing.direction, tokens)
    ends = [_end(line) for line in drawing.lines]
    left = max(SMALL.width(tick.label) for tick in drawing.ticks) + 5
    right = max(SMALL.width(line) for end in ends for line in end) + 9
    axis = CalendarAxis(drawing.calendar, left, COLUMN - left - right)
    top = _LINE + 6 if drawing.unit.text else 6.0
    least, most = drawing.ticks[0].amount, drawing.ticks[-1].amount
    # Numbers of many digits may be one and the same as far as drawing goes.
    plot = _Plot(axis, top, least, HEIGHT / ((most - least) or 1.0))
    _ground(canvas, drawing, plot)
    for index, line in enumerate(drawing.lines):
        _draw(canvas, line, index, plot)
    if len(drawing.lines) == 1:
        _figures(canvas, drawing.lines[0], plot)
    _write_ends(canvas, drawing.lines, ends, plot)
    axis.name(canvas, top + HEIGHT + 4, coarse_first=False)
    return canvas.picture(top + HEIGHT + 4 + axis.height + 2)


def _ground(canvas: Canvas, drawing: LineChartDrawing, plot: _Plot) -> None:
    """Draw round numbers beside the plot, a hairline each, and the unit over them."""
    colours, axis = canvas.tokens.colours, plot.axis
    if drawing.unit.text:
        canvas.write(drawing.unit, 0, SMALL.size, SMALL, colour=colours.quiet)
    for index, tick in enumerate(drawing.ticks):
        y = plot.level(tick.amount)
        strong = index == 0 or not tick.amount
        line = ((axis.x, y), (axis.x + axis.width, y))
        canvas.line(line, colours.quiet if strong else colours.rule, 0.8 if strong else 0.5)
        canvas.write(
            tick.label, axis.x - 5, y + SMALL.size * 0.35, SMALL, colour=colours.quiet, anchor="end"
        )
    bottom = plot.top + HEIGHT
    axis.rule(canvas, bottom, bottom + 4, bottom)


def _draw(canvas: Canvas, line: TimeLine, index: int, plot: _Plot) -> None:
    """Draw a line; series differ by dashes and by markers as well as by colour."""
    colour = canvas.tokens.colours.series[index]
    places = [plot.at(point) for point in line.points]
    if len(places) > 1:
        canvas.line(places, colour, 1.7, dashes=DASHES[index])
    for place in places:
        _mark(canvas, index, place, colour)


def _mark(canvas: Canvas, index: int, place: Place, colour: str) -> None:
    """Draw a full circle, an empty square, a full triangle, or an empty diamond."""
    (x, y), paper = place, canvas.tokens.colours.paper
    diamond = ((x, y - 4.2), (x + 4.2, y), (x, y + 4.2), (x - 4.2, y))
    match index:
        case 0:
            canvas.circle(x, y, 3, fill=colour)
        case 1:
            canvas.rect(x - 2.7, y - 2.7, 5.4, 5.4, fill=paper, stroke=colour, stroke_width=1.4)
        case 2:
            canvas.area(((x - 4, y + 3), (x + 4, y + 3), (x, y - 4)), colour)
        case _:
            canvas.area(diamond, paper)
            canvas.line((*diamond, diamond[0]), colour, 1.4)


def _figures(canvas: Canvas, line: TimeLine, plot: _Plot) -> None:
    """Write the figures at a single line's points but the last, as far as they have room."""
    free = {True: 0.0, False: 0.0}  # over the line, and under it
    levels = [plot.at(point)[1] for point in line.points]
    for index, point in enumerate(line.points[:-1]):
        before = levels[index - 1] if index else None
        anchor, down = _beside(before, levels[index], levels[index + 1])
        width, (x, y) = SMALL.width(point.figure.label), plot.at(point)
        left = x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
        left = max(left, plot.axis.x + 2)
        # Under a valley on the floor of the plot are the names of its times, and the same number.
        if left >= free[down < 0] and y + down <= plot.top + HEIGHT:
            canvas.write(point.figure.label, left + width / 2, y + down, SMALL, anchor="middle")
            free[down < 0] = left + width + 4


def _beside(before: float | None, here: float, after: float) -> tuple[Anchor, float]:
    """Return where a point's figure is clear of its line, and how far down from the point.

    Levels count downwards. A figure is over a peak and under a valley; over a slope it stands on
    the side from which the line comes when it rises, and on the other when it falls.
    """
    under, over = 5 + SMALL.size, -6.0
    if after < here and (before is None or before <= here):
        return "middle", under
    if before is not None and before > here > after:
        return "end", over
    if before is not None and before < here < after:
        return "start", over
    return "middle", over


def _end(line: TimeLine) -> tuple[str, ...]:
    """Return what is written where a line ends: its name and its last figure."""
    last = line.points[-1].figure.label
    return SMALL.wrap(f"{line.name.text}: {last}" if line.name.text else last, COLUMN * ENDS)


def _write_ends(
    canvas: Canvas, lines: Sequence[TimeLine], ends: Sequence[tuple[str, ...]], plot: _Plot
) -> None:
    """Write the names beside the ends of lines, moved apart where they would run together."""
    heights = [len(end) * _LINE for end in ends]
    places = [plot.at(line.points[-1]) for line in lines]
    wanted = [(y - height / 2, height) for (_, y), height in zip(places, heights, strict=True)]
    tops = spread(wanted, 0.0, plot.top + HEIGHT + _LINE / 2)
    edge = plot.axis.x + plot.axis.width
    for index, (end, top) in enumerate(zip(ends, tops, strict=True)):
        (x, y), middle = places[index], top + heights[index] / 2
        colour = canvas.tokens.colours.series[index]
        if edge - x > 9 or abs(middle - y) > 4:
            canvas.line(((x + 5, y), (edge + 4, middle)), colour, 0.6)
        language = lines[index].name.language
        canvas.lines(end, edge + 7, top + SMALL.size, SMALL, language=language)


def spread(wanted: Sequence[tuple[float, float]], top: float, bottom: float) -> tuple[float, ...]:
    """Return the tops of labels, each wanted at a top with a height, so that none touch.

    They keep their order: they are pushed down where they touch, then up from the bottom.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index][0])
    tops = [max(top, one) for one, _ in wanted]
    for above, below in pairwise(order):
        tops[below] = max(tops[below], tops[above] + wanted[above][1])
    limit = bottom
    for index in reversed(order):
        tops[index] = min(tops[index], limit - wanted[index][1])
        limit = tops[index]
    return tuple(tops)
