"""Say when two quantities are the same, and how near they come where they are not."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import TypeGuard

from briefgen.languages.quantities.measures import (
    agree,
    convert_alike,
    dimension,
    in_base,
    is_money,
    may_be_left_out,
)
from briefgen.languages.quantities.quantity import (
    ClockTime,
    Day,
    Figure,
    Quantity,
    Reading,
)

HALF_A_DAY = 720
_DAY = 1440
_HALF = Decimal("0.5")
_ERA = "era"
_QUARTERS = (0, 15, 30, 45)
_SMALL_TALK = 12
"""Numbers up to here stand for much else in words: ``one``, ``both``, ``second``."""


def same_figures(one: Figure, other: Figure) -> bool:
    """Whether any reading of one is one of the other's."""
    if one.month and other.month and one.month != other.month:
        return False
    if not one.readings and not other.readings:
        return one.written == other.written
    return any(same_readings(a, b) for a, b in product(one.readings, other.readings))


def same_readings(one: Reading, other: Reading) -> bool:
    """Whether two readings mean the same: 1.5 GW and 1,500 MW do, a quarter and 25 % too."""
    if one.value == other.value and agree(one.unit, other.unit):
        return True
    if one.unit and other.unit:
        bases = {in_base(one.value, unit) for unit in one.unit}
        if not bases.isdisjoint(in_base(other.value, unit) for unit in other.unit):
            return True
        return convert_alike(one.value, one.unit, other.value, other.unit)
    return _share_of_one(one, other) or _share_of_one(other, one)


def _share_of_one(one: Reading, other: Reading) -> bool:
    """Whether one is a fraction of a whole that the other gives in percent: a third, 33 %."""
    if "%" not in other.unit or one.unit or not 0 < one.value < 1:
        return False
    return abs(one.value * 100 - other.value) < _HALF


def misread(one: Figure, other: Figure) -> bool:
    """Whether two figures agree only where one is read by the other language's separators.

    1.000 juta and 1,000 billion do not: each is what it should be, but for the scale.
    """
    if one.readings and other.readings and one.power and other.power and one.power != other.power:
        return False
    return any(
        a.value == b.value and agree(a.unit, b.unit)
        for readings, others in (
            (one.misreadings, other.readings),
            (one.readings, other.misreadings),
        )
        for a, b in product(readings, others)
    )


def other_unit(one: Figure, other: Figure) -> bool:
    """Whether the same number is measured in something else, or in no money where it should be."""
    return any(
        a.value == b.value
        and not agree(a.unit, b.unit)
        and _ERA not in a.unit | b.unit
        and (bool(a.unit and b.unit) or is_money(a.unit | b.unit))
        for a, b in product(all_readings(one), all_readings(other))
    )


def lost_unit(one: Figure, other: Figure) -> bool:
    """Whether the same number is measured in nothing, where a unit cannot be left out."""
    return any(
        a.value == b.value and not agree(a.unit, b.unit) and _ERA not in a.unit | b.unit
        for a, b in product(all_readings(one), all_readings(other))
    )


def other_scale(one: Figure, other: Figure) -> bool:
    """Whether the same digits stand for another power of ten of the same unit."""
    return any(
        abs(a.value) != abs(b.value) and coefficient(a.value) == coefficient(b.value)
        and (agree(a.unit, b.unit) or is_money(a.unit) or is_money(b.unit))
        for a, b in product(all_readings(one), all_readings(other))
    )  # fmt: skip


def other_sign_or_month(one: Figure, other: Figure) -> bool:
    """Whether figures are the same but for the sign, the month of a year, or a year's decade."""
    if one.month and other.month and one.month != other.month:
        return one.value == other.value
    return any(
        (a.value == -b.value and agree(a.unit, b.unit))
        or (a.value == b.value and _ERA in a.unit ^ b.unit)
        for a, b in product(all_readings(one), all_readings(other))
    )


def coefficient(value: Decimal) -> Decimal:
    """Return a number's digits without sign or zeros at its ends: 15 for 1,500 and for 0.15."""
    return Decimal((0, value.normalize().as_tuple().digits, 0))


def all_readings(figure: Figure) -> tuple[Reading, ...]:
    """Return what a figure means by either language's separators."""
    return figure.readings + figure.misreadings


def same_days(one: Day, other: Day) -> bool:
    """Whether two dates, or what may be dates, are the same; the order of digits is open."""
    return not one.days.isdisjoint(other.days)


def is_day(day: Day, figure: Figure) -> bool:
    """Whether a number is that of the day (``tanggal 15``), or what ``2/3`` comes to."""
    if not figure.firm and figure.value == 1:  # `one` is seldom a day
        return False
    if day.parts is None:
        return any(
            reading.value == number and not reading.unit
            for reading in figure.readings
            for number, _ in day.days
        )
    if not day.parts[0] < day.parts[1]:
        return False
    share = Reading(Decimal(day.parts[0]) / day.parts[1])
    return any(same_readings(reading, share) for reading in figure.readings)


def same_times(one: ClockTime, other: ClockTime) -> bool:
    """Whether two times of day are the same, in one zone or by reckoning from one to the other."""
    if not one.minutes.isdisjoint(other.minutes):
        return True
    if one.zone is None or other.zone is None or one.zone == other.zone:
        return False
    shift = (one.zone - other.zone) * 60
    return not one.minutes.isdisjoint((minute + shift) % _DAY for minute in other.minutes)


def is_time(time: ClockTime, figure: Figure) -> bool:
    """Whether a bare number shows the hour, or the hour and minutes, of a time."""
    if not figure.firm and (figure.name or figure.value == 1):  # `one` is seldom a time
        return False
    if not time.sure and not _looks_like_a_clock(figure):
        return False
    shown = {minute % HALF_A_DAY for minute in time.minutes}
    return any(
        face(reading.value) in shown
        for reading in all_readings(figure)
        if not reading.unit and 0 <= reading.value <= 24
    )


def _looks_like_a_clock(figure: Figure) -> bool:
    """Whether a number with a point is more likely a time, ``7.30``, than a decimal, ``3.25``."""
    return all(reading.value % 1 * 100 in _QUARTERS for reading in figure.readings)


def face(value: Decimal) -> int | None:
    """Return the minutes that a number such as 7.30 shows on a clock of twelve hours."""
    minutes = value % 1 * 100
    if minutes % 1 or minutes >= 60:
        return None
    return (int(value) * 60 + int(minutes)) % HALF_A_DAY


def same_at_first(one: Figure, other: Figure) -> bool:
    """Whether the likeliest readings are the same, down to the unit."""
    same_month = one.month == other.month or not one.month or not other.month
    return same_month and one.readings[:1] == other.readings[:1] != ()


def same_written(one: Figure, other: Figure) -> bool:
    """Whether two figures are written alike."""
    return one.written == other.written


def same_span(one: Figure, other: Figure) -> bool:
    """Whether both are the same vague number, which then answers for no figure."""
    return one.span is not None and one.span == other.span


def other_name(one: Figure, other: Figure) -> bool:
    """Whether two names with digits in them are the same but for the digits."""
    return one.name == other.name and one.value != other.value


def is_telling(quantity: Quantity) -> bool:
    """Whether a number in words says enough to be taken for what a figure should have been."""
    if not is_count(quantity):
        return False
    value = quantity.value or 0
    return bool(quantity.unit) or value > _SMALL_TALK or family(quantity) == "share"


def is_count(quantity: Quantity) -> TypeGuard[Figure]:
    """Whether a quantity is a number in words that may be counted with; ``one`` seldom is."""
    if not isinstance(quantity, Figure) or quantity.firm or quantity.value is None:
        return False
    if quantity.name or quantity.span or quantity.is_article:
        return False
    return quantity.value != 1 or bool(quantity.unit)


def answers(figure: Figure, words: Figure) -> bool:
    """Whether what is not in digits may stand for a figure: a word, a name, a vague number."""
    if words.span and figure.span is None:
        low, high = words.span
        return any(
            low <= reading.value <= high and agree(reading.unit, words.unit)
            for reading in figure.readings
        )
    return same_figures(figure, words)


def family(quantity: Quantity) -> str:
    """Return what a quantity is one of, so that another of them may stand in its place."""
    if not isinstance(quantity, Figure):
        return type(quantity).__name__
    if quantity.is_year:
        return "year"
    unit = quantity.unit
    if may_be_left_out(unit):
        value = quantity.value or 0
        return "share" if 0 < value < 1 and not quantity.firm else "count"
    return "money" if is_money(unit) else dimension(min(unit))


def resemble(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities look like one another: one digit off, or digits in another order."""
    a, b = (_digits(quantity.written) for quantity in (one, other))
    if len(a) != len(b) or len(a) < 2:
        return False
    return sorted(a) == sorted(b) or sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _digits(written: str) -> str:
    return "".join(letter for letter in written if letter.isdigit())
