"""Tell by their contents what files there are: what all briefs share, and what one is read from.

An unchanged build is known by that, and by nothing else: no file's time counts. So whatever a check
or a rendition may look at is here, and nothing that takes long to import.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from briefgen.build.digests import digest, digest_of_all
from briefgen.build.versions import all_versions
from briefgen.source import project_files
from briefgen.source.disk import Disk, UnreadableError
from briefgen.source.files import (
    MAX_ARCHIVE_BYTES,
    ArchiveFile,
    BriefFiles,
    SourceFile,
    ThemeFiles,
)
from briefgen.source.project_files import Shelf

State = Mapping[str, str]
"""The digest of each thing, by its name."""


def shared_state(
    configuration: SourceFile | None,
    labels: Iterable[SourceFile],
    themes: ThemeFiles,
    shelf: Shelf,
    *,
    extracted: bool,
) -> State:
    """Return the state of what all briefs of a project share, briefgen's own version with it."""
    files = [*shelf.files, *labels, *(one for one in (configuration, shelf.lock) if one)]
    own = {
        f"themes/{theme}/{name}": data
        for theme, all_ in themes.own.items()
        for name, data in all_.items()
    }
    builtin = {
        f"templates/themes/{theme}/{name}": data
        for theme, all_ in themes.builtin.items()
        for name, data in all_.items()
    }
    folders = (
        own,
        builtin,
        {f"theme/{name}": data for name, data in themes.overlay.items()},
        {f"templates/{name}": data for name, data in themes.shared.items()},
    )
    return {
        **{file.file: digest(file.data) for file in files},
        **{name: digest(data) for folder in folders for name, data in folder.items()},
        **{f"version of {name}": one for name, one in all_versions().items()},
        "extracted": str(extracted),
    }


def shared_state_of(root: Path, shelf: Shelf) -> State | None:
    """Read what all briefs of a project share, and return its state; nothing if it is faulty."""
    configuration, faults = project_files.read_configuration(root)
    labels, more = project_files.read_own_labels(root)
    if faults or more or shelf.findings:
        return None
    themes = project_files.read_theme_files(root)
    extracted = project_files.is_extracted(root)
    return shared_state(configuration, labels, themes, shelf, extracted=extracted)


def brief_state(files: BriefFiles) -> State:
    """Return the state of a brief's own files: what they hold, and what others are beside them."""
    own = [one for one in (files.main, *files.siblings, files.lock) if one]
    return {
        **{file.file: digest(file.data) for file in own},
        "other files": digest_of_all(dict.fromkeys(files.others, "")),
    }


def archive_state(archive: ArchiveFile) -> str:
    """Return the state of an archived source, as it was read."""
    return archive.fault or digest(archive.data)


def archive_state_of(disk: Disk, name: str) -> str:
    """Read an archived source, and return its state."""
    try:
        return digest(disk.contents(name, MAX_ARCHIVE_BYTES))
    except UnreadableError as error:
        return error.reason
