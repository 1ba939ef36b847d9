"""``briefgen map``: a brief's argument map, as a picture or for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli import completion, streams
from briefgen.cli.boundary import CLEAN, FAILED, FOUND
from briefgen.cli.lists import chosen
from briefgen.cli.options import OneBrief


def map_(
    brief: OneBrief = None,
    *,
    output: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="svg|mermaid|dot|argdown",
            help="How it is drawn or written.",
            autocompletion=completion.maps,
        ),
    ] = "svg",
    language: Annotated[
        str | None,
        typer.Option(
            metavar="TAG",
            help="In which language; the brief's source language without it.",
            show_default=False,
            autocompletion=completion.languages,
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write it to a file.", show_default=False),
    ] = None,
) -> int:
    """Draw the argument map: the question, for, against, cautions, answers, recommendations."""
    from briefgen.build.inspection import open_workspace
    from briefgen.build.write import write
    from briefgen.cli import chains, checking
    from briefgen.languages.map_view import map_view
    from briefgen.render.figures.formats import MAP_FORMATS

    (output,) = chosen([output], tuple(MAP_FORMATS), "format") or ("svg",)
    workspace = open_workspace(Path.cwd())
    if not workspace.usable:
        checking.show(workspace)
        return FAILED
    slug = checking.choose_one(workspace.project, brief)
    read = chains.read_chains(workspace, [slug], language)
    if read is None:
        return FOUND
    (one,) = read
    tokens = workspace.look_of(one.brief).theme.tokens
    drawn = MAP_FORMATS[output](map_view(one.view, one.chain), tokens)
    if out:
        write(out, drawn.encode())
    else:
        streams.write_out(drawn)
    return CLEAN
