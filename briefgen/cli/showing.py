"""Choose briefs, and show what is known of them: what it takes no inspection to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from briefgen.cli import streams
from briefgen.findings import Finding
from briefgen.source import project_files
from briefgen.source.errors import UsageError


def choose(root: Path, briefs: Sequence[str] | None) -> tuple[str, ...]:
    """Return the slugs of a project's briefs that are meant: all of them where none is named."""
    slugs = project_files.slugs(root)
    if briefs:
        return tuple(dict.fromkeys(project_files.resolve(root, brief, slugs) for brief in briefs))
    if not slugs:
        raise UsageError(f"there are no briefs in {root}", "`briefgen new` makes one")
    return slugs


def show_text(
    root: Path, findings: Sequence[Finding], texts: Mapping[str, str] | None = None
) -> None:
    """Write findings for people.

    `texts` holds the files that they are about, by name; others are read in the project's folder.
    """
    if not findings:
        return
    from briefgen.reports.report import Report
    from briefgen.reports.text import text_lines

    report = Report(tuple(findings), _Texts(root, texts or {}))
    streams.write_lines(text_lines(report, streams.out_width(), _from_here(root)))


def _from_here(root: Path) -> Callable[[str], str]:
    """Return what names a project's file as the user would open it from the working folder."""
    return lambda file: streams.shown(root / file)


class _Texts(Mapping[str, str]):
    """The texts of a project's files, each read when an excerpt of it is wanted."""

    def __init__(self, root: Path, texts: Mapping[str, str]) -> None:
        self._root = root
        self._texts = dict(texts)

    def __getitem__(self, name: str) -> str:
        if name not in self._texts:
            self._texts[name] = self._read(name)
        return self._texts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def _read(self, name: str) -> str:
        from briefgen.source.disk import Disk, UnreadableError

        try:
            return Disk(self._root).contents(name).decode("utf-8-sig", "replace")
        except UnreadableError as error:
            raise KeyError(name) from error
