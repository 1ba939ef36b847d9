"""Hold a project with its settings, and read its files."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from briefgen.findings import Finding
from briefgen.source import project_files
from briefgen.source.disk import Disk, UnreadableError, contents
from briefgen.source.errors import UsageError
from briefgen.source.files import (
    MAX_ARCHIVE_BYTES,
    ArchiveFile,
    ArchiveFiles,
    BriefFiles,
    LabelFiles,
    SourceFile,
    ThemeFiles,
)
from briefgen.source.manuscript import Manuscript
from briefgen.source.project_files import BRIEFS, LIBRARY
from briefgen.source.settings import Settings, read_settings
from briefgen.source.suggest import listed
from briefgen.source.themes import ResolvedTheme, Themes


@dataclass(frozen=True, slots=True)
class Project:
    """A project: its folder, what it sets, and what is wrong with that.

    `configuration` is its `briefgen.yaml`. Where it was `extracted` from a PDF, the archives of its
    sources did not come along.
    """

    root: Path
    settings: Settings = field(default_factory=Settings)
    findings: tuple[Finding, ...] = ()
    configuration: SourceFile | None = None
    extracted: bool = False

    def slugs(self) -> tuple[str, ...]:
        """Return the slugs of all briefs, sorted."""
        return project_files.slugs(self.root)

    def resolve(self, argument: str) -> str:
        """Return the slug that a BRIEF argument means: a slug, or a path in the brief's folder.

        Raises UsageError where there is no such brief.
        """
        return project_files.resolve(self.root, argument, self.slugs())


def find_project(start: Path) -> Project:
    """Return the project that holds `start`. Raises UsageError where there is none."""
    root = project_files.find_root(start)
    file, unreadable = project_files.read_configuration(root)
    settings, findings = read_settings(file, project_files.theme_names(root))
    extracted = project_files.is_extracted(root)
    return Project(root, settings, (*unreadable, *findings), file, extracted)


def read_brief(project: Project, slug: str) -> BriefFiles:
    """Read the files of a brief and of the library; what cannot be read is a finding."""
    disk = Disk(project.root)
    return project_files.read_brief_files(disk, slug, project_files.read_shelf(disk))


def read_archives(
    project: Project, manuscript: Manuscript, folder: Path | None = None
) -> ArchiveFiles:
    """Read what is archived of the sources that a brief quotes, and what `folder` has of them.

    An `archive:` is relative to the brief's folder; to the library's, where the source stands in
    the library. What cannot be read says why.
    """
    quoted = {quote.source for quote in manuscript.brief.quotes.values()}
    sources = {id_: one for id_, one in manuscript.brief.sources.items() if id_ in quoted}
    beside = {
        id_: _read_archive(project, archive_folder(project, manuscript, id_), source.archive)
        for id_, source in sources.items()
        if source.archive
    }
    if folder is None:
        return ArchiveFiles(beside, extracted=project.extracted)
    disk = Disk(folder)
    kept = [one for entry in disk.listed("") if not (one := folder / entry.name).is_dir()]
    at_hand = {id_: _find_kept(kept, id_, source.archive) for id_, source in sources.items()}
    found = {id_: file for id_, file in at_hand.items() if file}
    return ArchiveFiles(beside, found, project.extracted)


def archive_folder(project: Project, manuscript: Manuscript, source: str) -> Path:
    """Return the folder that a source's `archive:` is relative to."""
    shared = source in manuscript.library
    return project.root / BRIEFS / (LIBRARY if shared else manuscript.slug)


def read_source(path: Path) -> ArchiveFile:
    """Read a source that the user names, wherever it is. Raises UsageError where that fails."""
    file = _archive_file(path)
    if file.fault:
        raise UsageError(f"{path} {file.fault}", file.hint)
    return file


def _read_archive(project: Project, folder: Path, archive: str) -> ArchiveFile:
    path, root = Path(os.path.normpath(folder / archive)), Path(os.path.normpath(project.root))
    if not path.is_relative_to(root):
        return ArchiveFile(
            archive,
            fault="lies outside the project",
            hint="name a file beside the brief, or keep it elsewhere and use `--sources`",
        )
    name = path.relative_to(root).as_posix()
    if project.extracted and not os.path.lexists(path):
        return ArchiveFile(
            name,
            fault="did not travel inside the PDF that this project was taken from",
            hint="put the source there, or name the folder where you keep it: `--sources`",
            left_out=True,
        )
    try:
        return ArchiveFile(name, Disk(root).contents(name, MAX_ARCHIVE_BYTES))
    except UnreadableError as error:
        return ArchiveFile(name, fault=error.reason, hint=error.hint)


def _find_kept(kept: list[Path], source: str, archive: str | None) -> ArchiveFile | None:
    """Return the file that the user keeps of a source: by the archive's name, or by its id."""
    name = PurePosixPath(archive).name if archive else None
    found = [path for path in kept if path.name == name] or [
        path for path in kept if source in (path.name, path.stem)
    ]
    if len(found) > 1:
        names = listed([path.name for path in found])
        return ArchiveFile(
            found[0].name,
            fault=f"is not the only file that may be `{source}`: there are {names}",
            hint="keep one of them there",
        )
    return _archive_file(found[0]) if found else None


def _archive_file(path: Path) -> ArchiveFile:
    """Return a file's bytes: one more than is read at most, so that it shows as too large."""
    name = path.name
    try:
        return ArchiveFile(name, contents(path, MAX_ARCHIVE_BYTES))
    except UnreadableError as error:
        return ArchiveFile(name, fault=error.reason, hint=error.hint)


def read_labels(project: Project, theme: ResolvedTheme | None = None) -> LabelFiles:
    """Read the labels of a theme, and those of the project's folder `labels`.

    Without a theme it is the project's own choice.
    """
    theme = theme or Themes(read_themes(project)).resolve(project.settings.theme)
    own, findings = project_files.read_own_labels(project.root)
    return LabelFiles(theme.labels, own, findings)


def read_themes(project: Project | None = None) -> ThemeFiles:
    """Read the files of all themes: briefgen's, and the project's.

    Raises UsageError where one of them cannot be read.
    """
    return project_files.read_theme_files(project.root if project else None)
