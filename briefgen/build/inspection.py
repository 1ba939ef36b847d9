"""Read a project, and check its briefs: what `check` and `build` both begin with."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefgen.checks import registry
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Severity
from briefgen.languages.packs import Packs, read_packs
from briefgen.model.checking import CheckOptions
from briefgen.source.files import BriefFiles, LabelFiles
from briefgen.source.loader import load
from briefgen.source.manuscript import Manuscript
from briefgen.source.project import CONFIGURATION, Project, find_project, read_brief, read_labels
from briefgen.source.settings import merge

Adjust = Callable[[CheckOptions], CheckOptions]
"""What the command line changes of a brief's check options."""


@dataclass(frozen=True)
class Workspace:
    """A project with the languages that it can print. `findings` are about these alone."""

    project: Project
    labels: LabelFiles
    packs: Packs
    findings: tuple[Finding, ...]

    @property
    def usable(self) -> bool:
        """Whether its settings and labels hold no error."""
        return not has_errors(self.findings)

    def texts(self) -> Mapping[str, str]:
        """Return the settings and label files by name, for excerpts."""
        texts = {file.file: _decode(file.data) for file in (*self.labels.theme, *self.labels.own)}
        with contextlib.suppress(OSError):
            texts[CONFIGURATION] = _decode((self.project.root / CONFIGURATION).read_bytes())
        return texts


@dataclass(frozen=True)
class Inspection:
    """A brief as it was read, and what was found. Without a manuscript it cannot be rendered."""

    slug: str
    files: BriefFiles
    manuscript: Manuscript | None
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> Manuscript | None:
        """The manuscript, where it holds no error."""
        return None if has_errors(self.findings) else self.manuscript

    def texts(self) -> Mapping[str, str]:
        """Return the brief's files by name, for excerpts."""
        return {file.file: _decode(file.data) for file in self.files.all()}


def has_errors(findings: tuple[Finding, ...]) -> bool:
    """Whether any finding is an error."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def open_workspace(start: Path) -> Workspace:
    """Read the project that `start` lies in. Raises `UsageError` where there is none."""
    project = find_project(start)
    labels = read_labels(project)
    packs = read_packs(labels)
    return Workspace(project, labels, packs, (*project.findings, *labels.findings, *packs.findings))


def inspect(workspace: Workspace, slug: str, adjust: Adjust) -> Inspection:
    """Read and check one brief."""
    files = read_brief(workspace.project, slug)
    loaded = load(files)
    findings = (*files.findings, *loaded.findings)
    manuscript = loaded.manuscript
    own = manuscript.brief.checks if manuscript else None
    options = adjust(merge(workspace.project.settings.checks, own))
    if manuscript:
        subject = Subject(manuscript, workspace.packs.packs, options)
        findings = (*findings, *registry.run(subject))
    return Inspection(slug, files, manuscript, registry.apply(findings, options))


def _decode(data: bytes) -> str:
    return data.decode("utf-8-sig", "replace")
