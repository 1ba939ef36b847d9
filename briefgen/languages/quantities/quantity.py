"""Hold what is read from a text: figures, days of the year, times of day.

All are named tuples, of which a text has many: they are made in a fifth of the time that frozen
dataclasses take. Each begins with where it stands in its text, and how it is written there.

Only what is `firm`, written in digits, can be missed in the other version. The rest, numbers in
words and names such as H5N1, may answer for what is firm there.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from briefgen.languages.quantities.measures import NO_UNIT, Unit


class Reading(NamedTuple):
    """A value with its scale worked in, and what it is measured in."""

    value: Decimal
    unit: Unit = NO_UNIT


class Figure(NamedTuple):
    """A number: a count, an amount, a year, an ordinal.

    `readings` are what it may mean by its own language's separators, likeliest first;
    `misreadings` what it would mean by the other language's. `scale` is the scale word as it is
    written, `power` the power of ten that it stands for. `month` is that of ``Maret 2016``.
    `name` is what stands before the digits of a name such as ``COVID-19``. `span` holds the bounds
    of ``belasan ribu``. `label` is the word before a bare number with a point or a comma in it,
    ``§`` where it is one like ``Tabel``; `follower` the word after a bare number. `is_article`
    tells of ``a``, ``another``, ``sebuah``, which answer for a figure 1 alone.
    """

    start: int
    end: int
    written: str
    firm: bool = True
    readings: tuple[Reading, ...] = ()
    misreadings: tuple[Reading, ...] = ()
    scale: str = ""
    power: int = 0
    month: int | None = None
    name: str = ""
    span: tuple[Decimal, Decimal] | None = None
    label: str = ""
    follower: str = ""
    is_year: bool = False
    is_article: bool = False

    @property
    def value(self) -> Decimal | None:
        """The likeliest value; none where the digits are no number in either language."""
        both = self.readings or self.misreadings
        return both[0].value if both else None

    @property
    def unit(self) -> Unit:
        """The likeliest unit."""
        both = self.readings or self.misreadings
        return both[0].unit if both else NO_UNIT


class Day(NamedTuple):
    """A day of a month. Where the order is open, as in ``8/1``, `days` holds both.

    Each is (day, month). What may be no date at all, but a fraction or the number of a house, has
    `parts`: the two numbers as they are written.
    """

    start: int
    end: int
    written: str
    firm: bool = True
    days: frozenset[tuple[int, int]] = frozenset()
    parts: tuple[int, int] | None = None


class ClockTime(NamedTuple):
    """A time of day, in minutes since midnight; both halves of the day where it is open.

    `sure` tells that a word or a colon makes it a time, so that ``19.30`` is no number. `zone` is
    the offset from UTC in hours, where one is named.
    """

    start: int
    end: int
    written: str
    firm: bool = True
    minutes: frozenset[int] = frozenset()
    sure: bool = True
    zone: int | None = None


Quantity = Figure | Day | ClockTime
