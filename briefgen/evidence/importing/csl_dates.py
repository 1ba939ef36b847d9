"""Read dates in all the forms in which reference managers write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?")

Read = tuple[str | int | None, str]
"""A date as a brief has it, if there is one, and what is not taken of it."""


def read_date(value: Any) -> Read:
    """Read ``{date-parts: [[2016, 3, 14]]}``, ``[{year: 2016}]`` and ``2016-03-14``.

    No more is read of a range than its beginning, and nothing of a date in words.
    """
    match value:
        case {"date-parts": [Sequence() as first, *others]} if not isinstance(first, str):
            return _written(list(first), _remarks(value, several=bool(others)))
        case [{"year": _} as first, *others]:
            parts = [first.get(part) for part in ("year", "month", "day")]
            return _written(parts, _remarks(first, several=bool(others)))
        case {"raw": words} | {"literal": words}:
            return read_date(words) if isinstance(words, str) else (None, _NO_DATE)
        case str():
            beginning, slash, _ = value.partition("/")
            found = _ISO.fullmatch(beginning.strip().rstrip("~?%"))
            vague = beginning.strip()[-1:] in ("~", "?", "%")
            remarks = _remarks({"circa": vague}, several=bool(slash))
            return _written(list(found.groups()), remarks) if found else (None, _not_a_date(value))
        case int() if not isinstance(value, bool):
            return _written([value], "")
    return None, _NO_DATE


_NO_DATE = "it is no date such as 2016, 2016-03 or 2016-03-14"


def _not_a_date(words: str) -> str:
    return f"`{' '.join(words.split())}` is no date such as 2016, 2016-03 or 2016-03-14"


def _remarks(value: dict[str, Any], *, several: bool) -> str:
    found = ["the end of the range"] if several else []
    if value.get("circa") and str(value["circa"]).lower() not in ("0", "false"):
        found.append("that it is uncertain")
    if value.get("season"):
        found.append("the season")
    return " and ".join(found)


def _written(parts: list[Any], remarks: str) -> Read:
    """Write the parts of a date that are there, if there is such a day."""
    try:
        numbers = [int(part) for part in parts if part not in (None, "", 0, "0")]
        year, month, day = (*numbers, 1, 1, 1)[: max(3, len(numbers))]
        date(year, month, day)
    except (TypeError, ValueError, OverflowError):
        return None, _NO_DATE
    if len(numbers) == 1:
        return (year if year > 999 else f"{year:04}"), remarks
    return "-".join((f"{year:04}", *(f"{part:02}" for part in numbers[1:]))), remarks
