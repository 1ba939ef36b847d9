"""Draw how comparators do by each criterion: a table of dots to be counted, and their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.languages.figures.comparison import Compared, ComparisonDrawing, Rating
from briefgen.languages.figures.words import Caption
from briefgen.model.recommendations.benchmarking_study import Outcome
from briefgen.model.theme import Tokens
from briefgen.render.figures.canvas import (
    COLUMN,
    LEADING,
    PLAIN,
    SMALL,
    STRONG,
    WIDE,
    Canvas,
    Picture,
    Point,
)
from briefgen.render.figures.text_width import SEMIBOLD, Measure

DOTS = 5
RADIUS = 2.9
STEP = 7.4
NUMBER = 11.0
"""The room that a number takes before its dots."""

NARROWEST = NUMBER + DOTS * STEP + 8
"""The least width of a cell."""

HEADS = 0.32
"""How much of the width the heads of rows take at most."""

AROUND = 3.5
SIGN = 12.0
"""The room that the sign of an outcome takes."""

HEAD = Measure(SEMIBOLD, SMALL.size)
_LINE = SMALL.size * LEADING


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of a row or a column: a comparator's, or a criterion's."""

    name: Caption
    compared: Compared | None = None

    @property
    def need(self) -> float:
        """The least width of a column: no word is broken."""
        name = max((HEAD.width(word) for word in self.name.text.split()), default=0.0)
        words = self.outcome.split()
        return max(name, *(SIGN + SMALL.width(word) for word in words), NARROWEST - 6) + 6

    @property
    def outcome(self) -> str:
        return self.compared.outcome_label if self.compared else ""


@dataclass(frozen=True, slots=True)
class _Grid:
    """What is drawn: comparators across and criteria down, or turned."""

    columns: tuple[_Head, ...]
    rows: tuple[_Head, ...]
    cells: tuple[tuple[Rating, ...], ...]

    @property
    def need(self) -> float:
        """The least width of a column."""
        return max(head.need for head in self.columns)

    @property
    def least(self) -> float:
        """The least width of the heads of rows: no word is broken."""
        words = [
            _measure(head).width(word) for head in self.rows for word in head.name.text.split()
        ]
        outcomes = [SIGN + SMALL.width(head.outcome) for head in self.rows]
        return max((*words, *outcomes)) + 10

    def heads(self, width: float) -> float:
        """Return how wide the heads of rows are: narrower where columns then have room."""
        whole = max(_measure(head).width(head.name.text) for head in self.rows) + 10
        ideal = min(max(whole, self.least), width * HEADS)
        return min(ideal, max(self.least, width - self.need * len(self.columns)))

    def fits(self, width: float) -> bool:
        """Whether all columns have room beside each other."""
        return self.heads(width) + self.need * len(self.columns) <= width

    def across(self, first: int, count: int) -> _Grid:
        """Return some of its columns."""
        chosen = slice(first, first + count)
        return _Grid(self.columns[chosen], self.rows, tuple(row[chosen] for row in self.cells))


def draw_comparison(drawing: ComparisonDrawing, tokens: Tokens) -> Picture:
    """Draw comparators by criteria.

    The table is turned, comparators down instead of across, where only that has room. Where
    neither has, the columns that do not fit stand below the others.
    """
    canvas = Canvas(WIDE if drawing.wide else COLUMN, drawing.direction, tokens)
    grid = _oriented(drawing, canvas.width)
    heads = grid.heads(canvas.width)
    room = canvas.width - heads
    bands = -(-len(grid.columns) // max(1, int(room // grid.need)))
    count = -(-len(grid.columns) // bands)
    cell = min(room / count, 1.8 * grid.need)
    y = 0.0
    for first in range(0, len(grid.columns), count):
        y = _band(canvas, grid.across(first, count), heads, cell, y) + 12
    return canvas.picture(y - 11)


def _oriented(drawing: ComparisonDrawing, width: float) -> _Grid:
    comparators = tuple(_Head(Caption(one.name), one) for one in drawing.comparators)
    criteria = tuple(_Head(one) for one in drawing.criteria)
    upright = _Grid(comparators, criteria, drawing.ratings)
    turned = _Grid(criteria, comparators, tuple(zip(*drawing.ratings, strict=True)))
    if upright.fits(width) or not (turned.fits(width) or len(criteria) < len(comparators)):
        return upright
    return turned


def _measure(head: _Head) -> Measure:
    """Return how a row's head is set: comparators stand out."""
    return STRONG if head.compared else PLAIN


def _band(canvas: Canvas, grid: _Grid, heads: float, cell: float, y: float) -> float:
    """Draw the heads of some columns and every row under them; return where it ends."""
    colours = canvas.tokens.colours
    names = [HEAD.wrap(head.name.text, cell - 6) for head in grid.columns]
    outcomes = [_outcome_lines(head, cell) for head in grid.columns]
    foot = y + max(map(len, names)) * _LINE
    for index, (head, lines, outcome) in enumerate(zip(grid.columns, names, outcomes, strict=True)):
        x = heads + index * cell
        first = foot - len(lines) * _LINE + SMALL.size
        canvas.lines(lines, x, first, HEAD, language=head.name.language)
        _outcome(canvas, head, outcome, x, foot)
    y = foot + max(map(len, outcomes)) * _LINE + AROUND
    end = heads + len(grid.columns) * cell - 6
    canvas.line(((0, y), (end, y)), colours.quiet, 0.8)
    for head, row in zip(grid.rows, grid.cells, strict=True):
        y = _row(canvas, head, row, heads, cell, y)
        canvas.line(((0, y), (end, y)), colours.rule, 0.5)
    return y


def _row(
    canvas: Canvas, head: _Head, row: Sequence[Rating], heads: float, cell: float, y: float
) -> float:
    measure = _measure(head)
    name, outcome = measure.wrap(head.name.text, heads - 10), _outcome_lines(head, heads - 4)
    unrated = [SMALL.wrap(one.label, cell - 6) for one in row if one.rating is None]
    own = len(name) * measure.size * LEADING + len(outcome) * _LINE
    height = max(own, *(len(lines) * _LINE for lines in unrated), _LINE) + 2 * AROUND
    top = y + (height - own) / 2
    canvas.lines(name, 0, top + measure.size, measure, language=head.name.language)
    _outcome(canvas, head, outcome, 0, top + len(name) * measure.size * LEADING)
    for index, one in enumerate(row):
        _rating(canvas, one, (heads + index * cell, y + height / 2), cell)
    return y + height


def _rating(canvas: Canvas, one: Rating, at: Point, cell: float) -> None:
    """Draw a rating as its number and as many dots of five; without one, say so."""
    colours, (x, middle) = canvas.tokens.colours, at
    if one.rating is None:
        lines = SMALL.wrap(one.label, cell - 6)
        first = middle - len(lines) * _LINE / 2 + SMALL.size
        canvas.lines(lines, x, first, SMALL, colour=colours.quiet)
        return
    canvas.write(one.label, x, middle + STRONG.size * 0.35, STRONG)
    for index in range(DOTS):
        centre = x + NUMBER + RADIUS + index * STEP
        if index < one.rating:
            canvas.circle(centre, middle, RADIUS, fill=colours.series[0])
        else:
            canvas.circle(centre, middle, RADIUS - 0.4, stroke=colours.quiet, stroke_width=0.7)


def _outcome_lines(head: _Head, width: float) -> tuple[str, ...]:
    return SMALL.wrap(head.outcome, width - 6 - SIGN) if head.outcome else ()


def _outcome(canvas: Canvas, head: _Head, lines: Sequence[str], x: float, y: float) -> None:
    """Draw how a comparator fared: a sign, and the word."""
    if head.compared is None or not lines:
        return
    _sign(canvas, head.compared.outcome, x + 4.5, y + _LINE / 2)
    canvas.lines(lines, x + SIGN, y + SMALL.size, SMALL, colour=canvas.tokens.colours.quiet)


def _sign(canvas: Canvas, outcome: Outcome | None, x: float, y: float) -> None:
    """Draw success pointing up, failure down, and what is mixed both ways."""
    if outcome is None:
        return
    colours = canvas.tokens.colours
    points, colour = {
        Outcome.SUCCESS: (((-4, 3.5), (4, 3.5), (0, -3.5)), colours.supporting),
        Outcome.FAILURE: (((-4, -3.5), (4, -3.5), (0, 3.5)), colours.opposing),
        Outcome.MIXED: (((0, -4.5), (4, 0), (0, 4.5), (-4, 0)), colours.cautioning),
    }[outcome]
    canvas.area(tuple((x + across, y + down) for across, down in points), colour)
