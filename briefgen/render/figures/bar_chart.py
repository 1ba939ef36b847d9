"""Draw amounts as bars from zero, each with its name before it and its figure at its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.languages.figures.chart_drawings import Amount, BarChartDrawing, BarGroup
from briefgen.model.theme import Tokens
from briefgen.render.figures.canvas import COLUMN, LEADING, PLAIN, SMALL, Canvas, Picture

NAMES = 0.36
"""How much of the width the names take at most."""

SHORTEST = 0.25
"""How much of the width the longest bar has at least."""

ALONE, TOGETHER = 12.0, 11.0
"""How thick a bar is: of a single series, and of several."""

BETWEEN = 2.0
AROUND = 3.5
GAP = 5.0
STRIPE = 4.0
_NAME_LINE, _LINE = PLAIN.size * LEADING, SMALL.size * LEADING


@dataclass(frozen=True, slots=True)
class _Bar:
    """A bar of a series, by its number, with its words: the series' name, where it is due, too."""

    series: int
    amount: float
    words: str


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where bars stand. `zero` and `unit` turn an amount into px from where lines begin.

    Words stand at the ends of bars, or `over` them where bars would else be too short.
    """

    names: float
    start: float
    end: float
    zero: float
    unit: float
    thick: float
    over: bool = False

    def at(self, amount: float) -> float:
        return self.zero + amount * self.unit

    def lines(self, bar: _Bar) -> tuple[str, ...]:
        return SMALL.wrap(bar.words, COLUMN - self.names - 8) if self.over else (bar.words,)

    def height(self, bar: _Bar) -> float:
        return self.thick + (len(self.lines(bar)) * _LINE if self.over else 0.0)

    def stack(self, bars: list[_Bar]) -> float:
        """Return the height of the bars of a group."""
        return sum(self.height(bar) + BETWEEN for bar in bars) - BETWEEN


def draw_bar_chart(drawing: BarChartDrawing, tokens: Tokens) -> Picture:
    """Draw bars from zero. A series is named at its first bar: no legend sends a reader away."""
    canvas = Canvas(COLUMN, drawing.direction, tokens)
    bars = _bars(drawing)
    plot = _plot(drawing, bars)
    heights = [_height(group, plot, own) for group, own in zip(drawing.groups, bars, strict=True)]
    top = _axis(canvas, drawing, plot, sum(heights))
    y = top
    for group, own, height in zip(drawing.groups, bars, heights, strict=True):
        _name(canvas, group, plot, y + height / 2)
        bar_y = y + (height - plot.stack(own)) / 2
        for bar in own:
            _draw(canvas, bar, plot, bar_y)
            bar_y += plot.height(bar) + BETWEEN
        y += height
    canvas.line(((plot.zero, top - 2), (plot.zero, y)), tokens.colours.ink)
    return canvas.picture(y + 2)


def _bars(drawing: BarChartDrawing) -> list[list[_Bar]]:
    """Return the bars of every group, with their words."""
    named: set[int] = set()

    def words(index: int, bar: Amount) -> str:
        if not drawing.series or index in named:
            return bar.label
        named.add(index)
        return f"{drawing.series[index].text}: {bar.label}"

    return [
        [_Bar(index, bar.amount, words(index, bar)) for index, bar in enumerate(group.bars) if bar]
        for group in drawing.groups
    ]


def _plot(drawing: BarChartDrawing, bars: list[list[_Bar]]) -> _Plot:
    """Leave room for names, and for words at the ends of bars on either side of zero.

    Words stand at the end of their own bar, so that a short bar may have long ones.
    """
    names = min(max(PLAIN.width(group.name.text) for group in drawing.groups), COLUMN * NAMES)
    thick = TOGETHER if drawing.series else ALONE
    least, most = drawing.ticks[0].amount, drawing.ticks[-1].amount
    half = SMALL.width(drawing.ticks[-1].label) / 2
    ends = [(bar.amount, SMALL.width(bar.words) + GAP) for group in bars for bar in group]
    before = [(least, 0.0), *(end for end in ends if end[0] < 0)]
    after = [(most, half), *(end for end in ends if end[0] >= 0)]
    first = names + 8
    unit = min(
        (COLUMN - first - words - others) / (high - low)
        for low, words in before
        for high, others in after
        if high > low
    )
    start = max(first + words - (low - least) * unit for low, words in before)
    over = unit * (most - least) < COLUMN * SHORTEST
    if over:
        unit, start = (COLUMN - first - half) / (most - least), first
    end = start + (most - least) * unit
    return _Plot(names, start, end, start - least * unit, unit, thick, over)


def _height(group: BarGroup, plot: _Plot, bars: list[_Bar]) -> float:
    lines = len(PLAIN.wrap(group.name.text, plot.names))
    return max(lines * _NAME_LINE, plot.stack(bars)) + 2 * AROUND


def _name(canvas: Canvas, group: BarGroup, plot: _Plot, middle: float) -> None:
    lines = PLAIN.wrap(group.name.text, plot.names)
    first = middle - (len(lines) - 1) * _NAME_LINE / 2 + PLAIN.size * 0.35
    canvas.lines(lines, 0, first, PLAIN, language=group.name.language)


def _draw(canvas: Canvas, bar: _Bar, plot: _Plot, y: float) -> None:
    """Draw a bar, and its words beyond its end or over it, where nothing runs through them."""
    lines, paper = plot.lines(bar), canvas.tokens.colours.paper
    start, end = sorted((plot.zero, plot.at(bar.amount)))
    wide, down = max(map(SMALL.width, lines)), bar.amount < 0
    if plot.over:
        canvas.rect(plot.names + 7, y, wide + 2, len(lines) * _LINE, fill=paper)
        canvas.lines(lines, plot.names + 8, y + SMALL.size, SMALL)
        y += len(lines) * _LINE
    _fill(canvas, bar.series, (start, y), max(end - start, 0.8), plot.thick)
    if not plot.over:
        x = start - GAP if down else end + GAP
        canvas.rect((x - wide if down else x) - 1, y, wide + 2, plot.thick, fill=paper)
        level = y + plot.thick / 2 + SMALL.size * 0.35
        canvas.write(bar.words, x, level, SMALL, anchor="end" if down else "start")


def _fill(canvas: Canvas, series: int, at: tuple[float, float], width: float, thick: float) -> None:
    """Fill a bar: series differ by how they are filled as well as by colour.

    They are solid, empty, striped, and empty with a broken edge.
    """
    (x, y), colour = at, canvas.tokens.colours.series[series]
    if series == 0:
        canvas.rect(x, y, width, thick, fill=colour)
        return
    canvas.rect(
        x + 0.6,
        y + 0.6,
        max(width - 1.2, 0.4),
        thick - 1.2,
        fill=canvas.tokens.colours.paper,
        stroke=colour,
        stroke_width=1.2,
        dashes="3 2" if series == 3 else None,
    )
    if series == 2:
        for stripe in _stripes(x, width):
            canvas.line(((stripe, y + 0.6), (stripe, y + thick - 0.6)), colour, 1.6)


def _stripes(x: float, width: float) -> Iterator[float]:
    yield from (x + step * STRIPE for step in range(1, int(width // STRIPE) + 1))


def _axis(canvas: Canvas, drawing: BarChartDrawing, plot: _Plot, height: float) -> float:
    """Write the unit and round numbers, a hairline each down the plot; return where it begins.

    Zero is always told, and others are counted from there, as many as have room. The unit stands
    before the first one, or over it.
    """
    colours = canvas.tokens.colours
    widest = max(SMALL.width(tick.label) for tick in drawing.ticks) + 6
    step = (plot.end - plot.start) / (len(drawing.ticks) - 1)
    every = max(1, -int(-widest // step))
    zero = next((index for index, tick in enumerate(drawing.ticks) if not tick.amount), 0)
    told = [tick for index, tick in enumerate(drawing.ticks) if (index - zero) % every == 0]
    unit = SMALL.wrap(drawing.unit.text, COLUMN)[:1]
    room = plot.at(told[0].amount) - SMALL.width(told[0].label) / 2 - 6
    y = SMALL.size + (_LINE if SMALL.width(unit[0]) > room else 0.0)
    if drawing.unit.text:
        language = drawing.unit.language
        canvas.lines(unit, 0, SMALL.size, SMALL, colour=colours.quiet, language=language)
    top = y + _LINE - SMALL.size + 4
    for tick in drawing.ticks:
        x = plot.at(tick.amount)
        canvas.line(((x, top - 2), (x, top + height)), colours.rule, 0.5)
    for tick in told:
        x = plot.at(tick.amount)
        canvas.write(tick.label, x, y, SMALL, colour=colours.quiet, anchor="middle")
    return top
