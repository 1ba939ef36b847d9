"""``briefgen merge``: join what several machines built."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli import streams
from briefgen.cli.boundary import CLEAN
from briefgen.cli.options import Quiet


def merge(
    folders: Annotated[
        list[Path],
        typer.Argument(
            metavar="FOLDER",
            help="Output folders of builds, each with its manifest.",
            show_default=False,
        ),
    ],
    *,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Where files go; the project's `out` without it."),
    ] = None,
    quiet: Quiet = False,
) -> int:
    """Join what several builds made, such as those of all shards, in one folder."""
    from briefgen.build import merging
    from briefgen.reports.counting import plural

    target = Path.cwd() / out if out else _out()
    merged = merging.merge(folders, target)
    if not quiet:
        files = f"{plural(len(merged.written), 'file')} written to {streams.shown(target)}"
        streams.write_error(f"{files}, {merged.current} unchanged\n")
    return CLEAN


def _out() -> Path:
    from briefgen.source.project import find_project

    project = find_project(Path.cwd())
    return project.root / project.settings.out
