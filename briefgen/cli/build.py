"""``briefgen build``: check briefs, and render what is stale."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli import completion
from briefgen.cli.asked import Asked
from briefgen.cli.building import run
from briefgen.cli.options import Briefs, Quiet, Shard, Sources, Strict


def build(
    briefs: Briefs = None,
    *,
    to: Annotated[
        list[str] | None,
        typer.Option(
            metavar="md,html,pdf,png",
            help="Formats (png: pages as pictures); those of the project without it.",
            autocompletion=completion.outputs,
        ),
    ] = None,
    language: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TAG,...",
            help="Languages; all of each brief without it. Side by side: in this order.",
            autocompletion=completion.languages,
        ),
    ] = None,
    layout: Annotated[
        list[str] | None,
        typer.Option(
            metavar="separate,parallel",
            help="A file for each language, two side by side, or both; the project's without it.",
            autocompletion=completion.layouts,
        ),
    ] = None,
    theme: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="What they look like; as each brief and the project choose without it.",
            show_default=False,
            autocompletion=completion.themes,
        ),
    ] = None,
    jobs: Annotated[
        int,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            min=0,
            help="How many processes lay pages out; as many as there are processors without it.",
            show_default=False,
        ),
    ] = 0,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Where files go; the project's `out` without it."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Render what is current, too.")] = False,
    no_cache: Annotated[
        bool,
        typer.Option(
            "--no-cache", help="Render everything; take nothing from the cache, and keep nothing."
        ),
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say of each rendition why it was rendered.")
    ] = False,
    shard: Shard = None,
    scheduler: Annotated[
        str | None,
        typer.Option(
            metavar="tcp://HOST:PORT",
            help="The Dask cluster that lays pages out; BRIEFGEN_SCHEDULER without it.",
            show_default=False,
        ),
    ] = None,
    sources: Sources = None,
    strict: Strict = False,
    quiet: Quiet = False,
) -> int:
    """Check briefs, and render what is stale of those without errors."""
    return run(
        Asked(
            tuple(briefs or ()),
            to=tuple(to or ()),
            language=tuple(language or ()),
            layout=tuple(layout or ()),
            theme=theme,
            jobs=jobs,
            out=out,
            force=force,
            no_cache=no_cache,
            explain=explain,
            sources=sources,
            strict=strict,
            quiet=quiet,
            shard=shard,
            scheduler=scheduler,
        )
    )
