"""Draw the seats of a board: a row for each constituency, and the line that none may cross."""

from __future__ import annotations

from briefgen.languages.figures.seats import SeatsDrawing, SeatsRow
from briefgen.model.theme import Tokens
from briefgen.render.figures.canvas import LEADING, MARGIN, PLAIN, SMALL, Canvas, Picture
from briefgen.render.figures.text_width import Measure

ROW = 15.0
HEAD = 15.0
"""The room over the rows, in which the line has its label."""
GAP = 7.0
PITCH, RADIUS = 17.0, 5.4
"""How far seats stand from each other at most, and how large they are."""
NAMES = 0.4
"""How much of the width the names may take."""


def draw_seats(drawing: SeatsDrawing, tokens: Tokens) -> Picture:
    """Draw who holds how many seats; those above the line are crossed out or hatched.

    It is as wide as the margin at most, so that it stands beside the table of seats.
    """
    names = [PLAIN.wrap(row.name.text, NAMES * MARGIN) for row in drawing.rows]
    begin = max(PLAIN.width(line) for lines in names for line in lines) + GAP
    held = [_held(drawing, row) for row in drawing.rows]
    after = max(SMALL.width(line) for lines in held for line in lines)
    most = max(*(row.seats for row in drawing.rows), drawing.limit or 0)
    pitch = min(PITCH, (MARGIN - begin - GAP - after) / most)
    canvas = Canvas(begin + most * pitch + GAP + after, drawing.direction, tokens)
    y = top = HEAD if drawing.limit is not None else 0.0
    for row, lines, words in zip(drawing.rows, names, held, strict=True):
        tallest = max(len(lines) * PLAIN.size, len(words) * SMALL.size)
        height = max(ROW, tallest * LEADING + 3)
        middle = y + height / 2
        canvas.lines(lines, 0, _first(middle, lines, PLAIN), PLAIN, language=row.name.language)
        _marks(canvas, drawing, row, (begin, middle), pitch)
        end = begin + max(row.seats, drawing.limit or 0) * pitch + GAP
        canvas.lines(words, end, _first(middle, words, SMALL), SMALL, colour=tokens.colours.quiet)
        y += height
    if drawing.limit is not None:
        _limit(canvas, drawing, begin + drawing.limit * pitch, top, y)
    return canvas.picture(y)


def _held(drawing: SeatsDrawing, row: SeatsRow) -> tuple[str, ...]:
    """Return what is written after a row: its seats, and below that whether they are too many."""
    if not row.exceeds:
        return (row.held,)
    return (row.held, *SMALL.wrap(drawing.exceeding, 0.25 * MARGIN))


def _first(middle: float, lines: tuple[str, ...], measure: Measure) -> float:
    """Return where the first of some lines stands that are centred on a height."""
    return middle + measure.size * (0.35 - LEADING * (len(lines) - 1) / 2)


def _marks(
    canvas: Canvas, drawing: SeatsDrawing, row: SeatsRow, at: tuple[float, float], pitch: float
) -> None:
    """Draw a row's seats one by one; as a bar where there are more than can be told apart."""
    colours, (x, y) = canvas.tokens.colours, at
    if pitch < 2 * RADIUS + 1:
        _bar(canvas, drawing, row, at, pitch)
        return
    for seat in range(row.seats):
        above = drawing.limit is not None and seat + 1 > drawing.limit + 1e-9
        centre = x + (seat + 0.5) * pitch
        if above:
            canvas.circle(centre, y, RADIUS - 0.6, stroke=colours.opposing, stroke_width=1.2)
            canvas.line(((centre - 2.6, y + 2.6), (centre + 2.6, y - 2.6)), colours.opposing, 1.2)
            canvas.line(((centre - 2.6, y - 2.6), (centre + 2.6, y + 2.6)), colours.opposing, 1.2)
        else:
            canvas.circle(centre, y, RADIUS, fill=colours.series[0])


def _bar(
    canvas: Canvas, drawing: SeatsDrawing, row: SeatsRow, at: tuple[float, float], pitch: float
) -> None:
    colours, (x, y) = canvas.tokens.colours, at
    within = row.seats if drawing.limit is None else min(row.seats, drawing.limit)
    canvas.rect(x, y - RADIUS, within * pitch, 2 * RADIUS, fill=colours.series[0])
    above = (row.seats - within) * pitch
    if above > 0:
        begin = x + within * pitch
        canvas.hatch(begin, y - RADIUS, above, 2 * RADIUS, colours.opposing)
        canvas.rect(begin, y - RADIUS, above, 2 * RADIUS, stroke=colours.opposing, stroke_width=1)


def _limit(canvas: Canvas, drawing: SeatsDrawing, x: float, top: float, bottom: float) -> None:
    """Draw the line that none may cross, with its label over it."""
    ink = canvas.tokens.colours.ink
    canvas.line(((x, top - 3), (x, bottom)), ink, 1.2, dashes="4 2.5")
    half = SMALL.width(drawing.limit_label) / 2
    middle = min(max(x, half), canvas.width - half)
    canvas.write(drawing.limit_label, middle, top - 6, SMALL, colour=ink, anchor="middle")
