"""Write to the two streams: results to standard output, notes to standard error."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from math import ceil
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Protocol, TextIO

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text
    from rich.tree import Tree

    from briefgen.reports.text import Line
    from briefgen.reports.trace_text import Branch

_STYLES = {
    "place": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "code": "bold",
    "gutter": "dim",
    "hint": "cyan",
    "good": "green",
    "removed": "red",
    "added": "green",
}


class Advance(Protocol):
    """Say that one more step is done; `text` tells which comes now."""

    def __call__(self, text: str = "") -> None:
        """Advance by one step."""


_bars: list[Console] = []
"""Where a progress bar is shown just now."""


def prepare() -> None:
    """Make both streams take any character; what is not a terminal gets UTF-8.

    A stream that was closed before we began (``>&-``) leads nowhere.
    """
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def write_out(text: str) -> None:
    """Write a result."""
    sys.stdout.write(text)


def write_error(text: str) -> None:
    """Write a note or a complaint, after all results so far, and above a progress bar."""
    sys.stdout.flush()
    if _bars:
        _bars[-1].print(text, end="", markup=False, soft_wrap=True)
        return
    sys.stderr.write(text)
    sys.stderr.flush()


def shown(path: Path) -> str:
    """Write a path as the user would from the working folder, or whole where that is shorter."""
    relative = os.path.relpath(path)
    return min(relative, str(path.absolute()), key=len)


def out_is_terminal() -> bool:
    """Whether somebody reads results as they come."""
    return sys.stdout.isatty()


def out_width() -> int:
    """Return how wide results may be."""
    if not out_is_terminal():
        from briefgen.reports.text import DEFAULT_WIDTH

        return DEFAULT_WIDTH
    from rich.console import Console

    return Console().width


def write_lines(lines: Iterable[Line]) -> None:
    """Write the lines of a report: in colour and fitted on a terminal, plain elsewhere."""
    if not out_is_terminal():
        sys.stdout.writelines(f"{line}\n" for line in lines)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for line in lines:
        text = _styled(line)
        if line.fixed or not line.spans:
            console.print(text, no_wrap=True, overflow="crop", crop=True)
            continue
        first, *rest = text.wrap(console, console.width)
        console.print(first)
        if rest:
            remainder = text[len(first.plain) :]
            remainder.plain = remainder.plain.lstrip()
            for part in remainder.wrap(console, max(console.width - line.indent, 20)):
                console.print(Text(" " * line.indent) + part)


def write_table(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a table whose first column is text, and whose others are numbers."""
    if not out_is_terminal():
        lines = [(title, *[""] * (len(header) - 1)), header, *rows]
        widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
        for first, *rest in lines:
            cells = (cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))
            write_out("  ".join((first.ljust(widths[0]), *cells)).rstrip() + "\n")
        write_out("\n")
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title, title_justify="left")
    for number, column in enumerate(header):
        table.add_column(column, justify="right" if number else "left")
    for row in rows:
        table.add_row(*row)
    Console(highlight=False).print(table)


def write_tree(tree: Branch) -> None:
    """Write a tree: in colour and fitted on a terminal, in plain lines elsewhere."""
    if not out_is_terminal():
        from briefgen.reports.trace_text import trace_lines

        write_lines(trace_lines(tree))
        return
    from rich.console import Console

    Console(highlight=False).print(_rich_tree(tree))


def _rich_tree(tree: Branch) -> Tree:
    from rich.tree import Tree

    drawn = Tree(_styled(tree.line), guide_style=_STYLES["gutter"])
    for branch in tree.branches:
        drawn.add(_rich_tree(branch))
    return drawn


def _styled(line: Line) -> Text:
    from rich.text import Text

    return Text.assemble(*((span.text, _STYLES.get(span.role, "")) for span in line.spans))


def write_markdown(text: str) -> None:
    """Write Markdown: set on a terminal, as it is elsewhere."""
    if not out_is_terminal():
        write_out(text if text.endswith("\n") else f"{text}\n")
        return
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console()
    console.width = min(console.width, 100)
    console.print(Markdown(text))


@contextmanager
def progress(title: str, steps: int, *, quiet: bool) -> Iterator[Advance]:
    """Show a progress bar on a terminal while the context lasts, and nothing elsewhere.

    It says how long the rest may take. It refreshes when it advances, from this thread: a process
    that has another one cannot be forked.
    """
    if quiet or steps < 2 or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield _no_advance
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    with Progress(
        TextColumn("{task.description}"),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        TextColumn("{task.fields[left]}", style="dim"),
        TextColumn("{task.fields[current]}"),
        console=Console(stderr=True, highlight=False),
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    ) as bar:
        task = bar.add_task(title, total=steps, current="", left="")
        bar.refresh()
        done, began, drawn = 0, monotonic(), 0.0

        def advance(text: str = "") -> None:
            nonlocal done, drawn
            done += 1
            now = monotonic()
            if now - drawn < REDRAWN and done < steps:
                return
            drawn, left = now, time_left(now - began, done, steps)
            bar.update(task, completed=done, current=text, left=left, refresh=True)

        _bars.append(bar.console)
        try:
            yield advance
        finally:
            _bars.remove(bar.console)


REDRAWN = 0.05
"""How many seconds a bar stays as it is: to draw it takes longer than many a step."""


def time_left(seconds: float, done: int, steps: int) -> str:
    """Say how long the rest of some steps may take, where it is worth saying.

    It goes by the `seconds` that those that are `done` took together; the first alone tells little.
    """
    left = seconds / done * (steps - done)
    if done < 2 or left < _SOON:
        return ""
    if left <= 60:
        return f"about {ceil(left / 5) * 5} s left"
    if left <= 90 * 60:
        return f"about {ceil(left / 60)} min left"
    return f"about {ceil(left / 3600)} h left"


_SOON = 3.0
"""Of how many seconds nobody wants to be told."""


def _no_advance(text: str = "") -> None:
    del text


def discard_out() -> None:
    """Send the rest of standard output nowhere, so that leaving does not stumble over it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
