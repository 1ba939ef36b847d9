"""Find out what a translator's file would make of a brief, before any of it is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.build.inspection import Inspection, Workspace, inspect_files
from briefgen.build.reviews import ABOUT_REVIEWS, refuse_broken
from briefgen.findings import Finding, Severity
from briefgen.languages.exchange import Delivery
from briefgen.languages.exchange.outcomes import Fate, Outcome, Wishes, outcomes
from briefgen.languages.exchange.taking import edits, records
from briefgen.languages.translation import Translations, Unit
from briefgen.languages.translation.reviewing import locks_with
from briefgen.source.edits import set_versions
from briefgen.source.errors import UsageError
from briefgen.source.files import BriefFiles, SourceFile
from briefgen.source.project import read_brief
from briefgen.source.suggest import listed
from briefgen.source.tree import dotted

ANCHORED = "it stands behind an anchor, or is written so that it cannot be changed alone"


@dataclass(frozen=True)
class Intake:
    """What a translator's file makes of a brief.

    `changed` holds the new bytes of the files that change, by their names in the project: YAML,
    and what is noted of the reviews. `before` holds the YAML's old bytes. `inspection` is that of
    the brief as it would be, and `findings` what it has to say of the new translations.
    """

    outcomes: tuple[Outcome, ...]
    before: Mapping[str, SourceFile]
    changed: Mapping[str, bytes]
    inspection: Inspection
    findings: tuple[Finding, ...]

    @property
    def complete(self) -> bool:
        """Whether no translation was left out that is done."""
        return not any(one.fate.lost for one in self.outcomes)


def take_in(
    workspace: Workspace,
    slug: str,
    delivery: Delivery,
    wishes: Wishes,
    *,
    language: str,
    at: str,
    force: bool = False,
) -> Intake:
    """Return what a translator's file makes of a brief. Nothing is written.

    A translation in which a rule finds an error that was not there is left out, unless by `force`;
    so is one that cannot be written alone. `at` is today, as in 2026-11-23. Raises UsageError where
    the brief cannot be read, or has no such language.
    """
    before = _Before(workspace, read_brief(workspace.project, slug))
    if language not in before.translations.manuscript.brief.languages:
        raise UsageError(
            f"the brief `{slug}` has no language `{language}`",
            f"it has {listed(before.translations.manuscript.brief.languages)}; `--language` says "
            "which of them the file is in",
        )
    decided = list(outcomes(before.translations, language, delivery, wishes))
    while True:
        taken = [one for one in decided if one.fate is Fate.TAKEN]
        files, refused = _edited(before.files, taken)
        if not refused:
            changed = before.with_records(files, taken, at)
            after = inspect_files(workspace, changed, lambda options: options)
            new = _about(after.findings, before.inspection.findings, taken)
            if not force:
                refused = _broken(new, taken)
            if not refused:
                break
        decided = [_refused(one, refused) for one in decided]
    return Intake(
        tuple(decided),
        {file.file: file for file in before.files.all()},
        _differences(before.files, changed),
        after,
        new,
    )


class _Before:
    """The brief as it is."""

    def __init__(self, workspace: Workspace, files: BriefFiles) -> None:
        self.files = files
        self.inspection = inspect_files(workspace, files, lambda options: options)
        translations = self.inspection.translations
        if translations is None:
            raise UsageError(
                f"the brief `{files.slug}` has mistakes in it",
                f"`briefgen check {files.slug}` lists them",
            )
        self.translations: Translations = translations
        refuse_broken(translations.locks)

    def with_records(self, files: BriefFiles, taken: Sequence[Outcome], at: str) -> BriefFiles:
        """Return files in which it is noted what the translations were made of."""
        own, shared = self.translations.locks
        texts = locks_with(self.translations, records(taken, at))
        return replace(
            files,
            lock=_renewed(files.lock, own.file, texts),
            library_lock=_renewed(files.library_lock, shared.file, texts),
        )


def _renewed(before: SourceFile | None, name: str, texts: Mapping[str, str]) -> SourceFile | None:
    return SourceFile(name, texts[name].encode()) if name in texts else before


def _edited(files: BriefFiles, taken: Iterable[Outcome]) -> tuple[BriefFiles, Mapping[str, str]]:
    """Return files with these translations; and the units that cannot be written, with reasons."""
    by_name = {file.file: file for file in files.all()}
    refused: dict[str, str] = {}
    for name, pairs in edits(taken).items():
        edited = set_versions(by_name[name], [version for _, version in pairs])
        by_name[name] = SourceFile(name, edited.data)
        refused |= {one.unit.name: ANCHORED for one, version in pairs if version in edited.refused}
    return (
        replace(
            files,
            main=by_name[files.main.file] if files.main else None,
            siblings=tuple(by_name[file.file] for file in files.siblings),
            library=tuple(by_name[file.file] for file in files.library),
        ),
        refused,
    )


def _about(
    after: Iterable[Finding], before: Iterable[Finding], taken: Sequence[Outcome]
) -> tuple[Finding, ...]:
    """Return what is newly said of these translations, but that they want a review.

    Lines have moved: a finding that was there is known by its code, its path and its words.
    """
    known = {(one.code, one.place.path, one.message) for one in before}
    return tuple(
        one
        for one in after
        if (one.code, one.place.path, one.message) not in known
        if one.code not in ABOUT_REVIEWS and any(_speaks_of(one, each.unit) for each in taken)
    )


def _speaks_of(finding: Finding, unit: Unit) -> bool:
    """Whether a finding is about a unit's translation, its text, or what the text belongs to."""
    path, target = finding.place.path, dotted(unit.target_path)
    return bool(path) and (path == unit.key or f"{target}.".startswith(f"{path}."))


def _broken(findings: Iterable[Finding], taken: Sequence[Outcome]) -> Mapping[str, str]:
    """Return the units in which there are errors, with the first of these."""
    broken: dict[str, str] = {}
    for finding in findings:
        if finding.severity is Severity.ERROR:
            for one in taken:
                if _speaks_of(finding, one.unit):
                    broken.setdefault(one.unit.name, f"{finding.code}: {finding.message}")
    return broken


def _refused(one: Outcome, refused: Mapping[str, str]) -> Outcome:
    if one.fate is Fate.TAKEN and one.unit.name in refused:
        return replace(one, fate=Fate.REFUSED, why=refused[one.unit.name])
    return one


def _differences(before: BriefFiles, after: BriefFiles) -> Mapping[str, bytes]:
    old = {file.file: file.data for file in (*before.all(), *before.locks())}
    return {
        file.file: file.data
        for file in (*after.all(), *after.locks())
        if old.get(file.file) != file.data
    }
