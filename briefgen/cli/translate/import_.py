"""``briefgen translate import``: take in what a translator gave back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import completion, streams
from briefgen.cli.boundary import CLEAN, FAILED, FOUND
from briefgen.cli.options import Quiet
from briefgen.cli.translate.choice import Brief
from briefgen.source.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefgen.build.intake import Intake
    from briefgen.findings import Place
    from briefgen.languages.exchange import Delivery
    from briefgen.languages.exchange.outcomes import Outcome
    from briefgen.source.project import Project


def import_(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="PO or XLIFF 1.2, by what is in it.", show_default=False
        ),
    ],
    *,
    brief: Brief = "",
    language: Annotated[
        str,
        typer.Option(
            metavar="TAG",
            help="The language of the translations, where the file says none, or another.",
            show_default=False,
            autocompletion=completion.languages,
        ),
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the change as a diff, and write nothing.")
    ] = False,
    overwrite: Annotated[
        bool,
        typer.Option("--overwrite", help="Also where the brief's translation was edited, too."),
    ] = False,
    fuzzy: Annotated[
        bool, typer.Option("--fuzzy", help="Also what the translator calls unfinished.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Also where a rule finds an error in a translation.")
    ] = False,
    quiet: Quiet = False,
) -> int:
    """Write a translator's work into the brief, and change nothing else there."""
    from briefgen.build.inspection import open_workspace
    from briefgen.build.intake import take_in
    from briefgen.build.write import write_all
    from briefgen.cli import checking
    from briefgen.cli.clock import today
    from briefgen.cli.diffs import diff
    from briefgen.languages.exchange.outcomes import Wishes

    delivery = _delivery(file)
    workspace = open_workspace(Path.cwd())
    if not workspace.usable:
        checking.show(workspace)
        return FAILED
    project = workspace.project
    intake = take_in(
        workspace,
        _slug(project, brief, delivery),
        delivery,
        Wishes(unfinished=fuzzy, overwrite=overwrite),
        language=_language(language, delivery),
        at=today().isoformat(),
        force=force,
    )
    if dry_run:
        for name, old in intake.before.items():
            streams.write_out(diff(name, old.data, intake.changed.get(name, old.data)))
    else:
        write_all({project.root / name: data for name, data in intake.changed.items()})
    _report(project, delivery, intake, to_error=dry_run, quiet=quiet)
    return CLEAN if intake.complete and not delivery.mishaps else FOUND


def _delivery(file: Path) -> Delivery:
    from briefgen.languages.exchange.formats import read_delivery
    from briefgen.source.files import MAX_ARCHIVE_BYTES
    from briefgen.source.project import read_source

    name = streams.shown(file)
    data = read_source(file).data
    if len(data) > MAX_ARCHIVE_BYTES:
        raise UsageError(f"{name} is larger than 50 MiB")
    delivery = read_delivery(name, data)
    if not delivery.units:
        raise UsageError(f"{name} holds no translations", "`briefgen translate export` makes one")
    return delivery


def _slug(project: Project, brief: str, delivery: Delivery) -> str:
    """Return the brief that is meant: the one that the file names, unless the user says so."""
    from briefgen.cli.checking import choose_one
    from briefgen.source.suggest import listed

    if brief or not delivery.slug:
        return choose_one(project, brief or None)
    if delivery.slug not in project.slugs():
        raise UsageError(
            f"{delivery.file} is a translation of `{delivery.slug}`, and there is no such brief",
            f"there are {listed(project.slugs()) or 'none'}; `--brief` says which is meant",
        )
    return delivery.slug


def _language(asked: str, delivery: Delivery) -> str:
    if asked or delivery.language:
        return asked or delivery.language
    raise UsageError(f"{delivery.file} does not say its language", "say it: `--language TAG`")


def _report(
    project: Project, delivery: Delivery, intake: Intake, *, to_error: bool, quiet: bool
) -> None:
    """Say what rules find, and what became of each unit."""
    from briefgen.reports.exchange import outcome_lines, outcomes_summary
    from briefgen.reports.report import Report
    from briefgen.reports.text import text_lines

    def show(name: str) -> str:
        return streams.shown(project.root / name)

    findings = Report(intake.findings, intake.inspection.texts())
    lines = [
        *(text_lines(findings, show_file=show) if intake.findings else ()),
        *outcome_lines(delivery, intake.outcomes, _placed(intake), show),
    ]
    if to_error:
        streams.write_error("".join(f"{line}\n" for line in lines))
    else:
        streams.write_lines(lines)
    if not quiet:
        streams.write_error("".join(f"{line}\n" for line in outcomes_summary(intake.outcomes)))


def _placed(intake: Intake) -> Callable[[Outcome], Place]:
    """Return what tells where a translation stands now; where it stood if it can't be told."""
    manuscript = intake.inspection.manuscript

    def place(one: Outcome) -> Place:
        return manuscript.place(one.unit.target_path) if manuscript else one.unit.place

    return place
