"""Read dates: ``14 Maret 2016``, ``March 14``, ``8/1``, ``2016-03-14``."""

from __future__ import annotations

from calendar import monthrange
from decimal import Decimal

from briefgen.languages.quantities.measuring import measure_after
from briefgen.languages.quantities.number_words import NumberInWords, number_in_words
from briefgen.languages.quantities.quantity import Day
from briefgen.languages.quantities.scan import Draft, Found, Scan

_MOST_DAYS = 6
_LEAP_YEAR = 2024
_LETTERS_OF_A_FILLER = 3
_YEARS = range(1000, 3000)


def date(scan: Scan, index: int) -> Found | None:
    """Return the date that begins at a token, or nothing. Its year is a figure of its own."""
    if scan.is_number(index):
        if scan.texts[index].count(".") == 2:
            return _with_dots(scan, index)
        if scan.lexicon.has_words and scan.lows[index + 1] not in scan.lexicon.after_days:
            return None  # in other languages, any short word may stand before a month
        return _in_digits(scan, index) or _day_first(scan, index) or _east_asian(scan, index)
    if _month(scan, index):
        return _month_first(scan, index)
    return None


def is_year(scan: Scan, index: int) -> bool:
    """Whether a token is a year of four digits."""
    text = scan.texts[index]
    return len(text) == 4 and text.isdecimal() and int(text) in _YEARS


def _year(scan: Scan, index: int, month: int | None = None) -> Draft:
    value = scan.whole(index) or 0
    return Draft(index, index + 1, (Decimal(value),), is_year=True, month=month)


def _month(scan: Scan, index: int) -> int | None:
    low = scan.lows[index]
    month = scan.lexicon.months.get(low)
    if month and low in scan.lexicon.own.months_with_capital and scan.texts[index].islower():
        return None
    return month


def _day(scan: Scan, first: int, end: int, *days: tuple[int, int]) -> Day | None:
    """Return a day, in the order or the orders in which there is such a day."""
    real = frozenset(
        (day, month)
        for day, month in days
        if 1 <= month <= 12 and 1 <= day <= monthrange(_LEAP_YEAR, month)[1]
    )
    if not real:
        return None
    return Day(*scan.place(first, end), days=real)


def _in_digits(scan: Scan, index: int) -> Found | None:
    """Read ``14/3/2016``, ``2016-03-14``, ``8/1``."""
    sign = scan.lows[index + 1]
    if sign not in ("/", "-") or not scan.joined(index + 1, sign):
        return None
    one, two = scan.whole(index), scan.whole(index + 2, 2)
    if one is None or two is None or scan.joined(index - 1, sign):
        return None
    if scan.joined(index + 3, sign) and scan.is_number(index + 4):
        return _three_parts(scan, index, one, two)
    if sign == "/" and one < 100 and scan.lows[index + 3] != "/":
        return _days_with_slash(scan, index, one, two) or _pair(scan, index, one, two)
    if sign == "-" and scan.joined(index + 3, "/") and (month := scan.whole(index + 4, 2)):
        return _range_of_days(scan, (index, index + 1), (index + 2, index + 5), one, two, month)
    return None


def _days_with_slash(scan: Scan, index: int, one: int, two: int) -> Found | None:
    """Read ``12/14-16``, where the month comes first."""
    later = scan.whole(index + 4, 2)
    if later is None or not scan.joined(index + 3, "-") or scan.lows[index + 5] == "/":
        return None
    return _range_of_days(scan, (index, index + 3), (index + 4, index + 5), two, later, one)


def _range_of_days(
    scan: Scan, first: tuple[int, int], last: tuple[int, int], one: int, two: int, month: int
) -> Found | None:
    """Return the ends of ``14-16/12``; `first` and `last` are their tokens."""
    start, end = _day(scan, *first, (one, month)), _day(scan, *last, (two, month))
    return Found(last[1], (start, end)) if start and end and one < two else None


def _three_parts(scan: Scan, index: int, one: int, two: int) -> Found | None:
    three = scan.whole(index + 4)
    if three is None or (scan.joined(index + 5, scan.lows[index + 1])):
        return None
    if is_year(scan, index):
        found = _day(scan, index + 2, index + 5, (three, two))
        return Found(index + 5, (_year(scan, index), found)) if found else None
    found = _day(scan, index, index + 3, (one, two), (two, one))
    if found is None or len(scan.texts[index + 4]) not in (2, 4):
        return None
    year = _year(scan, index + 4)
    if three < 100:
        year.values = (Decimal(2000 + three), Decimal(1900 + three), Decimal(three))
    return Found(index + 5, (found, year))


def _pair(scan: Scan, index: int, one: int, two: int) -> Found | None:
    """Return a date where a bracket, a weekday or a word makes it one; else what may be one."""
    if any(measure.unit or measure.power for measure in measure_after(scan, index + 3)):
        return None
    end, before = index + 3, scan.lows[index - 1]
    in_brackets = before == "(" and scan.lows[end] in (")", ",", ";")
    known = in_brackets or before in scan.lexicon.weekdays | scan.lexicon.own.day_prefixes
    day = _day(scan, index, end, (one, two), (two, one))
    if known and day:
        return Found(end, (day,))
    days = frozenset(((one, two), (two, one)))
    return Found(end, (Day(*scan.place(index, end), days=days, parts=(one, two)),))


def _with_dots(scan: Scan, index: int) -> Found | None:
    """Read ``14.03.2016``."""
    parts = scan.texts[index].split(".")
    if [len(part) for part in parts[2:]] != [4] or not all(1 <= len(one) <= 2 for one in parts[:2]):
        return None
    if not all(part.isdecimal() for part in parts):
        return None
    found = _day(scan, index, index + 1, (int(parts[0]), int(parts[1])))
    if found is None:
        return None
    year = Draft(index, index + 1, (Decimal(parts[2]),), is_year=True)
    return Found(index + 1, (found, year))


def _east_asian(scan: Scan, index: int) -> Found | None:
    """Read ``2016年3月14日`` and ``3月14日``."""
    at, year = index, list[Draft]()
    if scan.lows[at + 1] == "年" and is_year(scan, at):
        year, at = [_year(scan, at)], at + 2
    month, day = scan.whole(at, 2), scan.whole(at + 2, 2)
    if scan.lows[at + 1] != "月" or month is None or not 1 <= month <= 12:
        return None
    if day is None or scan.lows[at + 3] != "日":
        if year:
            year[0].month = month
        return Found(at + 2, tuple(year)) if year else None
    found = _day(scan, at, at + 4, (day, month))
    return Found(at + 4, (*year, found)) if found else None


def _day_number(scan: Scan, index: int) -> tuple[int, int] | None:
    """Return the number of a day, with the token after it and its ``th``."""
    value = scan.whole(index, 2)
    if value is None or not 1 <= value <= 31:
        return None
    suffix, is_glued = scan.lows[index + 1], scan.is_glued(index + 1)
    has_suffix = is_glued and suffix in scan.lexicon.own.ordinal_suffixes
    has_point = is_glued and suffix == "." and _month(scan, index + 2) is not None
    return value, index + 1 + (has_suffix or has_point)


def _day_first(scan: Scan, index: int) -> Found | None:
    """Read ``14 Maret 2016``, ``14th of March``, and ``14-16 Maret`` as two days."""
    days, at = list[tuple[int, int, int]](), index
    while len(days) < _MOST_DAYS and (found := _day_number(scan, at)):
        days.append((found[0], at, found[1]))
        at = found[1]
        if _is_filler(scan, at) and _month(scan, at + 1):
            at += 1
        if month := _month(scan, at):
            return _days_of_month(scan, days, month, at + 1)
        if scan.lows[at] not in ("-", ",", "&") and not scan.lexicon.joins(scan.lows[at]):
            return None
        at += 1
        if scan.lexicon.joins(scan.lows[at]):  # `14, 15 dan 16 Maret`; `14, and 16 March`
            at += 1
    return None


def _is_filler(scan: Scan, index: int) -> bool:
    """Whether a word may stand between day and month: ``of``, ``bulan``; ``de`` in Spanish."""
    if scan.lexicon.has_words:
        return scan.lows[index] in scan.lexicon.own.day_fillers
    return scan.is_word(index) and len(scan.lows[index]) <= _LETTERS_OF_A_FILLER


def _days_of_month(
    scan: Scan, days: list[tuple[int, int, int]], month: int, end: int
) -> Found | None:
    *others, last = days
    if any(value >= last[0] for value, _, _ in others):
        return None  # `tanggal 24 sampai 3 Oktober`: the 24th is of another month
    found = [_day(scan, first, stop, (value, month)) for value, first, stop in others]
    found.append(_day(scan, last[1], end, (last[0], month)))
    real = tuple(day for day in found if day)
    if len(real) != len(found):
        return None
    year, stop = _year_after(scan, end)
    return Found(stop, (*real, *year))


def date_in_words(scan: Scan, index: int, words: NumberInWords) -> Found | None:
    """Read ``the twenty-first of December``, given the number; it has no year of its own."""
    at = words.end + (scan.lows[words.end] in scan.lexicon.own.day_fillers)
    month = _month(scan, at)
    if not month or words.is_one or words.value % 1:
        return None
    found = _day(scan, index, at + 1, (int(words.value), month))
    return Found(at + 1, (found._replace(firm=False),)) if found else None


def _year_after(scan: Scan, index: int) -> tuple[tuple[Draft, ...], int]:
    """Return the year after a day and its month, if there is one."""
    if scan.lows[index] in (".", ",", "-"):
        index += 1
    if scan.lows[index] in scan.lexicon.own.month_fillers:
        index += 1
    if is_year(scan, index) and scan.lows[index + 1] != "%":
        return (_year(scan, index),), index + 1
    return (), index


def _month_before_words(scan: Scan, index: int, month: int, at: int) -> Found | None:
    """Read ``May the fifth``."""
    words = number_in_words(scan, at)
    if words is None or scan.lows[words.end - 1] not in scan.lexicon.own.ordinals:
        return None
    found = _day(scan, index, words.end, (int(words.value), month))
    return Found(words.end, (found._replace(firm=False),)) if found else None


def _month_first(scan: Scan, index: int) -> Found | None:
    """Read ``March 14, 2016``, ``March 14-16``; and ``March 2016``, a year with its month."""
    month = _month(scan, index) or 0
    at = index + 1
    if scan.lows[at] in (".", ","):
        at += 1
    if scan.lows[at] in scan.lexicon.own.month_fillers:
        at += 1
    if is_year(scan, at):
        year = _year(scan, at, month)
        year.first = index
        return Found(at + 1, (year,))
    if scan.lows[index + 1] == ",":
        return None
    if (found := _day_number(scan, at)) is None:
        return _month_before_words(scan, index, month, at)
    value, end = found
    if any(measure.unit or measure.power for measure in measure_after(scan, end)):
        return None
    day = _day(scan, index, end, (value, month))
    year_follows = scan.lows[end] == "," and is_year(scan, end + 1)
    if day is None or not (scan.lexicon.month_comes_first or year_follows):
        return None
    later = _day_after_dash(scan, end, month)
    days, end = ((day, later[0]), later[1]) if later else ((day,), end)
    year_after, end = _year_after(scan, end)
    return Found(end, (*days, *year_after))


def _day_after_dash(scan: Scan, index: int, month: int) -> tuple[Day, int] | None:
    """Return the second day of ``March 14-16``, and the token after it."""
    number = _day_number(scan, index + 1) if scan.lows[index] == "-" else None
    if number is None or _month(scan, number[1]):
        return None
    later = _day(scan, index + 1, number[1], (number[0], month))
    return (later, number[1]) if later else None
