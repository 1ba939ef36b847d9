"""Read how a brief's translations stand, and write down what was reviewed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from briefgen.build.inspection import Inspection
from briefgen.build.write import write
from briefgen.findings import Finding
from briefgen.languages.translation import Lock, Standing, Translations, read_translations
from briefgen.source.errors import UsageError
from briefgen.source.loader import load
from briefgen.source.project import Project, read_brief
from briefgen.source.tree import dotted

ABOUT_REVIEWS = frozenset({"BG203", "BG207", "BG208", "BG209", "BG210"})
"""The rules that say that a review is wanted: they do not keep anybody from it."""


def translations_of(project: Project, slug: str) -> Translations:
    """Read a brief's translations. Raises UsageError where the brief cannot be read."""
    files = read_brief(project, slug)
    manuscript = load(files).manuscript
    if manuscript is None:
        raise UsageError(
            f"the brief `{slug}` has mistakes in it", f"`briefgen check {slug}` lists them"
        )
    return read_translations(manuscript, files)


def findings_at(inspection: Inspection, chosen: Standing) -> tuple[Finding, ...]:
    """Return what rules about languages say of a translation, but that it wants a review."""
    unit = chosen.unit
    paths = {unit.key, dotted(unit.source_path), dotted(unit.target_path)}
    files = {unit.place.file, unit.source_place.file}
    return tuple(
        finding
        for finding in inspection.findings
        if finding.code.startswith("BG2") and finding.code not in ABOUT_REVIEWS
        if finding.place.path in paths and finding.place.file in files
    )


def refuse_broken(locks: Sequence[Lock]) -> None:
    """Raise UsageError where a file of reviews cannot be read whole: some of it would be lost."""
    for lock in locks:
        for fault in lock.faults:
            place = fault.place
            raise UsageError(
                f"{place.file}, line {place.line}: {fault.message}; nothing is written", fault.hint
            )


def write_locks(project: Project, texts: Mapping[str, str]) -> tuple[Path, ...]:
    """Write files of reviews, by their names relative to the project, and return their paths."""
    paths = tuple(project.root / file for file in texts)
    for path, text in zip(paths, texts.values(), strict=True):
        write(path, text.encode())
    return paths
