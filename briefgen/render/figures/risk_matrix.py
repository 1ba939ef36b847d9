"""Draw risks in a matrix of likelihood and impact: hollow before control, solid after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.languages.figures.risk_matrix import PlottedRisk, RiskMatrixDrawing, Standing
from briefgen.model.contrast import ink_on
from briefgen.model.risk_matrix import RiskLevel
from briefgen.model.theme import Colours, Tokens
from briefgen.render.figures.canvas import LEADING, SMALL, STRONG, WIDE, Canvas, Picture, Point
from briefgen.render.figures.text_width import SEMIBOLD, SLACK, Measure

CODE = Measure(SEMIBOLD, 9.5)
MARK = 17.0
"""The height of a mark, and its width where its code is short."""
GAP = 3.0
"""Between marks, and from them to the sides of their cell."""
TOP = 4.0
"""Over the marks of a cell: the head of an arrow stands there."""
HEAD = 6.0
"""The length of an arrow's head, which is as wide."""
WORD = 12.0
"""The height of a line of a level's name, which a cell has where no risk stands in it."""
CELL, WIDEST = 52.0, 66.0
"""The width of a cell at least, and at most: the risks have their names beside the matrix."""
AXIS = 28.0
"""The room for the ranks and the name of the axis at the side."""
FOOT = 15.0
"""The room for the ranks below."""
ASIDE = 14.0
"""Between the matrix and the names of the risks."""
STEPS = range(1, 6)

Cell = tuple[int, int]
"""Likelihood and impact."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """One risk at one time."""

    risk: PlottedRisk
    standing: Standing
    solid: bool


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the cells are: x by impact and y by likelihood, six lines each; and the marks."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    marks: Mapping[tuple[str, bool], Point]
    held: frozenset[Cell]
    """The cells that hold marks."""
    mark_width: float
    words: Mapping[RiskLevel, tuple[str, ...]]
    """The names of the levels, in the lines that they take."""

    def corner(self, cell: Cell) -> Point:
        return self.xs[cell[1] - 1], self.ys[5 - cell[0]]

    def size(self, cell: Cell) -> tuple[float, float]:
        x, y = self.corner(cell)
        return self.xs[cell[1]] - x, self.ys[6 - cell[0]] - y


def draw_risk_matrix(drawing: RiskMatrixDrawing, tokens: Tokens) -> Picture:
    """Draw the matrix with its risks, and name them beside it.

    Rows are as high as their fullest cell needs, so that risks in one cell stand side by side.
    """
    canvas = Canvas(WIDE, drawing.direction, tokens)
    grid = _grid(drawing)
    for cell in _cells():
        _ground(canvas, drawing, grid, cell)
    colours = tokens.colours
    arrows = [_arrow(grid, risk) for risk in drawing.risks if risk.after]
    for arrow in arrows:
        canvas.line((arrow.begin, arrow.back), colours.paper, 4)
        canvas.line((arrow.begin, arrow.back), colours.ink, 1.3)
    for cell in _worded(drawing, grid, arrows):
        _word(canvas, drawing, grid, cell)
    for arrow in arrows:
        canvas.area(arrow.head, colours.ink)
    for mark in _marks(drawing):
        _mark(canvas, grid, mark)
    named = _names(canvas, drawing, grid.xs[-1] + ASIDE)
    _axes(canvas, drawing, grid, crowded=named > grid.ys[-1])
    height = max(grid.ys[-1] + (2 * FOOT if named > grid.ys[-1] else FOOT), named)
    return canvas.picture(height)


def _cells() -> Iterator[Cell]:
    return ((likelihood, impact) for likelihood in STEPS for impact in STEPS)


def _marks(drawing: RiskMatrixDrawing) -> Iterator[_Mark]:
    for risk in drawing.risks:
        yield _Mark(risk, risk.before, solid=False)
        if risk.after:
            yield _Mark(risk, risk.after, solid=True)


def _grid(drawing: RiskMatrixDrawing) -> _Grid:
    mark = max(MARK, *(CODE.width(risk.code) + 4 for risk in drawing.risks))
    longest = max(SMALL.width(word) for _, word in drawing.levels)
    width = min(max(CELL, longest + 2 * GAP, 2 * mark + 3 * GAP), WIDEST)
    words = {level: SMALL.wrap(word, width - 2 * GAP) for level, word in drawing.levels}
    word_height = WORD * max(map(len, words.values()))
    in_row = int((width - GAP) // (mark + GAP))
    held: dict[Cell, list[_Mark]] = {cell: [] for cell in _cells()}
    for one in _marks(drawing):
        held[one.standing.likelihood, one.standing.impact].append(one)
    rows = {
        likelihood: max(-(-len(held[likelihood, impact]) // in_row) for impact in STEPS)
        for likelihood in STEPS
    }
    ys = [1.0]
    for likelihood in reversed(STEPS):
        marked = TOP + rows[likelihood] * (MARK + GAP)
        ys.append(ys[-1] + max(marked, word_height + 2 * GAP, MARK + GAP + TOP))
    xs = tuple(AXIS + width * step for step in range(6))
    places: dict[tuple[str, bool], Point] = {}
    for (likelihood, impact), marks in held.items():
        x, y = xs[impact - 1], ys[5 - likelihood]
        for index, one in enumerate(marks):
            row, place = divmod(index, in_row)
            in_this = min(in_row, len(marks) - row * in_row)
            begin = x + (width - in_this * (mark + GAP) + GAP) / 2
            places[one.risk.code, one.solid] = (
                begin + place * (mark + GAP) + mark / 2,
                y + TOP + row * (MARK + GAP) + MARK / 2,
            )
    taken = frozenset(cell for cell, marks in held.items() if marks)
    return _Grid(xs, tuple(ys), places, taken, mark, words)


def _ground(canvas: Canvas, drawing: RiskMatrixDrawing, grid: _Grid, cell: Cell) -> None:
    colours, (x, y), (width, height) = canvas.tokens.colours, grid.corner(cell), grid.size(cell)
    canvas.rect(
        x, y, width, height, fill=_colour(colours, _level(drawing, cell)),
        stroke=colours.paper, stroke_width=1.5,
    )  # fmt: skip


def _worded(drawing: RiskMatrixDrawing, grid: _Grid, arrows: Sequence[_Arrow]) -> list[Cell]:
    """Return the cells that name their level: those that nothing stands in or passes through.

    Where no cell of a level is free, all of those that hold no mark name it.
    """
    empty = [cell for cell in _cells() if cell not in grid.held]
    ways = [_points_along(arrow) for arrow in arrows]
    free = [cell for cell in empty if not any(_passes(grid, cell, points) for points in ways)]
    named = {_level(drawing, cell) for cell in free}
    return [cell for cell in empty if cell in free or _level(drawing, cell) not in named]


def _points_along(arrow: _Arrow) -> list[tuple[float, float]]:
    """Return points on an arrow, so close that it passes through no word between two of them."""
    (from_x, from_y), (to_x, to_y) = arrow.begin, arrow.back
    width, height = to_x - from_x, to_y - from_y
    return [(step / 60 * width + from_x, step / 60 * height + from_y) for step in range(61)]


def _passes(grid: _Grid, cell: Cell, points: Sequence[tuple[float, float]]) -> bool:
    """Whether an arrow passes through the middle of a cell, where its word would stand."""
    (x, y), (width, height) = grid.corner(cell), grid.size(cell)
    aside, above, within_x, within_y = width / 2, height / 2, width * 0.4, height * 0.3
    return any(abs(a - x - aside) < within_x and abs(b - y - above) < within_y for a, b in points)


def _word(canvas: Canvas, drawing: RiskMatrixDrawing, grid: _Grid, cell: Cell) -> None:
    """Name the level of a cell; an arrow that passes after all is broken there.

    What level a risk is of, before and after, is said where the risk is named.
    """
    level, colours = _level(drawing, cell), canvas.tokens.colours
    (x, y), (width, height) = grid.corner(cell), grid.size(cell)
    lines, ground, middle = grid.words[level], _colour(colours, level), x + width / 2
    extent, rise = max(map(SMALL.width, lines)) / SLACK + 2, WORD * len(lines)
    top = y + (height - rise) / 2
    canvas.rect(middle - extent / 2, top, extent, rise, fill=ground)
    for index, line in enumerate(lines):
        canvas.write(
            line, middle, top + WORD * index + WORD * 0.75, SMALL,
            colour=ink_on(ground, colours), anchor="middle",
        )  # fmt: skip


def _level(drawing: RiskMatrixDrawing, cell: Cell) -> RiskLevel:
    likelihood, impact = cell
    return drawing.matrix[likelihood - 1][impact - 1]


def _colour(colours: Colours, level: RiskLevel) -> str:
    return {
        RiskLevel.LOW: colours.level_low,
        RiskLevel.MODERATE: colours.level_moderate,
        RiskLevel.HIGH: colours.level_high,
        RiskLevel.EXTREME: colours.level_extreme,
    }[level]


@dataclass(frozen=True, slots=True)
class _Arrow:
    """The way of a risk from its first mark to its last; the head ends where that mark begins."""

    begin: Point
    back: Point
    head: tuple[Point, Point, Point]


def _arrow(grid: _Grid, risk: PlottedRisk) -> _Arrow:
    begin, middle = grid.marks[risk.code, False], grid.marks[risk.code, True]
    across, down = middle[0] - begin[0], middle[1] - begin[1]
    length = (across**2 + down**2) ** 0.5
    x, y = across / length, down / length
    edge = 1.5 + min(
        grid.mark_width / 2 / abs(x) if x else length, MARK / 2 / abs(y) if y else length
    )
    tip = (middle[0] - x * edge, middle[1] - y * edge)
    back = (tip[0] - x * HEAD, tip[1] - y * HEAD)
    sides = (
        (back[0] - y * HEAD / 2, back[1] + x * HEAD / 2),
        (
            back[0] + y * HEAD / 2,
            back[1] - x * HEAD / 2,
        ),
    )
    return _Arrow(begin, back, (tip, *sides))


def _mark(canvas: Canvas, grid: _Grid, mark: _Mark) -> None:
    x, y = grid.marks[mark.risk.code, mark.solid]
    _sign(canvas, mark.risk.code, x, y, grid.mark_width, solid=mark.solid)


def _sign(canvas: Canvas, code: str, x: float, y: float, width: float, *, solid: bool) -> None:
    colours = canvas.tokens.colours
    canvas.rect(
        x - width / 2, y - MARK / 2, width, MARK, radius=MARK / 2,
        fill=colours.ink if solid else colours.paper,
        stroke=colours.paper if solid else colours.ink, stroke_width=1.2,
    )  # fmt: skip
    if code:
        ink = colours.paper if solid else colours.ink
        canvas.write(code, x, y + CODE.size * 0.35, CODE, colour=ink, anchor="middle")


def _axes(canvas: Canvas, drawing: RiskMatrixDrawing, grid: _Grid, *, crowded: bool) -> None:
    """Write ranks and names of the axes; impact's beside its ranks, or under them if `crowded`."""
    quiet, bottom, xs, ys = canvas.tokens.colours.quiet, grid.ys[-1], grid.xs, grid.ys
    for step, rank in zip(STEPS, drawing.ranks, strict=True):
        middle = (xs[step - 1] + xs[step]) / 2
        canvas.write(rank, middle, bottom + 11, SMALL, colour=quiet, anchor="middle")
        middle = (ys[5 - step] + ys[6 - step]) / 2 + SMALL.size * 0.35
        canvas.write(rank, AXIS - 5, middle, SMALL, colour=quiet, anchor="end")
    if crowded:
        middle = (xs[0] + xs[-1]) / 2
        canvas.write(drawing.impact, middle, bottom + 25, CODE, colour=quiet, anchor="middle")
    else:
        canvas.write(drawing.impact, xs[-1] + 4, bottom + 11, CODE, colour=quiet)
    canvas.write(
        drawing.likelihood, 10, (ys[0] + bottom) / 2, CODE, colour=quiet, anchor="middle",
        turned=True,
    )  # fmt: skip


def _names(canvas: Canvas, drawing: RiskMatrixDrawing, begin: float) -> float:
    """Say what the marks mean and what the risks are called; returns how far down that goes."""
    colours, y = canvas.tokens.colours, 1.0
    x, key = begin, [(drawing.before, False), (drawing.after, True)]
    for words, solid in key[: 1 + drawing.is_controlled]:
        _sign(canvas, "", x + MARK / 2, y + MARK / 2, MARK, solid=solid)
        canvas.write(words, x + MARK + 4, y + MARK / 2 + 3.3, SMALL, colour=colours.quiet)
        x += MARK + 4 + SMALL.width(words) + 10
    y += MARK + 7
    indent = max(CODE.width(risk.code) for risk in drawing.risks) + 4
    for risk in drawing.risks:
        base, room = y + STRONG.size * 0.9, canvas.width - begin - indent
        lines = SMALL.wrap(risk.name.text, room)
        canvas.write(risk.code, begin, base, CODE)
        canvas.lines(lines, begin + indent, base, SMALL, language=risk.name.language)
        base += len(lines) * SMALL.size * LEADING
        canvas.write(risk.levels, begin + indent, base, SMALL, colour=colours.quiet)
        y += (len(lines) + 1) * SMALL.size * LEADING + 3
    return y
