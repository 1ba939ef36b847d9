"""Read a project, and check its briefs: what `check` and `build` both begin with."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefgen.checks import registry
from briefgen.checks.subject import Subject
from briefgen.checks.waiving import settle
from briefgen.evidence.clauses import ClauseWords
from briefgen.evidence.examination import Examination
from briefgen.evidence.match import Limits
from briefgen.findings import Finding, Severity, Waived
from briefgen.languages.packs import Packs, read_packs
from briefgen.languages.translation import Translations, read_translations
from briefgen.model.brief import Brief
from briefgen.model.checking import CheckOptions
from briefgen.source.files import ArchiveFile, ArchiveFiles, BriefFiles, LabelFiles
from briefgen.source.loader import load
from briefgen.source.manuscript import Manuscript
from briefgen.source.project import (
    Project,
    find_project,
    read_archives,
    read_brief,
    read_labels,
    read_themes,
)
from briefgen.source.project_files import CONFIGURATION
from briefgen.source.settings import merge, unknown_theme
from briefgen.source.themes import ResolvedTheme, Themes

Adjust = Callable[[CheckOptions], CheckOptions]
"""What the command line changes of a brief's check options."""


@dataclass(frozen=True)
class Keeping:
    """How sources are got at that the project does not hold.

    `folder` is where the user keeps them, `files` are single ones by the source's id, and `secret`
    opens keyed fingerprints.
    """

    folder: Path | None = None
    files: Mapping[str, ArchiveFile] = field(default_factory=dict)
    secret: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, eq=False)
class Look:
    """A theme, and the languages as it labels them."""

    theme: ResolvedTheme
    labels: LabelFiles
    packs: Packs


@dataclass(frozen=True)
class Workspace:
    """A project with its themes, and the languages that it can print.

    `look` is what the project has chosen; a run's `theme` goes before that and before what briefs
    choose. `findings` are about the project, its themes and its labels alone.
    """

    project: Project
    themes: Themes
    look: Look
    findings: tuple[Finding, ...]
    keeping: Keeping = field(default_factory=Keeping)
    theme: str | None = None

    def look_of(self, brief: Brief) -> Look:
        """Return the look of a brief: by the run's theme, or else its own choice."""
        return self._look(self.theme) if self.theme else self.choice_of(brief)

    def choice_of(self, brief: Brief) -> Look:
        """Return the look that a brief chooses, or else its project."""
        return self._look(brief.theme or self.project.settings.theme)

    def _look(self, name: str) -> Look:
        return _look(self.themes.resolve(name), self.look.labels, self.look)

    @property
    def labels(self) -> LabelFiles:
        """The label files of the project's look."""
        return self.look.labels

    @property
    def packs(self) -> Packs:
        """The languages of the project's look."""
        return self.look.packs

    @property
    def usable(self) -> bool:
        """Whether its settings and labels hold no error."""
        return not has_errors(self.findings)

    def texts(self) -> Mapping[str, str]:
        """Return the settings and label files by name, for excerpts."""
        texts = {file.file: _decode(file.data) for file in (*self.labels.theme, *self.labels.own)}
        texts |= {name: _decode(data) for name, data in self.themes.texts().items()}
        with contextlib.suppress(OSError):
            texts[CONFIGURATION] = _decode((self.project.root / CONFIGURATION).read_bytes())
        return texts


@dataclass(frozen=True)
class Inspection:
    """A brief as it was read, and what was found. Without a manuscript it cannot be rendered.

    There is an examination of its quotes, and what was reviewed of its translations, where there
    is a manuscript. `waived` holds what was found, too, and is not to be reported. `subject` is
    what the rules looked at.
    """

    slug: str
    files: BriefFiles
    manuscript: Manuscript | None
    findings: tuple[Finding, ...]
    examination: Examination | None = None
    translations: Translations | None = None
    waived: tuple[Waived, ...] = ()
    subject: Subject | None = None

    @property
    def sound(self) -> Manuscript | None:
        """The manuscript, where it holds no error."""
        return None if has_errors(self.findings) else self.manuscript

    def texts(self) -> Mapping[str, str]:
        """Return the brief's files by name, for excerpts; its archives where findings name them."""
        named = {finding.place.file for finding in self.findings}
        archives = self.archives.beside.values()
        return {
            **{file.file: _decode(file.data) for file in self.files.all()},
            **{file.file: _decode(file.data) for file in self.files.locks()},
            **{file.name: _decode(file.data) for file in archives if file.name in named},
        }

    @property
    def archives(self) -> ArchiveFiles:
        """The archived sources that were read."""
        return self.examination.files if self.examination else ArchiveFiles()


def has_errors(findings: tuple[Finding, ...]) -> bool:
    """Whether any finding is an error."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def open_workspace(start: Path, keeping: Keeping | None = None) -> Workspace:
    """Read the project that `start` lies in. Raises `UsageError` where there is none."""
    project = find_project(start)
    themes = Themes(read_themes(project))
    chosen = themes.resolve(project.settings.theme)
    labels = read_labels(project, chosen)
    look = _look(chosen, labels)
    looks = (*(_look(themes.resolve(name), labels, look) for name in themes.own), look)
    faults = (fault for one in looks for fault in (*one.theme.findings, *one.packs.findings))
    findings = tuple(dict.fromkeys((*project.findings, *labels.findings, *faults)))
    return Workspace(project, themes, look, findings, keeping or Keeping())


def _look(theme: ResolvedTheme, labels: LabelFiles, known: Look | None = None) -> Look:
    """Return a theme with its labels; they are read anew where they differ from what is `known`."""
    labels = replace(labels, theme=theme.labels)
    same = known is not None and known.labels == labels
    return Look(theme, labels, known.packs if known and same else read_packs(labels))


def inspect(workspace: Workspace, slug: str, adjust: Adjust) -> Inspection:
    """Read and check one brief."""
    return inspect_files(workspace, read_brief(workspace.project, slug), adjust)


def inspect_files(workspace: Workspace, files: BriefFiles, adjust: Adjust) -> Inspection:
    """Check a brief that was read, or one that is yet to be written."""
    slug = files.slug
    loaded = load(files)
    findings = (*files.findings, *loaded.findings)
    manuscript = loaded.manuscript
    if manuscript and (unknown := _unknown_theme(workspace, manuscript)):
        manuscript, findings = None, (*findings, unknown)
    own = manuscript.brief.checks if manuscript else None
    options = adjust(merge(workspace.project.settings.checks, own))
    if manuscript is None:
        return Inspection(slug, files, None, registry.apply(findings, options))
    examination = examine(workspace, manuscript, options)
    translations = read_translations(manuscript, files)
    look = workspace.look_of(manuscript.brief)
    subject = Subject(manuscript, look.packs.packs, options, examination, translations)
    about_theme = registry.run_on_theme(look.theme)
    settled = settle((*findings, *about_theme, *registry.run(subject)), subject)
    return Inspection(
        slug,
        files,
        manuscript,
        settled.findings,
        examination,
        translations,
        settled.waived,
        subject,
    )


def _unknown_theme(workspace: Workspace, manuscript: Manuscript) -> Finding | None:
    """Return a finding where a brief asks for a theme that there is not."""
    name, names = manuscript.brief.theme, workspace.themes.names
    if name is None or name in names:
        return None
    return unknown_theme(manuscript.place(("theme",)), name, names)


def examine(workspace: Workspace, manuscript: Manuscript, options: CheckOptions) -> Examination:
    """Read what a brief's quotes are verified against."""
    keeping = workspace.keeping
    archives = read_archives(workspace.project, manuscript, keeping.folder)
    single = {id_: file for id_, file in keeping.files.items() if id_ in manuscript.brief.sources}
    return Examination(
        manuscript.brief,
        replace(archives, at_hand={**archives.at_hand, **single}),
        keeping.secret,
        limits_of(options),
        {
            language: ClauseWords(pack.negations, pack.conditions)
            for language, pack in workspace.packs.packs.items()
        },
    )


def limits_of(options: CheckOptions) -> Limits:
    """Return how far a quote may depart from its source."""
    return Limits(gap_tokens=options.thresholds.quote_gap_words)


def _decode(data: bytes) -> str:
    return data.decode("utf-8-sig", "replace")
