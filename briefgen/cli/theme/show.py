"""``briefgen theme show``: what a theme sets, where that comes from, and whether it can be read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli import completion, streams
from briefgen.cli.boundary import CLEAN, FOUND
from briefgen.cli.lists import chosen
from briefgen.cli.options import OUTPUTS, Output


def show(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]",
            help="A theme; the one that the project has chosen without it.",
            show_default=False,
            autocompletion=completion.themes,
        ),
    ] = None,
    *,
    output: Output = "text",
) -> int:
    """Show a theme's tokens and files with where each comes from, and how its colours contrast."""
    from briefgen.build.inspection import has_errors, open_workspace
    from briefgen.cli import checking
    from briefgen.cli.theme.here import here
    from briefgen.reports.themes import show_lines
    from briefgen.reports.themes_json import show_json

    (output,) = chosen([output], OUTPUTS, "format") or ("text",)
    found = here()
    theme = found.theme(name)
    if has_errors(theme.findings):
        checking.show(open_workspace(Path.cwd()))
        return FOUND
    if output == "json":
        streams.write_out(show_json(theme))
    else:
        streams.write_lines(show_lines(theme))
    return CLEAN
