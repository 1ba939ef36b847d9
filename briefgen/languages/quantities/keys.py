"""Say under what quantities are looked up, so that a pair is found without trying all."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefgen.languages.quantities.likeness import HALF_A_DAY, all_readings, coefficient, face
from briefgen.languages.quantities.matching import Key
from briefgen.languages.quantities.measures import dimension, in_base, is_money, may_be_left_out
from briefgen.languages.quantities.quantity import ClockTime, Day, Figure, Reading


def of_day(day: Day) -> Iterator[Key]:
    """Yield a date's days and months."""
    yield from day.days


def of_time(time: ClockTime) -> Iterator[Key]:
    """Yield the minutes that a time may be."""
    yield from ((minute,) for minute in time.minutes)
    if time.zone is not None:
        yield ("zone",)


def of_day_as_figure(day: Day) -> Iterator[Key]:
    """Yield the values that a day, or a fraction, has as a figure."""
    yield from (("value", Decimal(number)) for number, _ in day.days)
    if day.parts and day.parts[0] < day.parts[1]:
        share = Decimal(day.parts[0]) / day.parts[1]
        yield from (("value", share), ("share", round(share * 100)))


def of_time_as_figure(time: ClockTime) -> Iterator[Key]:
    """Yield what a clock of twelve hours shows."""
    yield from (("face", minute % HALF_A_DAY) for minute in time.minutes)


def of_face(figure: Figure) -> Iterator[Key]:
    """Yield what a bare number would be on a clock."""
    for reading in all_readings(figure):
        if not reading.unit and 0 <= reading.value <= 24:
            yield ("face", face(reading.value))


def at_first(figure: Figure) -> Iterator[Key]:
    """Yield the likeliest reading."""
    yield from figure.readings[:1]


def of_figure(figure: Figure) -> Iterator[Key]:
    """Yield what a figure's readings come to."""
    for reading in figure.readings:
        yield from _of_reading(reading)
    if not figure.readings:
        yield ("written", figure.written)


def of_size(figure: Figure) -> Iterator[Key]:
    """Yield the same, and how many digits there are: both bounds of a vague number have as many."""
    yield from of_figure(figure)
    if figure.firm or figure.span:
        for reading in figure.readings:
            yield ("size", reading.value.adjusted())


def if_misread(figure: Figure) -> Iterator[Key]:
    """Yield what a figure comes to by either language's separators."""
    for reading in all_readings(figure):
        yield from _of_reading(reading)


def of_digits(figure: Figure) -> Iterator[Key]:
    """Yield a figure's digits, whatever their power of ten."""
    for reading in all_readings(figure):
        yield (coefficient(reading.value),)


def of_name(figure: Figure) -> Iterator[Key]:
    """Yield what stands beside the digits of a name."""
    if figure.name:
        yield (figure.name,)


def of_label(figure: Figure) -> Iterator[Key]:
    """Yield a number that is a name after a word: ``Tabel 2.1``."""
    if figure.label:
        yield (figure.label, figure.written)


def _of_reading(reading: Reading) -> Iterator[Key]:
    yield ("value", reading.value)
    for unit in reading.unit:
        yield ("base", *in_base(reading.value, unit))
    if not reading.unit and 0 < reading.value < 1:
        yield ("share", round(reading.value * 100))
    if "%" in reading.unit:
        yield ("share", round(reading.value))
    if not is_money(reading.unit) and not may_be_left_out(reading.unit):
        for unit in reading.unit:
            yield ("dimension", dimension(unit))
