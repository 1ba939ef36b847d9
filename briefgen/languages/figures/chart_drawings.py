"""Hold what charts are drawn from, with all words in their language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefgen.languages.figures.calendar import Calendar
from briefgen.languages.figures.words import Caption
from briefgen.languages.view import Drawing


@dataclass(frozen=True, slots=True)
class Amount:
    """How much, as far as an axis is concerned, and how that is written."""

    amount: float
    label: str


@dataclass(frozen=True, slots=True)
class BarGroup:
    """The bars of one name: one for each series that has it."""

    name: Caption
    bars: tuple[Amount | None, ...]


@dataclass(frozen=True, slots=True)
class BarChartDrawing(Drawing):
    """Bars from zero. `series` has the names of several series; a single one has none."""

    unit: Caption
    ticks: tuple[Amount, ...]
    series: tuple[Caption, ...]
    groups: tuple[BarGroup, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A figure at its time: `day` is the middle of a month or a year."""

    day: date
    figure: Amount


@dataclass(frozen=True, slots=True)
class TimeLine:
    """A series through time, in its order; a single one has no name."""

    name: Caption
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class LineChartDrawing(Drawing):
    """Lines over a calendar."""

    unit: Caption
    ticks: tuple[Amount, ...]
    calendar: Calendar
    lines: tuple[TimeLine, ...]
