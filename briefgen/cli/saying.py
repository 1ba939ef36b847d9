"""Say what a build wrote, and what it left as it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.cli import streams

if TYPE_CHECKING:
    from briefgen.build.builder import Written

LIST_AT_MOST = 12
"""How many files are named one by one."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a build came to.

    It is what was `written` to `out`, how many files were current already, and how many briefs were
    left out for their errors.
    """

    out: Path
    written: Sequence[Written] = ()
    current: int = 0
    unsound: int = 0


def say(said: Said, *, explain: bool = False) -> None:
    """Say it; with `explain`, why each rendition was rendered, too."""
    from briefgen.reports.counting import plural

    for line in _reasons(said) if explain else _paths(said):
        streams.write_error(f"{line}\n")
    files = sum(len(one.paths) for one in said.written)
    kept = sum(len(one.paths) for one in said.written if not one.rendered)
    parts = [
        f"{plural(files, 'file')} written to {streams.shown(said.out)}",
        *([f"{kept} of them from the cache"] if kept else ()),
        f"{said.current} unchanged",
    ]
    if said.unsound:
        parts.append(f"{plural(said.unsound, 'brief')} with errors left out")
    streams.write_error(f"{', '.join(parts)}\n")


def _paths(said: Said) -> Iterator[str]:
    paths = sorted(path for end in said.written for path in end.paths)
    if len(paths) <= LIST_AT_MOST:
        yield from (f"wrote {streams.shown(said.out / path)}" for path in paths)


def _reasons(said: Said) -> Iterator[str]:
    """Tell of each rendition why it was not current, and whether it was rendered for that."""
    why = {
        path: (reasons, "rendered" if end.rendered else "from the cache")
        for end in said.written
        for path, reasons in (end.reasons or {}).items()
    }
    for path, (reasons, how) in sorted(why.items()):
        yield f"{streams.shown(said.out / path)} ({how}):"
        yield from (f"  {reason}" for reason in reasons)
