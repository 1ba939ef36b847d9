"""Read times of day: ``pukul 19.30``, ``7:30 p.m.``, ``jam 3 sore``, ``16.00-18.00 WIB``."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.languages.quantities.measuring import measure_after
from briefgen.languages.quantities.number_words import NumberInWords, number_in_words
from briefgen.languages.quantities.quantity import ClockTime
from briefgen.languages.quantities.scan import Found, Scan

_DAY = 24 * 60
_HALF = 12 * 60
_MOST_PREFIXES = 3
"""After the first: ``pkl. jam``. A text of nothing else is read in time that grows with it."""


class _Face(NamedTuple):
    """What a clock shows: hours and minutes, the tokens of both, and how they are written."""

    hour: int
    minute: int
    first: int
    end: int
    has_minutes: bool
    has_colon: bool = False
    has_zero: bool = False

    def minutes(self, daypart: int | None) -> frozenset[int]:
        """Return the minutes since midnight that may be meant.

        Twelve hours are open where no part of the day is named, and neither minutes with an hour
        of two digits nor a leading zero speak of a clock of 24.
        """
        shown = self.hour % 24 * 60 + self.minute
        if self.hour > 12:
            return frozenset((shown,))
        if daypart is not None:
            past = (shown - daypart * 60) % _HALF
            return frozenset(((daypart * 60 + past) % _DAY,))
        if self.has_zero or (self.has_minutes and self.hour >= 10):
            return frozenset((shown,))
        return frozenset((shown % _HALF, shown % _HALF + _HALF))


def clock_time(scan: Scan, index: int) -> Found | None:
    """Return the time of day, or the two of a range, that begins at a token."""
    prefixed = scan.lows[index] in scan.lexicon.clock_prefixes
    has_minutes = "." in scan.texts[index]
    if not (prefixed or has_minutes or scan.lows[index + 1] in scan.lexicon.after_hours):
        return None
    first = index
    if prefixed:
        first += 1
        most = first + _MOST_PREFIXES
        while first < most and (
            scan.lows[first] in scan.lexicon.clock_prefixes or scan.lows[first] == "."
        ):
            first += 1
    face = _face(scan, first)
    if face is None:
        return _time_after_prefix(scan, first) if prefixed else None
    second = _range_end(scan, face)
    last = second or face
    daypart, end = _daypart(scan, last.end)
    if daypart is not None and not (prefixed or face.has_minutes) and _is_measured(scan, last.end):
        return None  # `3 hari 2 malam`
    zone, end = _zone(scan, end)
    marked = prefixed or daypart is not None or end > last.end
    looks_so = face.has_minutes and (face.has_colon or _is_no_number(scan, face))
    if not marked and not looks_so:
        return None
    if not marked and not face.has_colon and _is_measured(scan, last.end):
        return None
    faces = (face, second) if second else (face,)
    sure = marked or any(one.has_colon for one in faces)
    return Found(end, tuple(_time(scan, one, daypart, zone, sure=sure) for one in faces))


def _time_after_prefix(scan: Scan, index: int) -> Found | None:
    """Read what follows ``jam`` in ``jam delapan`` and ``jam setengah delapan``."""
    if found := time_past_the_hour(scan, index):
        return found
    words = number_in_words(scan, index)
    return time_in_words(scan, index, words, prefixed=True) if words else None


def time_in_words(
    scan: Scan, index: int, words: NumberInWords, *, prefixed: bool = False
) -> Found | None:
    """Read ``eight o'clock``, ``three in the afternoon``."""
    if words.is_one or words.unit or not 0 <= words.value <= 24:
        return None
    minute, last = _minutes_in_words(scan, words.end)
    daypart, end = _daypart(scan, last)
    if daypart is None:
        minute, last = 0, words.end
        daypart, end = _daypart(scan, last)
    if not prefixed and (end == last or _is_measured(scan, last)):
        return None  # `tiga hari dua malam`
    whole = int(words.value)
    minute = minute or int((words.value - whole) * 60)
    shown = _Face(whole, minute, index, last, has_minutes=False)
    place, minutes = scan.place(index, last), shown.minutes(daypart)
    return Found(end, (ClockTime(*place, firm=False, minutes=minutes),))


def _minutes_in_words(scan: Scan, index: int) -> tuple[int, int]:
    """Return the minutes after an hour in words, and the token after them: ``eight-thirty``."""
    at = index + (scan.lows[index] == "-")
    words = number_in_words(scan, at) if scan.is_word(at) else None
    if words is None or words.is_one or words.value % 1 or not 0 < words.value < 60:
        return 0, index
    return int(words.value), words.end


def time_past_the_hour(scan: Scan, index: int) -> Found | None:
    """Read ``half past nine``, and ``setengah delapan``, which is 7:30."""
    offset = scan.lexicon.clock_offsets.longest(scan.lows, index)
    hour = number_in_words(scan, offset[1]) if offset else None
    if offset is None or hour is None or hour.value % 1 or not 1 <= hour.value <= 12:
        return None
    daypart, end = _daypart(scan, hour.end)
    shown = (int(hour.value) * 60 + offset[0]) % _HALF
    face = _Face(*divmod(shown, 60), index, hour.end, has_minutes=False)
    place, minutes = scan.place(index, hour.end), face.minutes(daypart)
    return Found(end, (ClockTime(*place, firm=False, minutes=minutes),))


def _time(
    scan: Scan, face: _Face, daypart: int | None, zone: int | None, *, sure: bool
) -> ClockTime:
    place = scan.place(face.first, face.end)
    return ClockTime(*place, minutes=face.minutes(daypart), sure=sure, zone=zone)


def _face(scan: Scan, index: int) -> _Face | None:
    """Return hours and minutes: ``7``, ``19.30``, ``19:30``, ``19:30:05``."""
    if not scan.is_number(index):
        return None
    hour, _, minute = scan.texts[index].partition(".")
    end, has_colon = index + 1, False
    if len(hour) == 4 and not minute and scan.lows[end] in scan.lexicon.zones:  # `0855 GMT`
        hour, minute = hour[:2], hour[2:]
    if not minute and scan.joined(index + 1, ":") and len(scan.texts[index + 2]) == 2:
        minute, has_colon, end = scan.texts[index + 2], True, index + 3
        if scan.joined(end, ":") and len(scan.texts[end + 1]) == 2 and scan.is_number(end + 1):
            end += 2
    if not (hour.isdecimal() and len(hour) <= 2 and int(hour) <= 24):
        return None
    if minute and not (minute.isdecimal() and len(minute) == 2 and int(minute) < 60):
        return None
    has_zero = len(hour) == 2 and hour.startswith("0")
    return _Face(int(hour), int(minute or 0), index, end, bool(minute), has_colon, has_zero)


def _range_end(scan: Scan, face: _Face) -> _Face | None:
    """Return the second time of a range, which must look like the first: ``7-9 p.m.``."""
    at = scan.after_range(face.end)
    second = _face(scan, at) if at else None
    return second if second and second.has_minutes == face.has_minutes else None


def _daypart(scan: Scan, index: int) -> tuple[int | None, int]:
    """Return the part of the day after a time, and the token after it."""
    if scan.lows[index] in scan.lexicon.own.clock_suffixes:
        index += 1
        found = scan.lexicon.dayparts.longest(scan.lows, index)
        return found or (None, index)
    found = scan.lexicon.dayparts.longest(scan.lows, index)
    return found or (None, index)


def _zone(scan: Scan, index: int) -> tuple[int | None, int]:
    """Return the time zone after a time, and the token after it."""
    zone = scan.lexicon.zones.get(scan.lows[index])
    return (zone, index + 1) if zone is not None else (None, index)


def _is_no_number(scan: Scan, face: _Face) -> bool:
    """Whether a time with a full stop is no number in this language."""
    return scan.lexicon.reads(scan.texts[face.first]) is None


def _is_measured(scan: Scan, index: int) -> bool:
    return any(measure.unit or measure.power for measure in measure_after(scan, index))
