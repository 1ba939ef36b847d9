"""``briefgen sources import``: take over works from a reference manager."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import completion, streams
from briefgen.cli.boundary import CLEAN
from briefgen.source.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.evidence.importing import Plan
    from briefgen.source.files import BriefFiles, SourceFile
    from briefgen.source.project import Project

SECTION = "sources"
MOST_BYTES = 50 * 1024 * 1024
"""The largest export that is read: some 30,000 works."""


def import_(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="CSL JSON, CSL YAML or BibTeX, by what is in it.",
            show_default=False,
        ),
    ],
    *,
    brief: Annotated[
        str,
        typer.Option(
            metavar="BRIEF",
            help="The brief that the works join; needed where the project has several.",
            show_default=False,
            autocompletion=completion.slugs,
        ),
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the change as a diff, and write nothing.")
    ] = False,
) -> int:
    """Take over works from Zotero and other reference managers as sources."""
    from briefgen.build.write import write
    from briefgen.cli.diffs import diff
    from briefgen.evidence.importing import plan, read
    from briefgen.source.edits import add_entities
    from briefgen.source.project import find_project, read_brief

    project = find_project(Path.cwd())
    files = read_brief(project, _slug(project, brief))
    export = read(streams.shown(file), _bytes(file))
    planned = plan(export.items, *_existing(files))
    target, section = _target(files)
    entries = {work.id: work.fields for work in planned.added}
    changed = add_entities(target, section, entries) if entries else target.data
    report = "".join(f"{line}\n" for line in _report(planned, export.faults, target.file))
    if dry_run:
        streams.write_out(diff(target.file, target.data, changed))
        streams.write_error(report)
        return CLEAN
    if entries:
        write(project.root / target.file, changed)
    streams.write_out(report)
    return CLEAN


def _bytes(path: Path) -> bytes:
    with path.open("rb") as stream:
        data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise UsageError(f"{streams.shown(path)} is larger than 50 MiB", "export fewer works")
    return data


def _slug(project: Project, brief: str) -> str:
    if brief:
        return project.resolve(brief)
    slugs = project.slugs()
    if len(slugs) == 1:
        return slugs[0]
    if not slugs:
        raise UsageError(f"there are no briefs in {project.root}", "`briefgen new` makes one")
    raise UsageError("there are several briefs here", f"choose one: `--brief {slugs[0]}`, say")


def _existing(files: BriefFiles) -> tuple[set[str], dict[str, str]]:
    """Return all ids of a brief and its library, and the DOIs of its sources by id."""
    from briefgen.source.assemble import assemble, read_library
    from briefgen.source.entities import entities
    from briefgen.source.tree import MappingNode, ScalarNode, child

    assembled = assemble(files)
    library = read_library(files, assembled).sections
    taken = {id for section in library.values() for id in section.entries}
    sections = [library[SECTION]] if SECTION in library else []
    if assembled.root:
        taken |= {entity.identifier for entity in entities(assembled.root)}
        own = child(assembled.root, SECTION)
        sections += [own] if isinstance(own, MappingNode) else []
    dois = {}
    for section in sections:
        for id, entry in section.entries.items():
            doi = child(entry.node, "DOI")
            dois[id] = doi.text if isinstance(doi, ScalarNode) else ""
    return taken, dois


def _target(files: BriefFiles) -> tuple[SourceFile, str | None]:
    """Return the file that holds the brief's sources, and in which section of it they stand."""
    apart = next((file for file in files.siblings if file.name == f"{SECTION}.yaml"), None)
    if apart:
        return apart, None
    if files.main is None:
        raise UsageError(f"{files.folder}/brief.yaml cannot be read", "`briefgen check` says why")
    return files.main, SECTION


def _report(planned: Plan, faults: tuple[str, ...], target: str) -> Iterator[str]:
    """Say what was added, what was not, and what was left out."""
    for fault in faults:
        yield f"unreadable: {fault}"
    for work in planned.added:
        named = "" if work.id == work.key else f" ({work.key})"
        yield f"added {work.id}{named}"
        for one in work.left_out:
            yield f"  left out {one.field}: {one.reason}"
    for other in planned.skipped:
        yield f"skipped {other.key}: {other.reason}"
    count = len(planned.added)
    works = "1 work" if count == 1 else f"{count} works"
    yield f"{target}: {works} added, {len(planned.skipped)} skipped"
