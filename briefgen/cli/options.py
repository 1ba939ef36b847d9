"""Describe the arguments and options that commands share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli import completion
from briefgen.source.errors import UsageError
from briefgen.source.suggest import did_you_mean, listed

Briefs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[BRIEF]...",
        help="Briefs, by slug or path; all of the project without one.",
        show_default=False,
        autocompletion=completion.slugs,
    ),
]
OneBrief = Annotated[
    str | None,
    typer.Argument(
        metavar="[BRIEF]",
        help="A brief, by slug or path; the project's own where it has but one.",
        show_default=False,
        autocompletion=completion.slugs,
    ),
]
Sources = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        help="Where you keep sources that the project does not hold, named as `archive:` or by id.",
        show_default=False,
    ),
]
OUTPUTS = ("text", "json")
Output = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="text|json",
        help="How it is written.",
        autocompletion=completion.texts,
    ),
]
"""For people, or for programs; one of `OUTPUTS`."""
Strict = Annotated[bool, typer.Option("--strict", help="Let warnings fail the command, too.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print findings and errors alone.")]


def split(values: Iterable[str] | None) -> tuple[str, ...]:
    """Return the items of an option that may be repeated, and hold several between commas."""
    items = (item.strip() for value in values or () for item in value.split(","))
    return tuple(dict.fromkeys(item for item in items if item))


def chosen(values: Iterable[str] | None, known: Sequence[str], noun: str) -> tuple[str, ...]:
    """Return the items of an option in the order of `known`; raises `UsageError` at another."""
    items = split(values)
    for item in items:
        if item not in known:
            hint = did_you_mean(item, known, f"there are {listed(known)}")
            raise UsageError(f"there is no {noun} `{item}`", hint)
    return tuple(item for item in known if item in items)
