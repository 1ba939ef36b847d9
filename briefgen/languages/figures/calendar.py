"""Lay a calendar under a stretch of time: weeks, months, quarters or years, by a locale's names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from briefgen.languages.locale import Conventions

_LONGEST_IN_WEEKS = 63
_LONGEST_IN_MONTHS = 550
_LONGEST_IN_QUARTERS = 2000
"""Days up to which a stretch is divided so: nine weeks, 18 months, five and a half years."""


class Unit(StrEnum):
    """What a calendar is divided into."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A named part of a calendar, from its first day up to the next one's."""

    label: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar from its first day to the day after its last, divided twice.

    `coarse` are the months over weeks, and the years over months and quarters; years have nothing
    over them.
    """

    start: date
    end: date
    fine: tuple[Stretch, ...]
    coarse: tuple[Stretch, ...]

    def share(self, day: date) -> float:
        """Return how much of the calendar is over when a day begins: from 0 to 1."""
        return (day - self.start).days / (self.end - self.start).days


def calendar(
    first: date, last: date, conventions: Conventions, finest: Unit = Unit.WEEK
) -> Calendar:
    """Return the calendar from `first` to `last`, both included, in whole units.

    They are so long that their names have room, and not shorter than `finest`.
    """
    units = tuple(Unit)
    unit = max(_unit((last - first).days + 1), finest, key=units.index)
    fine = tuple(
        Stretch(_fine(unit, start, conventions), start, end)
        for start, end in _spans(unit, first, last)
    )
    start, end = fine[0].start, fine[-1].end
    over = {Unit.WEEK: Unit.MONTH, Unit.MONTH: Unit.YEAR, Unit.QUARTER: Unit.YEAR}.get(unit)
    coarse = tuple(
        Stretch(_coarse(over, one, conventions), max(one, start), min(other, end))
        for one, other in (_spans(over, start, end - timedelta(days=1)) if over else ())
    )
    return Calendar(start, end, fine, coarse)


def _unit(days: int) -> Unit:
    if days <= _LONGEST_IN_WEEKS:
        return Unit.WEEK
    if days <= _LONGEST_IN_MONTHS:
        return Unit.MONTH
    return Unit.QUARTER if days <= _LONGEST_IN_QUARTERS else Unit.YEAR


def _fine(unit: Unit, start: date, conventions: Conventions) -> str:
    match unit:
        case Unit.WEEK:
            return conventions.number(start.day)
        case Unit.MONTH:
            return conventions.short_month(start)
        case Unit.QUARTER:
            return conventions.quarter(start)
    return conventions.year(start)


def _coarse(unit: Unit | None, start: date, conventions: Conventions) -> str:
    return conventions.month(start) if unit is Unit.MONTH else conventions.year(start)


def _spans(unit: Unit, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Yield the units from the one that holds `first` to the one that holds `last`."""
    start = _beginning(unit, first)
    while start <= last and start < date.max:
        end = _after(unit, start)
        yield start, end
        start = end


def _beginning(unit: Unit, day: date) -> date:
    """Return the first day of the unit that holds a day; weeks begin on Monday (ISO 8601)."""
    match unit:
        case Unit.WEEK:
            return day - timedelta(days=day.weekday())
        case Unit.MONTH:
            return day.replace(day=1)
        case Unit.QUARTER:
            return date(day.year, day.month - (day.month - 1) % 3, 1)
    return date(day.year, 1, 1)


def _after(unit: Unit, start: date) -> date:
    """Return the first day of the next unit; the last of all days where there is none."""
    if unit is Unit.WEEK:
        return start + min(timedelta(days=7), date.max - start)
    months = start.month - 1 + {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}[unit]
    year = start.year + months // 12
    return date.max if year > date.max.year else date(year, months % 12 + 1, 1)
