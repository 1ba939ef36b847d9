"""Describe what the commands about units share: which are meant, and whose word it is."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import completion, streams
from briefgen.cli.lists import split
from briefgen.source.errors import UsageError

if TYPE_CHECKING:
    from briefgen.languages.translation import Standing, Translations
    from briefgen.source.project import Project

REVIEWER = "BRIEFGEN_REVIEWER"
"""The environment variable that says who reviews, where `--by` does not."""

Units = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[UNIT]...",
        help="Texts by their paths, as `translate status` has them; `arguments.aman` means all of "
        "an argument.",
        show_default=False,
        autocompletion=completion.units,
    ),
]
Brief = Annotated[
    str,
    typer.Option(
        metavar="BRIEF",
        help="The brief, by slug or path; needed where the project has several.",
        show_default=False,
        autocompletion=completion.slugs,
    ),
]
Languages = Annotated[
    list[str] | None,
    typer.Option(
        "--language",
        metavar="TAG,...",
        help="Only translations into these languages.",
        show_default=False,
        autocompletion=completion.languages,
    ),
]


def languages_of(found: Translations, values: Sequence[str] | None) -> tuple[str, ...]:
    """Return the languages that are asked for. Raises UsageError where the brief lacks one."""
    from briefgen.source.suggest import listed

    languages = split(values)
    known = found.manuscript.brief.languages
    for language in languages:
        if language not in known:
            raise UsageError(
                f"the brief `{found.manuscript.slug}` has no language `{language}`",
                f"it has {listed(known)}",
            )
    return languages


def named_units(found: Sequence[Standing], names: Sequence[str]) -> tuple[Standing, ...]:
    """Return the units that are named, in their order. Raises UsageError at a name of none."""
    from briefgen.languages.translation import choosing
    from briefgen.source.suggest import did_you_mean

    chosen: set[str] = set()
    for name in names:
        meant = choosing.named(found, name)
        if not meant:
            hint = did_you_mean(name, choosing.names(found), "`briefgen translate status` has all")
            raise UsageError(f"no unit is called `{name}`", hint)
        chosen |= {one.unit.name for one in meant}
    return tuple(one for one in found if one.unit.name in chosen)


def reviewer(by: str) -> str:
    """Return who reviews: `--by`, or what the environment says. Raises UsageError without any."""
    name = " ".join((by or os.environ.get(REVIEWER, "")).split())
    if not name:
        raise UsageError("who has reviewed it?", f"say so: `--by NAME`, or set {REVIEWER}")
    return name


def tell_written(paths: Sequence[Path]) -> None:
    """Say which files were written."""
    for path in paths:
        streams.write_out(f"{streams.shown(path)}\n")


def chosen_project(brief: str) -> tuple[Project, str]:
    """Return the project around the working folder, and the slug of the brief that is meant."""
    from briefgen.cli import checking
    from briefgen.source.project import find_project

    project = find_project(Path.cwd())
    return project, checking.choose_one(project, brief or None)
