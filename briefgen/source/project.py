"""Find a project and read its files: the one module of this room that touches a disk."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from briefgen.findings import Finding
from briefgen.source.errors import UsageError
from briefgen.source.files import (
    MAX_ARCHIVE_BYTES,
    MAX_BYTES,
    ArchiveFile,
    ArchiveFiles,
    BriefFiles,
    LabelFiles,
    SourceFile,
    ThemeFiles,
)
from briefgen.source.manuscript import Manuscript
from briefgen.source.rules import unreadable_file
from briefgen.source.settings import Settings, read_settings
from briefgen.source.suggest import did_you_mean, listed
from briefgen.source.themes import DECLARATION, ResolvedTheme, Themes

CONFIGURATION = "briefgen.yaml"
BRIEFS = "briefs"
LIBRARY = "library"
MAIN = "brief.yaml"
LABELS = "labels"
"""The folder with a project's own labels."""
THEMES = "themes"
"""The folder with a project's own themes, a folder each."""
OVERLAY = "theme"
"""The folder with files that go before those of whatever theme."""
CONTENTS = "briefgen-contents.json"
"""The file that says that a project was taken out of a PDF: what travelled in it, and what not."""
LOCK = "translations.lock.json"
"""The file that says which translations were reviewed, beside `brief.yaml` or in the library."""
_YAML = (".yaml", ".yml")


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
        briefs = self.root / BRIEFS
        return tuple(sorted(path.name for path in _listed(briefs) if _is_brief(path)))

    def resolve(self, argument: str) -> str:
        """Return the slug that a BRIEF argument means: a slug, or a path in the brief's folder.

        Raises UsageError where there is no such brief.
        """
        slugs = self.slugs()
        if argument in slugs:
            return argument
        path = Path(os.path.normpath(Path(argument).absolute()))
        for candidate in (path, path.resolve()):
            briefs = (self.root if candidate is path else self.root.resolve()) / BRIEFS
            if candidate.is_relative_to(briefs) and candidate != briefs and candidate.exists():
                slug = candidate.relative_to(briefs).parts[0]
                if slug in slugs:
                    return slug
        known = f"the briefs here are {listed(slugs)}" if slugs else "`briefgen new` makes one"
        hint = did_you_mean(Path(argument).name, slugs, known)
        raise UsageError(f"there is no brief `{argument}` in {self.root / BRIEFS}", hint)


def find_project(start: Path) -> Project:
    """Return the project that holds `start`: the nearest folder upward that looks like one.

    It has a `briefgen.yaml` or a folder `briefs`. Raises UsageError where there is none.
    """
    start = start.absolute()
    for folder in (start, *start.parents):
        if (folder / CONFIGURATION).is_file() or (folder / BRIEFS).is_dir():
            return _open(folder)
    raise UsageError(
        f"there is no project in {start}, nor in a folder above it",
        "go to a folder with `briefgen.yaml` or `briefs/`, or make one with `briefgen new`",
    )


def _open(root: Path) -> Project:
    reader = _Reader(root)
    path = root / CONFIGURATION
    file = reader.read(path) if os.path.lexists(path) else None
    settings, findings = read_settings(file, theme_names(root))
    extracted = os.path.lexists(root / CONTENTS)
    return Project(root, settings, (*reader.findings, *findings), file, extracted)


def read_brief(project: Project, slug: str) -> BriefFiles:
    """Read the files of a brief and of the library; what cannot be read is a finding."""
    reader = _Reader(project.root)
    folder = project.root / BRIEFS / slug
    main: SourceFile | None = None
    lock: SourceFile | None = None
    siblings: list[SourceFile | None] = []
    others: list[str] = []
    for path in _listed(folder):
        if path.name == MAIN:
            main = reader.read(path)
        elif path.name == LOCK:
            lock = reader.read(path)
        elif _is_yaml(path) and not path.is_dir():
            siblings.append(reader.read(path))
        else:
            others.extend(_names_below(path, folder))
    if main is None and not reader.findings:
        reader.refuse(folder / MAIN, "does not exist", "a brief is a folder with a `brief.yaml`")
    shelf = project.root / BRIEFS / LIBRARY
    library = [reader.read(path) for path in _yaml_files(shelf)]
    library_lock = reader.read(shelf / LOCK) if os.path.lexists(shelf / LOCK) else None
    return BriefFiles(
        slug,
        f"{BRIEFS}/{slug}",
        main,
        tuple(file for file in siblings if file),
        tuple(file for file in library if file),
        tuple(others),
        tuple(reader.findings),
        lock,
        library_lock,
    )


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
    kept = [path for path in _listed(folder) if not path.is_dir()]
    at_hand = {id_: _find_kept(kept, id_, source.archive) for id_, source in sources.items()}
    found = {id_: file for id_, file in at_hand.items() if file}
    return ArchiveFiles(beside, found, project.extracted)


def archive_folder(project: Project, manuscript: Manuscript, source: str) -> Path:
    """Return the folder that a source's `archive:` is relative to."""
    shared = source in manuscript.library
    return project.root / BRIEFS / (LIBRARY if shared else manuscript.slug)


def read_source(path: Path) -> ArchiveFile:
    """Read a source that the user names, wherever it is. Raises UsageError where that fails."""
    file = _archive_file(path, path.name)
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
    return _archive_file(path, name, root.resolve())


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
    return _archive_file(found[0], found[0].name) if found else None


def _archive_file(path: Path, name: str, within: Path | None = None) -> ArchiveFile:
    """Return a file's bytes: one more than is read at most, so that it shows as too large."""
    try:
        return ArchiveFile(name, _contents(path, within, MAX_ARCHIVE_BYTES))
    except _UnreadableError as error:
        return ArchiveFile(name, fault=error.reason, hint=error.hint)


def read_labels(project: Project, theme: ResolvedTheme | None = None) -> LabelFiles:
    """Read the labels of a theme, and those of the project's folder `labels`.

    Without a theme it is the project's own choice.
    """
    theme = theme or Themes(read_themes(project)).resolve(project.settings.theme)
    reader = _Reader(project.root)
    own = tuple(file for file in map(reader.read, _yaml_files(project.root / LABELS)) if file)
    return LabelFiles(theme.labels, own, tuple(reader.findings))


def read_themes(project: Project | None = None) -> ThemeFiles:
    """Read the files of all themes: briefgen's, and the project's.

    Raises UsageError where one of them cannot be read.
    """
    builtin = _tree(_data() / "templates", _data())
    shared = {name: data for name, data in builtin.items() if not name.startswith(f"{THEMES}/")}
    if project is None:
        return ThemeFiles(shared, _by_theme(builtin, f"{THEMES}/"))
    own = _tree(project.root / THEMES, project.root)
    overlay = _tree(project.root / OVERLAY, project.root)
    return ThemeFiles(shared, _by_theme(builtin, f"{THEMES}/"), _by_theme(own), overlay)


def theme_names(root: Path) -> tuple[str, ...]:
    """Return the names of the themes that a project can choose from; no file is read for that."""
    folders = (*_listed(_data() / "templates" / THEMES), *_listed(root / THEMES))
    return tuple(sorted({one.name for one in folders if os.path.lexists(one / DECLARATION)}))


def _by_theme(files: Mapping[str, bytes], folder: str = "") -> dict[str, dict[str, bytes]]:
    """Return the files below `folder` by the theme whose folder they stand in."""
    themes: dict[str, dict[str, bytes]] = {}
    for path, data in files.items():
        theme, slash, name = path.removeprefix(folder).partition("/")
        if slash and path.startswith(folder):
            themes.setdefault(theme, {})[name] = data
    return themes


def schema_bytes() -> bytes:
    """Return the JSON Schema of the format, as it was shipped."""
    return (_data() / "schema" / "brief.v1.json").read_bytes()


def _data() -> Path:
    """Return the folder with the theme and the schema: in the wheel, or at the checkout's top."""
    package = Path(__file__).resolve().parents[1]
    packaged = package / "_data"
    return packaged if packaged.is_dir() else package.parent


def _tree(folder: Path, root: Path) -> dict[str, bytes]:
    reader = _Reader(root)
    files = {
        name: reader.read(folder / name, limit=None)
        for path in _listed(folder)
        for name in _names_below(path, folder)
    }
    if reader.findings:
        raise UsageError(reader.findings[0].message, reader.findings[0].hint)
    return {name: file.data for name, file in files.items() if file}


def _is_brief(path: Path) -> bool:
    return path.name != LIBRARY and any(
        os.path.lexists(path / f"brief{suffix}") for suffix in _YAML
    )


def _is_yaml(path: Path) -> bool:
    return path.suffix.lower() in _YAML


def _yaml_files(folder: Path) -> Iterator[Path]:
    return (path for path in _listed(folder) if _is_yaml(path) and not path.is_dir())


def _listed(folder: Path) -> list[Path]:
    """Return what is in a folder, sorted, without hidden files; nothing where it is none."""
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return []


def _names_below(path: Path, folder: Path) -> Iterator[str]:
    """Yield the names, relative to `folder`, of a file or of all files in a folder below it."""
    if path.is_dir() and not path.is_symlink():
        for inner in _listed(path):
            yield from _names_below(inner, folder)
    else:
        yield path.relative_to(folder).as_posix()


class _UnreadableError(Exception):
    """A file that cannot be read: why, and what to do about it."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


class _Reader:
    """Read files inside one folder, and keep findings about what cannot be read."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._real_root = root.resolve()
        self.findings: list[Finding] = []

    def read(self, path: Path, limit: int | None = MAX_BYTES) -> SourceFile | None:
        """Return a file's bytes: one more than `limit` at most, so that it shows as too large."""
        try:
            return SourceFile(self._name(path), _contents(path, self._real_root, limit))
        except _UnreadableError as error:
            self.refuse(path, error.reason, error.hint)
            return None

    def refuse(self, path: Path, reason: str, hint: str) -> None:
        """Note that a file cannot be read."""
        self.findings.append(unreadable_file.find(self._name(path), reason, hint))

    def _name(self, path: Path) -> str:
        return path.relative_to(self._root).as_posix()


def _contents(path: Path, within: Path | None, limit: int | None) -> bytes:
    """Return an ordinary file's bytes, one more than `limit` at most.

    Raises `_UnreadableError` for any other file, and for one that is not `within` a folder.
    """
    try:
        real = path.resolve(strict=True)
        if within and not real.is_relative_to(within):
            raise _UnreadableError(
                "is a link to a file outside the project", "copy the file into the project"
            )
        # Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(real, flags), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise _UnreadableError("is not an ordinary file", "put a file in its place")
            return stream.read(-1 if limit is None else limit + 1)
    except (OSError, RuntimeError) as error:  # RuntimeError: links that go round in a circle
        reason = f"cannot be read: {_reason(error)}"
        raise _UnreadableError(reason, "check that you may read it") from error


def _reason(error: OSError | RuntimeError) -> str:
    text = getattr(error, "strerror", None) or "its links go round in a circle"
    return str(text).lower()
