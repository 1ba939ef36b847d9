"""``briefgen check``: say what is wrong, and write nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli import completion, streams
from briefgen.cli.boundary import CLEAN, FAILED, FOUND
from briefgen.cli.lists import chosen
from briefgen.cli.options import Briefs, Quiet, Shard, Sources, Strict
from briefgen.cli.shares import share_of


def check(
    briefs: Briefs = None,
    *,
    output: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="text|json|sarif|github|gitlab",
            help="How findings are written.",
            autocompletion=completion.reports,
        ),
    ] = "text",
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODE,...",
            help="Only these rules; BG4 stands for all of BG4xx.",
            autocompletion=completion.codes,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE,...", help="Not these rules.", autocompletion=completion.codes),
    ] = None,
    with_pages: Annotated[
        bool,
        typer.Option(
            "--pages", help="Lay out the PDFs too, in memory, and say what is wrong on their pages."
        ),
    ] = False,
    shard: Shard = None,
    sources: Sources = None,
    strict: Strict = False,
    quiet: Quiet = False,
) -> int:
    """Say what is wrong in briefs, and write nothing."""
    from briefgen.build.inspection import open_workspace
    from briefgen.cli import checking
    from briefgen.reports.formats import FORMATS
    from briefgen.reports.report import fails, totals
    from briefgen.reports.text import summary

    (output,) = chosen([output], FORMATS, "format") or ("text",)
    adjust = checking.adjustment(select, ignore, with_pages=with_pages)
    workspace = open_workspace(Path.cwd(), checking.keeping(sources))
    if not workspace.usable:
        checking.show(workspace, output=output)
        return FAILED
    slugs = checking.choose(workspace.project, briefs)
    if shard is not None:
        slugs = share_of(workspace.project.root, slugs, shard).briefs
    sound = True
    if with_pages:
        from briefgen.cli import pages

        inspections = checking.inspect_all(workspace, slugs, adjust, quiet=quiet)
        inspections, sound = pages.lay_out(workspace, inspections, quiet=quiet)
        told = tuple(map(checking.tell, inspections))
    else:
        told = checking.check_all(workspace, slugs, adjust, quiet=quiet)
    findings = checking.show(workspace, told, output)
    if not quiet:
        streams.write_error(f"{summary(totals(findings), len(slugs))}\n")
    if not sound:
        return FAILED
    return FOUND if fails(findings, strict=strict) else CLEAN
