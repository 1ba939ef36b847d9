"""``briefgen clean``: remove what builds made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import streams
from briefgen.cli.boundary import CLEAN
from briefgen.cli.options import Quiet
from briefgen.source.errors import UsageError

if TYPE_CHECKING:
    from briefgen.source.project import Project


def clean(
    *,
    outputs: Annotated[
        bool, typer.Option("--outputs", help="Remove the files that were built, alone.")
    ] = False,
    cache: Annotated[
        bool,
        typer.Option("--cache", help="Remove what is kept to build them faster, alone."),
    ] = False,
    prune: Annotated[
        bool,
        typer.Option(
            "--prune",
            help="Only remove of the cache what goes beyond its limit, least recently used first.",
        ),
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Where files went; the project's `out` without it."),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Remove files that were changed since, too.")
    ] = False,
    quiet: Quiet = False,
) -> int:
    """Remove what builds made: the files in the output folder, and the cache."""
    from briefgen.source.project import find_project

    if prune and (outputs or cache):
        raise UsageError("`--prune` goes with neither `--outputs` nor `--cache`", "leave one out")
    project = find_project(Path.cwd())
    notes = []
    if outputs or not (cache or prune):
        folder = Path.cwd() / out if out else project.root / project.settings.out
        notes += _clean_outputs(folder, force=force)
    if cache or prune or not outputs:
        notes += _clean_cache(project, prune=prune)
    if not quiet:
        for note in notes:
            streams.write_error(f"{note}\n")
    return CLEAN


def _clean_outputs(out: Path, *, force: bool) -> list[str]:
    from briefgen.build.cleaning import clean
    from briefgen.reports.counting import plural

    cleaned = clean(out, force=force)
    notes = [
        f"{streams.shown(out / path)} was changed since it was built, and stays"
        for path in cleaned.kept
    ]
    if cleaned.kept:
        notes.append("  = hint: `--force` removes it, too")
    if cleaned.removed:
        files = plural(len(cleaned.removed), "file")
        notes.append(f"{files} removed from {streams.shown(out)} ({_size(cleaned.freed)})")
    elif not cleaned.kept:
        notes.append(f"nothing to remove in {streams.shown(out)}")
    return notes


def _clean_cache(project: Project, *, prune: bool) -> list[str]:
    from briefgen.build.store import store_of

    store = store_of(project.root, project.settings.cache_limit)
    if freed := store.prune() if prune else store.clear():
        return [f"{_size(freed)} removed from the cache"]
    return ["the cache is within its limit" if prune else "nothing to remove in the cache"]


def _size(size: int) -> str:
    """Write a number of bytes as people read it."""
    if size < 1000:
        return "1 byte" if size == 1 else f"{size} bytes"
    if size < 1_000_000:
        return f"{size / 1000:.1f} kB"
    return f"{size / 1_000_000:.1f} MB"
