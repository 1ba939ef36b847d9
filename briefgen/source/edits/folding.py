"""Break prose over lines as YAML's folded styles join it again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_BREAK = re.compile(r"(?<=[^ \t]) (?=[^ \t])")
"""Where a line may end: at a single blank, which reading puts back."""


def wrap(line: str, first: int, width: int) -> list[str]:
    """Break one line's text into lines of at most `width` characters; `first` is for the first.

    A word that is longer stands alone.
    """
    lines: list[str] = []
    words = _BREAK.split(line)
    current, room = words[0], first
    for word in words[1:]:
        if len(current) + 1 + len(word) <= room:
            current = f"{current} {word}"
        else:
            lines.append(current)
            current, room = word, width
    return [*lines, current]


def fold_block(value: str, width: int | None, kept: Sequence[Sequence[str]] = ()) -> Iterator[str]:
    """Yield the lines of a folded block (``>``), without its indentation.

    `kept` holds paragraphs as they were broken before: one that is still said stays as it was.
    Lines that begin with white space are not joined by reading, nor broken here.
    """
    breaks = {" ".join(lines): lines for lines in kept}
    blanks, before = 0, ""
    for number, line in enumerate(value.split("\n")):
        if not line:
            blanks += number > 0
            continue
        if number:
            joined = before and not _is_literal(before) and not _is_literal(line)
            yield from [""] * (blanks + 1 if joined else blanks if before else blanks + 1)
        if _is_literal(line) or width is None:
            yield line
        else:
            yield from breaks.get(line) or wrap(line, width, width)
        blanks, before = 0, line


def fold_flow(value: str, first: int, width: int) -> Iterator[str]:
    """Yield the lines of a plain or quoted value that runs over several, without indentation."""
    for number, line in enumerate(value.split("\n")):
        if number and line:
            yield ""
        yield from wrap(line, first if number == 0 else width, width)


def paragraphs(lines: Sequence[str]) -> list[list[str]]:
    """Return the lines of a folded block that reading joins, group by group."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if not line or _is_literal(line):
            groups.append([])
        else:
            groups[-1].append(line)
    return [group for group in groups if group]


def _is_literal(line: str) -> bool:
    return line.startswith((" ", "\t"))
