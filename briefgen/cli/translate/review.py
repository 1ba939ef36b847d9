"""``briefgen translate review``: take note that translations say what their sources do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import streams
from briefgen.cli.boundary import CLEAN, FOUND, complain
from briefgen.cli.clock import today
from briefgen.cli.options import Quiet
from briefgen.cli.translate.choice import (
    Brief,
    Languages,
    Units,
    languages_of,
    named_units,
    reviewer,
    tell_written,
)
from briefgen.source.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.build.inspection import Inspection, Workspace
    from briefgen.findings import Finding
    from briefgen.languages.translation import Standing


def review(
    units: Units = None,
    *,
    by: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="Who has reviewed them; BRIEFGEN_REVIEWER says so without it.",
            show_default=False,
        ),
    ] = "",
    everything: Annotated[
        bool,
        typer.Option("--all", help="All that does not hold; and forget reviews of texts gone."),
    ] = False,
    brief: Brief = "",
    language: Languages = None,
    force: Annotated[
        bool, typer.Option("--force", help="Also where a rule about languages finds an error.")
    ] = False,
    quiet: Quiet = False,
) -> int:
    """Take note that translations say what their sources do."""
    from briefgen.build.inspection import inspect, open_workspace
    from briefgen.build.reviews import refuse_broken, write_locks
    from briefgen.cli import checking
    from briefgen.languages.translation import reviewing
    from briefgen.languages.translation.choosing import in_languages

    if bool(units) == everything:
        raise UsageError("which units are meant?", "name some, or say `--all`")
    name, day = reviewer(by), today().isoformat()
    workspace = open_workspace(Path.cwd())
    slug = checking.choose_one(workspace.project, brief or None)
    inspection = inspect(workspace, slug, lambda options: options)
    translations = inspection.translations
    if translations is None:
        raise UsageError(
            f"the brief `{slug}` has mistakes in it", f"`briefgen check {slug}` lists them"
        )
    refuse_broken(translations.locks)
    found = in_languages(translations.standings, languages_of(translations, language))
    meant = named_units(found, units) if units else found
    chosen = _wanted(meant, units or ())
    missing = [one for one in chosen if one.unit.target is None]
    for one in missing:
        complain(f"`{one.unit.key}` has no {one.unit.language} version: nothing to review")
    there = [one for one in chosen if one.unit.target is not None]
    held = _held_back(workspace, inspection, there, force=force, quiet=quiet)
    stamped = [one for one in there if one.unit.name not in held]
    reviews = {**reviewing.kept(meant), **reviewing.reviewed(stamped, by=name, at=day)}
    texts = reviewing.locks_with(translations, reviews, prune=everything)
    tell_written(write_locks(workspace.project, texts))
    if not quiet:
        _tell(stamped, name)
    return FOUND if held or (missing and not everything) else CLEAN


def _wanted(found: Sequence[Standing], names: Sequence[str]) -> list[Standing]:
    """Return what is to be reviewed: not what holds, unless it is named itself."""
    from briefgen.languages.translation import State
    from briefgen.languages.translation.choosing import is_exactly

    return [
        one
        for one in found
        if any(is_exactly(one, name) for name in names)
        or one.state not in (State.OK, State.MISSING)
    ]


def _held_back(
    workspace: Workspace,
    inspection: Inspection,
    chosen: Sequence[Standing],
    *,
    force: bool,
    quiet: bool,
) -> set[str]:
    """Show what rules find in these translations; return the names of those with errors."""
    from briefgen.build.reviews import findings_at
    from briefgen.findings import Severity

    held: set[str] = set()
    told: dict[Finding, None] = {}
    for one in chosen:
        for finding in findings_at(inspection, one):
            if finding.severity is Severity.ERROR:
                held.add(one.unit.name)
            if finding.severity is Severity.ERROR or not quiet:
                told[finding] = None
    _show(workspace, inspection, tuple(told))
    if held and not force:
        complain(
            f"{len(held)} of {len(chosen)} not taken note of, for these errors",
            "mend them, or say `--force` where they are none",
        )
    return set() if force else held


def _show(workspace: Workspace, inspection: Inspection, findings: tuple[Finding, ...]) -> None:
    from briefgen.reports.report import Report
    from briefgen.reports.text import text_lines

    root = workspace.project.root
    lines = text_lines(
        Report(findings, inspection.texts()), show_file=lambda name: streams.shown(root / name)
    )
    streams.write_error("".join(f"{line}\n" for line in lines))


def _tell(stamped: Sequence[Standing], name: str) -> None:
    for one in stamped:
        streams.write_error(f"{one.unit.key} {one.unit.language}: reviewed by {name}\n")
    if not stamped:
        streams.write_error("nothing to review\n")
