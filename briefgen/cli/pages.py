"""Lay out the pages of briefs in memory, and add what is found on them."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.build.builder import Builder, Failed
from briefgen.build.executors import open_executor
from briefgen.build.inspection import Inspection, Workspace
from briefgen.build.paging import inspect_pages, together
from briefgen.build.request import Request
from briefgen.build.store import store_of
from briefgen.build.task import Failure
from briefgen.cli import streams
from briefgen.cli.boundary import complain, complain_of_bug
from briefgen.cli.interruption import Interruption


def lay_out(
    workspace: Workspace, inspections: Sequence[Inspection], *, quiet: bool
) -> tuple[tuple[Inspection, ...], bool]:
    """Add what is found on the briefs' pages, which are laid out where they are not known.

    Nothing is written. Returns the inspections, and whether all pages were laid out, or what kept
    them from it was found.
    """
    project = workspace.project
    settings = project.settings
    request = Request(project.root / settings.out, ("pdf",), settings.layouts)
    store = store_of(project.root, settings.cache_limit)
    carrier = open_executor()
    with (
        carrier,
        Interruption() as interruption,
        Builder(
            workspace,
            request,
            carrier,
            store,
            writing=False,
            checkpoint=interruption.check,
        ) as builder,
    ):
        steps = sum(map(builder.add, inspections))
        with streams.progress("Laying out", steps, quiet=quiet) as advance:
            for end in builder.ended(at_most=0):
                about = f"{end.slug} ({'-'.join(end.columns)})"
                advance(about)
                if isinstance(end, Failed):
                    complain_of_failure(end.failure, about)
        pages = inspect_pages(
            inspections, builder.planner.published, builder.measured, builder.unfinished
        )
        whole = not builder.failed
    return together(inspections, pages), whole


def complain_of_failure(failure: Failure, about: str) -> None:
    """Say why a job came to nothing: the user's files are at fault, or briefgen is.

    Of what was given up, a rule tells.
    """
    if failure.given_up:
        return
    if failure.details:
        complain_of_bug(failure.message, failure.details, about=about)
    else:
        complain(f"{about}: {failure.message}", failure.hint)
