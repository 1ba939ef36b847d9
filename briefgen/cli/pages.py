"""Lay out the pages of briefs in memory, and add what is found on them."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.build.builder import Request, plan
from briefgen.build.executors import open_executor
from briefgen.build.inspection import Inspection, Workspace
from briefgen.build.paging import inspect_pages, together
from briefgen.build.task import Failure
from briefgen.cli import streams
from briefgen.cli.boundary import complain, complain_of_bug


def lay_out(
    workspace: Workspace, inspections: Sequence[Inspection], *, quiet: bool
) -> tuple[tuple[Inspection, ...], bool]:
    """Add what is found on the briefs' pages, which are laid out where they are not current.

    Nothing is written. Returns the inspections, and whether all pages could be laid out.
    """
    settings = workspace.project.settings
    request = Request(workspace.project.root / settings.out, ("pdf",), settings.layouts)
    build = plan(workspace, inspections, request)
    made = {}
    bar = streams.progress("Laying out", len(build.jobs), quiet=quiet)
    with bar as advance, open_executor() as executor:
        for job, outcome in build.measure(executor):
            about = f"{job.slug} ({'-'.join(job.columns)})"
            advance(about)
            if isinstance(outcome, Failure):
                complain_of_failure(outcome, about)
            elif outcome.measured:
                made[job.slug, job.columns] = outcome.measured
    found = together(inspections, inspect_pages(inspections, build, made))
    return found, len(made) == len(build.jobs)


def complain_of_failure(failure: Failure, about: str) -> None:
    """Say why a job came to nothing: the user's files are at fault, or briefgen is."""
    if failure.details:
        complain_of_bug(failure.message, failure.details, about=about)
    else:
        complain(f"{about}: {failure.message}", failure.hint)
