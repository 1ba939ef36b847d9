"""Write what was measured as tables, and put them into a page between its markers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tools.bench.figures import Figure, Row
from tools.bench.spread import Spread

_UNITS = {"x": " ×", "%": " %"}
_DIGITS = {"x": 2, "s": 2, "ms": 1, "MB": 0, "kB": 0, "%": 1}


def replaced(page: str, name: str, text: str) -> str:
    """Return a page with other text between ``<!-- name -->`` and ``<!-- /name -->``.

    Whatever else stands on it stays. Raises ValueError for a page without these markers.
    """
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    between = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    new, found = between.subn(lambda _: f"{begin}\n\n{text}\n\n{end}", page)
    if found != 1:
        raise ValueError(f"the page must have {begin} and {end} once, and has them {found} times")
    return new


def table(rows: Iterable[Row]) -> str:
    """Return what is to be reached, what was measured, and whether it was reached."""
    lines = ["| what | at most | median (least to most) | |", "|---|---|---|---|"]
    for row in rows:
        lines += _of_row(row)
    return "\n".join(lines)


def _of_row(row: Row) -> Iterator[str]:
    for number, figure in enumerate(row.figures):
        what = f"**{row.what}**: {figure.what}" if number == 0 else f"… {figure.what}"
        limit = "" if figure.at_most is None else _number(figure.at_most, figure.unit)
        yield f"| {what} | {limit} | {written(figure.spread, figure.unit)} | {_verdict(figure)} |"


def seconds(rows: Iterable[Row]) -> str:
    """Return how long everything took that was run, in seconds, with the day and the rounds."""
    lines = ["| row | ran | seconds | rounds | load | day |", "|---|---|---|---|---|---|"]
    for row in rows:
        for label, spread in row.seconds.items():
            took = written(spread, "s", unit_shown=False)
            when = f"{row.rounds} | {row.load:.1f} | {row.day}"
            lines.append(f"| {row.key} | {label} | {took} | {when} |")
    return "\n".join(lines)


def notes(rows: Iterable[Row]) -> str:
    """Return what is to be known of rows, as a list."""
    return "\n".join(f"- **{row.key}**: {row.note}" for row in rows if row.note)


def written(spread: Spread, unit: str, *, unit_shown: bool = True) -> str:
    """Return a spread in words: ``1.31 × (1.22 to 1.45)``; one number where all are the same."""
    middle = _number(spread.middle, unit) if unit_shown else _bare(spread.middle, unit)
    if spread.least == spread.most:
        return middle
    return f"{middle} ({_bare(spread.least, unit)} to {_bare(spread.most, unit)})"


def _verdict(figure: Figure) -> str:
    if figure.reached is None:
        return ""
    return "reached" if figure.reached else "**not reached**"


def _number(value: float, unit: str) -> str:
    return f"{_bare(value, unit)}{_UNITS.get(unit, f' {unit}')}"


def _bare(value: float, unit: str) -> str:
    return f"{value:.{_DIGITS[unit]}f}"
