"""Say what stands where in a project, find it, and read its files as bytes, settings unread."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.findings import Finding
from briefgen.source.disk import Disk, Reader, is_folder
from briefgen.source.errors import UsageError
from briefgen.source.files import BriefFiles, SourceFile, ThemeFiles

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
DECLARATION = "theme.yaml"
"""The file that makes a folder a theme, and says what it sets."""
CONTENTS = "briefgen-contents.json"
"""The file that says that a project was taken out of a PDF: what travelled in it, and what not."""
LOCK = "translations.lock.json"
"""The file that says which translations were reviewed, beside `brief.yaml` or in the library."""
_TEMPLATES = "templates"
_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the briefs of a project share: the YAML files of the library, and what was reviewed.

    `findings` tell what could not be read.
    """

    files: tuple[SourceFile, ...] = ()
    lock: SourceFile | None = None
    findings: tuple[Finding, ...] = ()


def find_root(start: Path) -> Path:
    """Return the project's folder: the nearest one upward from `start` that looks like one.

    It has a `briefgen.yaml` or a folder `briefs`. Raises UsageError where there is none.
    """
    start = start.absolute()
    for folder in (start, *start.parents):
        if (folder / CONFIGURATION).is_file() or (folder / BRIEFS).is_dir():
            return folder
    raise UsageError(
        f"there is no project in {start}, nor in a folder above it",
        "go to a folder with `briefgen.yaml` or `briefs/`, or make one with `briefgen new`",
    )


def slugs(root: Path) -> tuple[str, ...]:
    """Return the slugs of all briefs of a project, sorted."""
    disk = Disk(root)
    return tuple(
        entry.name
        for entry in disk.listed(BRIEFS)
        if entry.name != LIBRARY
        if any(disk.has(f"{BRIEFS}/{entry.name}/brief{suffix}") for suffix in _YAML)
    )


def resolve(root: Path, argument: str, known: Sequence[str]) -> str:
    """Return the slug that a BRIEF argument means: a slug, or a path in the brief's folder.

    `known` are the slugs that there are. Raises UsageError where there is no such brief.
    """
    if argument in known:
        return argument
    path = Path(os.path.normpath(Path(argument).absolute()))
    for candidate in (path, path.resolve()):
        briefs = (root if candidate is path else root.resolve()) / BRIEFS
        if candidate.is_relative_to(briefs) and candidate != briefs and candidate.exists():
            slug = candidate.relative_to(briefs).parts[0]
            if slug in known:
                return slug
    from briefgen.source.suggest import did_you_mean, listed

    here = f"the briefs here are {listed(known)}" if known else "`briefgen new` makes one"
    hint = did_you_mean(Path(argument).name, known, here)
    raise UsageError(f"there is no brief `{argument}` in {root / BRIEFS}", hint)


def read_configuration(root: Path) -> tuple[SourceFile | None, tuple[Finding, ...]]:
    """Read `briefgen.yaml`, where there is one; or say why it cannot be read."""
    reader = Reader(Disk(root))
    file = reader.read(CONFIGURATION) if reader.disk.has(CONFIGURATION) else None
    return file, tuple(reader.findings)


def is_extracted(root: Path) -> bool:
    """Whether a project was taken out of a PDF."""
    return os.path.lexists(root / CONTENTS)


def read_shelf(disk: Disk) -> Shelf:
    """Read what briefs share. `disk` is the project's folder, here and below."""
    reader = Reader(disk)
    folder = f"{BRIEFS}/{LIBRARY}"
    files = _read_yaml(reader, folder)
    lock = reader.read(f"{folder}/{LOCK}") if disk.has(f"{folder}/{LOCK}") else None
    return Shelf(files, lock, tuple(reader.findings))


def read_brief_files(disk: Disk, slug: str, shelf: Shelf) -> BriefFiles:
    """Read the files of a brief, and put the shared ones beside them.

    What cannot be read is a finding.
    """
    reader = Reader(disk)
    folder = f"{BRIEFS}/{slug}"
    main: SourceFile | None = None
    lock: SourceFile | None = None
    siblings: list[SourceFile | None] = []
    others: list[str] = []
    for entry in disk.listed(folder):
        name = f"{folder}/{entry.name}"
        if entry.name == MAIN:
            main = reader.read(name)
        elif entry.name == LOCK:
            lock = reader.read(name)
        elif not is_folder(entry):
            if _is_yaml(entry):
                siblings.append(reader.read(name))
            else:
                others.append(entry.name)
        elif entry.is_symlink():
            others.append(entry.name)
        else:
            others.extend(f"{entry.name}/{inner}" for inner in disk.below(name))
    if main is None and not reader.findings:
        hint = "a brief is a folder with a `brief.yaml`"
        reader.refuse(f"{folder}/{MAIN}", "does not exist", hint)
    return BriefFiles(
        slug,
        folder,
        main,
        tuple(file for file in siblings if file),
        shelf.files,
        tuple(others),
        (*reader.findings, *shelf.findings),
        lock,
        shelf.lock,
    )


def read_own_labels(root: Path) -> tuple[tuple[SourceFile, ...], tuple[Finding, ...]]:
    """Read the label files of a project, and say what cannot be read."""
    reader = Reader(Disk(root))
    return _read_yaml(reader, LABELS), tuple(reader.findings)


def read_theme_files(root: Path | None = None) -> ThemeFiles:
    """Read the files of all themes: briefgen's, and the project's.

    Raises UsageError where one of them cannot be read.
    """
    builtin = _tree(Disk(_data()), _TEMPLATES)
    shared = {name: data for name, data in builtin.items() if not name.startswith(f"{THEMES}/")}
    themes = _by_theme(builtin, f"{THEMES}/")
    if root is None:
        return ThemeFiles(shared, themes)
    disk = Disk(root)
    return ThemeFiles(shared, themes, _by_theme(_tree(disk, THEMES)), _tree(disk, OVERLAY))


def theme_names(root: Path) -> tuple[str, ...]:
    """Return the names of the themes that a project can choose from; no file is read for that."""
    shelves = ((Disk(_data()), f"{_TEMPLATES}/{THEMES}"), (Disk(root), THEMES))
    return tuple(
        sorted(
            {
                entry.name
                for disk, folder in shelves
                for entry in disk.listed(folder)
                if disk.has(f"{folder}/{entry.name}/{DECLARATION}")
            }
        )
    )


def schema_bytes() -> bytes:
    """Return the JSON Schema of the format, as it was shipped."""
    return (_data() / "schema" / "brief.v1.json").read_bytes()


def read_template(name: str) -> str:
    """Return a file that all themes share, as it is packaged: ``styles/base.css``."""
    return (_data() / _TEMPLATES / name).read_text("utf-8")


def _data() -> Path:
    """Return the folder with the theme and the schema: in the wheel, or at the checkout's top."""
    package = Path(__file__).resolve().parents[1]
    packaged = package / "_data"
    return packaged if packaged.is_dir() else package.parent


def _by_theme(files: Mapping[str, bytes], folder: str = "") -> dict[str, dict[str, bytes]]:
    """Return the files below `folder` by the theme whose folder they stand in."""
    themes: dict[str, dict[str, bytes]] = {}
    for path, data in files.items():
        theme, slash, name = path.removeprefix(folder).partition("/")
        if slash and path.startswith(folder):
            themes.setdefault(theme, {})[name] = data
    return themes


def _tree(disk: Disk, folder: str) -> dict[str, bytes]:
    """Return all files in a folder and below it, by their names there."""
    reader = Reader(disk)
    files = {name: reader.read(f"{folder}/{name}", limit=None) for name in disk.below(folder)}
    if reader.findings:
        raise UsageError(reader.findings[0].message, reader.findings[0].hint)
    return {name: file.data for name, file in files.items() if file}


def _read_yaml(reader: Reader, folder: str) -> tuple[SourceFile, ...]:
    files = (reader.read(name) for name in _yaml_files(reader.disk, folder))
    return tuple(file for file in files if file)


def _yaml_files(disk: Disk, folder: str) -> Iterator[str]:
    for entry in disk.listed(folder):
        if _is_yaml(entry) and not is_folder(entry):
            yield f"{folder}/{entry.name}"


def _is_yaml(entry: os.DirEntry[str]) -> bool:
    return entry.name.lower().endswith(_YAML)
