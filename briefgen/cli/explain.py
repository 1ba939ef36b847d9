"""``briefgen explain``: what a rule means."""

from __future__ import annotations

from typing import Annotated

import typer

from briefgen.cli import completion, streams
from briefgen.cli.boundary import CLEAN


def explain(
    code: Annotated[
        str,
        typer.Argument(
            metavar="CODE",
            help="A rule's code or name: BG101, dangling-reference.",
            show_default=False,
            autocompletion=completion.rule_names,
        ),
    ],
) -> int:
    """Explain a rule: what it means, why, and how to write it well."""
    from briefgen.checks.documentation import explain as documentation

    streams.write_markdown(documentation(code))
    return CLEAN
