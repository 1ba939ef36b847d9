"""Show the line that a finding is about, and point at the part that it means."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.findings import Place
from briefgen.reports.safety import cells, shown

_ELLIPSIS = "…"
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a file, cut to fit; `indent` columns into it, `length` columns are meant."""

    number: int
    line: str
    indent: int
    length: int


def excerpt(text: str, place: Place, width: int) -> Excerpt | None:
    """Return the line at `place` in at most `width` columns, or nothing where it would not help.

    It does not help where the place is the whole file, is not there, or is an empty line.
    """
    if (place.line, place.column) == (place.end_line, place.end_column) == (1, 1):
        return None
    lines = _LINE_END.split(text, place.line)
    if len(lines) < place.line or not lines[place.line - 1].strip():
        return None
    line = lines[place.line - 1].rstrip()
    first = min(place.column - 1, len(line))
    last = place.end_column - 1 if place.end_line == place.line else len(line)
    last = max(min(last, len(line)), first + 1)
    return _cut(place.line, [_cell(character) for character in line], first, last, width)


def _cell(character: str) -> str:
    return " " if character == "\t" else shown(character)


def _cut(number: int, characters: list[str], first: int, last: int, width: int) -> Excerpt:
    """Show a window of the line that begins a little before what is meant."""
    begin, end = 0, len(characters)
    if cells("".join(characters)) > width:
        begin = _window_begin(characters, first, width)
        room = width - cells(_ELLIPSIS) - (cells(_ELLIPSIS) if begin else 0)
        end = begin
        while end < len(characters) and cells(characters[end]) <= room:
            room -= cells(characters[end])
            end += 1
    before = _ELLIPSIS if begin else ""
    after = _ELLIPSIS if end < len(characters) else ""
    return Excerpt(
        number,
        before + "".join(characters[begin:end]) + after,
        cells(before + "".join(characters[begin:first])),
        max(cells("".join(characters[first : min(last, end)])), 1),
    )


def _window_begin(characters: list[str], first: int, width: int) -> int:
    """Return where the window begins, so that what is meant stands in its left third."""
    begin, room = first, width // 3
    while begin > 0 and cells(characters[begin - 1]) <= room:
        begin -= 1
        room -= cells(characters[begin])
    return begin
