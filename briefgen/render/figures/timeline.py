"""Draw a study's phases as bars over a calendar, with the days that matter."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.languages.figures.timeline import DayMark, PhaseBar, TimelineDrawing
from briefgen.model.theme import Tokens
from briefgen.render.figures.calendar_axis import CalendarAxis
from briefgen.render.figures.canvas import COLUMN, LEADING, PLAIN, SMALL, Anchor, Canvas, Picture

BAR = 10.0
THINNEST = 3.0
"""The least width of a bar: a week of ten years is still seen."""

GAP = 6.0
"""The room between a bar and its words."""

AROUND = 3.5
"""The room over and under a row."""

FOOT = SMALL.size * LEADING + 3
"""The height of a marked day's words, under the bars."""

_LINE = PLAIN.size * LEADING


@dataclass(frozen=True, slots=True)
class _Row:
    """A bar with its words: at which `x` they begin, or end; and whether they stand over it."""

    bar: PhaseBar
    left: float
    width: float
    lines: tuple[str, ...]
    x: float
    anchor: Anchor = "start"
    above: bool = False

    @property
    def height(self) -> float:
        words = len(self.lines) * _LINE
        return words + BAR if self.above else words


def draw_timeline(drawing: TimelineDrawing, tokens: Tokens) -> Picture:
    """Draw every phase as a bar with its words, and the days under the bars."""
    canvas = Canvas(COLUMN, drawing.direction, tokens)
    axis = CalendarAxis(drawing.calendar, 0.5, COLUMN - 1)
    rows = [_row(bar, axis) for bar in drawing.bars]
    top = axis.height + 2
    bottom = top + AROUND + sum(row.height + 2 * AROUND for row in rows)
    axis.name(canvas, 0, coarse_first=True)
    axis.rule(canvas, top - 2, bottom, 0)
    marks = sorted(drawing.marks, key=lambda mark: mark.day)
    for index, mark in enumerate(marks):
        _line(canvas, mark, axis.at(mark.day), top, bottom + index * FOOT)
    y = top + AROUND
    for row in rows:
        _draw_row(canvas, row, y + AROUND)
        y += row.height + 2 * AROUND
    for index, mark in enumerate(marks):
        _mark(canvas, mark, axis.at(mark.day), bottom + index * FOOT)
    return canvas.picture(bottom + len(marks) * FOOT + 2)


def _row(bar: PhaseBar, axis: CalendarAxis) -> _Row:
    """Put a bar's words after it, or else before it, or else over it."""
    left = axis.at(bar.start)
    width = max(axis.at(bar.end) - left, THINNEST)
    words = bar.words.text
    need = PLAIN.width(words)
    if left + width + GAP + need <= COLUMN:
        return _Row(bar, left, width, (words,), left + width + GAP)
    if left - GAP - need >= 0:
        return _Row(bar, left, width, (words,), left - GAP, "end")
    lines = PLAIN.wrap(words, COLUMN)
    need = max(PLAIN.width(one) for one in lines)
    if left + need <= COLUMN or need > left + width:
        return _Row(bar, left, width, lines, max(0.0, min(left, COLUMN - need)), above=True)
    return _Row(bar, left, width, lines, left + width, "end", above=True)


def _draw_row(canvas: Canvas, row: _Row, y: float) -> None:
    """Draw a bar and its words, on a ground of paper, so that nothing runs through them."""
    colours, words = canvas.tokens.colours, len(row.lines) * _LINE
    bar_y = y + words if row.above else y + (row.height - BAR) / 2
    canvas.rect(row.left, bar_y, row.width, BAR, fill=colours.series[0])
    need = max(PLAIN.width(line) for line in row.lines)
    ground = row.x - need if row.anchor == "end" else row.x
    canvas.rect(ground - 1, y, need + 2, words, fill=colours.paper)
    canvas.lines(
        row.lines, row.x, y + PLAIN.size, anchor=row.anchor, language=row.bar.words.language
    )


def _line(canvas: Canvas, mark: DayMark, x: float, top: float, bottom: float) -> None:
    dashes = None if mark.due else "3 2.5"
    canvas.line(((x, top), (x, bottom)), canvas.tokens.colours.warning, 1.3, dashes=dashes)


def _mark(canvas: Canvas, mark: DayMark, x: float, y: float) -> None:
    """Draw a day's sign at the foot of its line, and its words beside it."""
    colours, middle = canvas.tokens.colours, y + FOOT / 2
    x = min(max(x, 4.5), COLUMN - 4.5)
    if mark.due:
        diamond = ((x, middle - 4.5), (x + 4.5, middle), (x, middle + 4.5), (x - 4.5, middle))
        canvas.area(diamond, colours.warning)
    else:
        canvas.circle(x, middle, 3.4, fill=colours.paper, stroke=colours.warning, stroke_width=1.3)
    after = x + 8 + SMALL.width(mark.label) <= COLUMN
    at, anchor = (x + 8, _START) if after else (x - 8, _END)
    y = middle + SMALL.size * 0.35
    canvas.write(mark.label, at, y, SMALL, colour=colours.warning, anchor=anchor)


_START: Anchor = "start"
_END: Anchor = "end"
