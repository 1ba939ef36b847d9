"""Describe the arguments and options that commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli import completion

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
Shard = Annotated[
    str | None,
    typer.Option(
        metavar="2/5",
        help="Of the briefs, the second of five parts that take equally long.",
        show_default=False,
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Let warnings fail the command, too.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print findings and errors alone.")]
