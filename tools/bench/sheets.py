"""Take the pages that briefgen lays out, so that others can lay out the same.

`python -m tools.bench.sheets PROJECT FOLDER`, in a process of its own: what measures stays small.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from concurrent.futures import Future
from pathlib import Path

from briefgen.build.builder import Builder
from briefgen.build.executor import Here
from briefgen.build.inspection import inspect, open_workspace
from briefgen.build.request import Request
from briefgen.build.task import Failure, Outcome, Task
from briefgen.render.fonts import packaged_font

SCHEME = "theme:"
_STYLE = re.compile(r"<style(?: media=\"screen\")?>\n(.*?)</style>\n", re.DOTALL)
"""An element with styles; what a PDF has of those for the screen is empty."""


class Taking(Here):
    """Takes tasks, and carries out none."""

    def __init__(self) -> None:
        self.tasks: list[Task] = []

    def prepare(self) -> None:
        """Load nothing."""

    def submit(self, task: Task) -> Future[Outcome]:
        """Take a task."""
        self.tasks.append(task)
        future: Future[Outcome] = Future()
        future.set_result(Failure("taken"))
        return future


def tasks_of(project: Path, out: Path) -> list[Task]:
    """Return the tasks of all PDFs of a project, of which nothing is written."""
    workspace, taking = open_workspace(project), Taking()
    with Builder(workspace, Request(out, ("pdf",)), taking, writing=False) as builder:
        for slug in workspace.project.slugs():
            builder.add(inspect(workspace, slug, lambda options: options))
        list(builder.ended(at_most=0))
    return taking.tasks


def write_sheets(tasks: Iterable[Task], folder: Path) -> None:
    """Write the page of each task, its styles, and all that they load.

    They are those that briefgen hands to its own workers, but for the scheme of addresses that only
    briefgen's own fetcher knows; and all styles stand beside the page, so that they can be parsed
    once for all pages that have the same.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for task in tasks:
        page = folder / f"{task.stem}.html"
        styles = "\n".join((task.sheet.styles, *_STYLE.findall(task.sheet.html)))
        page.write_text(_STYLE.sub("", task.sheet.html).replace(SCHEME, ""), "utf-8")
        page.with_suffix(".css").write_text(styles.replace(SCHEME, ""), "utf-8")
        for name, data in _loaded(task).items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)


def _loaded(task: Task) -> dict[str, bytes]:
    """Return the files that a page may load, by their names in its styles."""
    addresses = (part.split('"')[0].split(")")[0] for part in task.sheet.styles.split(SCHEME)[1:])
    fonts = {name: data for name in addresses if (data := packaged_font(name)) is not None}
    return {**fonts, **task.sheet.files}


if __name__ == "__main__":
    write_sheets(tasks_of(Path(sys.argv[1]), Path(sys.argv[2]) / "none"), Path(sys.argv[2]))
