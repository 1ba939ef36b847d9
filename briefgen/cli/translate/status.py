"""``briefgen translate status``: say how translations stand, and what has changed since."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import streams
from briefgen.cli.boundary import CLEAN, FOUND, complain
from briefgen.cli.lists import chosen, split
from briefgen.cli.options import OUTPUTS, Briefs, Output, Quiet
from briefgen.cli.translate.choice import Languages, languages_of
from briefgen.source.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.languages.translation import Translations
    from briefgen.reports.translations import LocatedStanding
    from briefgen.source.project import Project


def status(
    briefs: Briefs = None,
    *,
    language: Languages = None,
    everything: Annotated[
        bool, typer.Option("--all", help="List the translations that hold, too.")
    ] = False,
    output: Output = "text",
    strict: Annotated[
        bool, typer.Option("--strict", help="Fail where a translation does not hold.")
    ] = False,
    quiet: Quiet = False,
) -> int:
    """Say of each translation whether it is there, and still as it was reviewed."""
    from briefgen.cli import checking
    from briefgen.languages.translation.choosing import in_languages
    from briefgen.reports.translations import LocatedStanding, states_summary
    from briefgen.source.project import find_project

    (output,) = chosen([output], OUTPUTS, "format") or ("text",)
    project = find_project(Path.cwd())
    read = _read(project, checking.choose(project, briefs))
    wanted = _languages(list(read.values()), language)
    found = [
        LocatedStanding(slug, one)
        for slug, translations in read.items()
        if translations
        for one in in_languages(translations.standings, wanted)
    ]
    _write(found, output, project.root, everything=everything)
    if not quiet:
        streams.write_error(f"{states_summary(found)}\n")
    broken = _tell_broken([one for one in read.values() if one])
    failed = broken or not all(read.values())
    return FOUND if failed or (strict and not all(one.holds for one in found)) else CLEAN


def _read(project: Project, slugs: Sequence[str]) -> dict[str, Translations | None]:
    """Read briefs, and say which cannot be read."""
    from briefgen.build.reviews import translations_of

    read: dict[str, Translations | None] = {}
    for slug in slugs:
        try:
            read[slug] = translations_of(project, slug)
        except UsageError as error:
            complain(error.message, error.hint)
            read[slug] = None
    return read


def _languages(read: Sequence[Translations | None], values: list[str] | None) -> tuple[str, ...]:
    """Return the languages that are asked for, of which some brief must have each."""
    known = {tag for one in read if one for tag in one.manuscript.brief.languages}
    languages = split(values)
    for first in [one for one in read if one][:1]:
        languages_of(first, [tag for tag in languages if tag not in known])
    return languages


def _write(found: Sequence[LocatedStanding], output: str, root: Path, *, everything: bool) -> None:
    from briefgen.reports.translations import count_tables, standing_lines
    from briefgen.reports.translations_json import translations_json

    if output == "json":
        streams.write_out(translations_json(found))
        return
    for table in count_tables(found):
        streams.write_table(table.language, table.header, table.rows)
    listed = [one for one in found if everything or not one.holds]
    streams.write_lines(standing_lines(listed, lambda name: streams.shown(root / name)))


def _tell_broken(read: Sequence[Translations]) -> bool:
    """Say which files of reviews cannot be read whole; returns whether there are any."""
    faults = dict.fromkeys(fault for one in read for fault in one.faults)
    for fault in faults:
        complain(f"{fault.place.file}, line {fault.place.line}: {fault.message}", fault.hint)
    return bool(faults)
