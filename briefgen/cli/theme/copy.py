"""``briefgen theme copy``: take single files of the theme, to change them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import completion, streams
from briefgen.cli.boundary import CLEAN
from briefgen.source.errors import UsageError

if TYPE_CHECKING:
    from briefgen.source.themes import ResolvedTheme


def copy(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help="Files of the theme, as in `html/argument.html.j2`.",
            show_default=False,
            autocompletion=completion.theme_files,
        ),
    ],
    *,
    force: Annotated[bool, typer.Option("--force", help="Overwrite what is there.")] = False,
) -> int:
    """Copy files of the project's theme into `theme/`, where they go before the theme's own."""
    from briefgen.build.write import write
    from briefgen.cli.theme.here import here, project_here
    from briefgen.source.project_files import OVERLAY

    project = project_here()
    theme = here().theme(None)
    chosen = {file: _theme_file(theme, file) for file in dict.fromkeys(files)}
    targets = {project.root / OVERLAY / file: data for file, data in chosen.items()}
    for path in targets:
        if os.path.lexists(path) and not force:
            raise UsageError(f"{streams.shown(path)} is there already", "`--force` overwrites it")
    for path, data in targets.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, data)
        streams.write_out(f"{streams.shown(path)}\n")
    return CLEAN


def _theme_file(theme: ResolvedTheme, name: str) -> bytes:
    """Return what a copy of a theme's file begins with: the file as briefgen or the theme has it.

    Raises UsageError for what needs no copy, or is not there.
    """
    from briefgen.build.theme_scaffold import overlay_stylesheet
    from briefgen.source.project_files import DECLARATION
    from briefgen.source.suggest import did_you_mean
    from briefgen.source.themes import LABELS, STYLE

    if name.startswith(LABELS):
        raise UsageError(
            f"labels are not copied: `{name}` of the project holds only those that differ",
            "docs/themes.md shows how",
        )
    if name == DECLARATION:
        raise UsageError(
            f"`{DECLARATION}` is not copied: `theme/{DECLARATION}` holds only tokens that differ",
            "docs/themes.md shows how",
        )
    if name == STYLE:
        return overlay_stylesheet().encode()
    data = theme.below(name)
    if data is None:
        raise UsageError(
            f"the theme has no file `{name}`",
            did_you_mean(name, theme.files, "`briefgen theme show` lists them"),
        )
    return data
