"""``briefgen trace``: what every recommendation rests on, down to the sources."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli import completion, streams
from briefgen.cli.boundary import CLEAN, FAILED, FOUND
from briefgen.cli.lists import chosen
from briefgen.cli.options import Briefs, Sources


def trace(
    briefs: Briefs = None,
    *,
    output: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="text|json|markdown",
            help="How it is written.",
            autocompletion=completion.traces,
        ),
    ] = "text",
    language: Annotated[
        str | None,
        typer.Option(
            metavar="TAG",
            help="In which language; each brief's source language without it.",
            show_default=False,
            autocompletion=completion.languages,
        ),
    ] = None,
    min_coverage: Annotated[
        float,
        typer.Option(
            metavar="PERCENT",
            min=0,
            max=100,
            help="Fail where any figure of coverage is lower.",
            show_default=False,
        ),
    ] = 0,
    sources: Sources = None,
) -> int:
    """Show what each recommendation rests on, down to the sources, and where the chain breaks."""
    from briefgen.build.inspection import open_workspace
    from briefgen.cli import chains, checking
    from briefgen.languages.trace_view import trace_view
    from briefgen.reports.trace_formats import TRACE_DOCUMENTS, TRACE_FORMATS
    from briefgen.reports.trace_text import trace_tree

    (output,) = chosen([output], TRACE_FORMATS, "format") or ("text",)
    workspace = open_workspace(Path.cwd(), checking.keeping(sources))
    if not workspace.usable:
        checking.show(workspace)
        return FAILED
    read = chains.read_chains(workspace, checking.choose(workspace.project, briefs), language)
    if read is None:
        return FOUND
    views = [trace_view(one.brief, one.view, one.chain) for one in read]
    if output in TRACE_DOCUMENTS:
        streams.write_out(TRACE_DOCUMENTS[output](views))
    else:
        for view in views:
            streams.write_tree(trace_tree(view))
    least = Decimal(str(min_coverage))
    lacking = [
        f"{view.slug}: {figure} is {share.percent}%, below {least.normalize():f}%\n"
        for view in views
        for figure, share in view.coverage.items()
        if not share.reaches(least)
    ]
    for line in lacking:
        streams.write_error(line)
    return FOUND if lacking else CLEAN
