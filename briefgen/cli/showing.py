"""Choose briefs, and show what is known of them: what it takes no inspection to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from briefgen.cli import streams
from briefgen.findings import Finding
from briefgen.reports.report import Report
from briefgen.reports.text import text_lines
from briefgen.source import project_files
from briefgen.source.errors import UsageError


def choose(root: Path, briefs: Sequence[str] | None) -> tuple[str, ...]:
    """Return the slugs of a project's briefs that are meant: all of them where none is named."""
    if briefs:
        return tuple(dict.fromkeys(project_files.resolve(root, brief) for brief in briefs))
    slugs = project_files.slugs(root)
    if not slugs:
        raise UsageError(f"there are no briefs in {root}", "`briefgen new` makes one")
    return slugs


def show_text(root: Path, findings: tuple[Finding, ...], texts: Mapping[str, str]) -> None:
    """Write findings for people; `texts` holds the files that they are about, by name."""
    report = Report(findings, texts)
    streams.write_lines(text_lines(report, streams.out_width(), _from_here(root)))


def _from_here(root: Path) -> Callable[[str], str]:
    """Return what names a project's file as the user would open it from the working folder."""
    return lambda file: streams.shown(root / file)
