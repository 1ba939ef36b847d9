"""``briefgen theme new``: begin a theme of the project's own."""

from __future__ import annotations

import os
import re
from typing import Annotated

import typer

from briefgen.cli import completion, streams
from briefgen.cli.boundary import CLEAN
from briefgen.source.errors import UsageError


def new(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="The theme's name, as in `city`.", show_default=False),
    ],
    *,
    extends: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="The theme that it stands on; `ministry` without it.",
            show_default=False,
            autocompletion=completion.themes,
        ),
    ] = None,
) -> int:
    """Begin a theme in `themes/`: its tokens, as comments, and an empty stylesheet."""
    from briefgen.build.theme_scaffold import declaration, stylesheet
    from briefgen.build.write import write
    from briefgen.cli.theme.here import known, project_here
    from briefgen.model.base import KEBAB_CASE
    from briefgen.model.theme import DEFAULT_THEME
    from briefgen.source.project import read_themes
    from briefgen.source.project_files import DECLARATION, THEMES
    from briefgen.source.themes import STYLE, Themes

    if not re.fullmatch(KEBAB_CASE, name) or len(name) > 64:
        raise UsageError(f"the name `{name}` is not in kebab-case", "names are written as my-city")
    project = project_here()
    themes = Themes(read_themes(project))
    base = known(extends or DEFAULT_THEME, themes.names)
    folder = project.root / THEMES / name
    if os.path.lexists(folder):
        raise UsageError(f"{streams.shown(folder)} is there already", "choose another name")
    (folder / STYLE).parent.mkdir(parents=True)
    tokens = themes.resolve(base).tokens
    for path, text in (
        (folder / DECLARATION, declaration(name, base, tokens)),
        (folder / STYLE, stylesheet(name, base)),
    ):
        write(path, text.encode())
        streams.write_out(f"{streams.shown(path)}\n")
    streams.write_error(
        f"Write `theme: {name}` into `briefgen.yaml` or a `brief.yaml`, or try it: "
        f"`briefgen build --theme {name}`.\n"
    )
    return CLEAN
