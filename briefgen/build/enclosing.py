"""Gather what travels inside a brief's PDFs: all files of the project that they are made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefgen.build.contents import (
    MAX_ALL,
    MAX_FILE,
    MAX_FILES,
    Contents,
    Enclosed,
    LeftOut,
    write_contents,
)
from briefgen.build.digests import digest
from briefgen.build.inputs import used_library_files
from briefgen.build.inspection import Inspection, Look, Workspace
from briefgen.build.safe_paths import doubled, fault_of
from briefgen.evidence.fingerprint import is_fingerprint
from briefgen.languages.columns import Columns
from briefgen.model.layouts import Layout
from briefgen.render.attachments import Attachment, media_type
from briefgen.source.errors import UsageError
from briefgen.source.files import ArchiveFile, SourceFile
from briefgen.source.manuscript import Manuscript
from briefgen.source.project_files import CONTENTS
from briefgen.version import VERSION

BRIEF = "The brief"
LIBRARY = "What the brief shares with others"
REVIEWS = "What was reviewed of the translations"
SETTINGS = "The settings of the project"
LABELS = "Words of the page that the project sets"
THEME = "A part of the theme"
FINGERPRINT = "What proves quotes from a source that is not here"
LIST = "What is attached, and what is not"
"""What a PDF's reader is told of each attachment."""


def attachments(
    workspace: Workspace,
    inspection: Inspection,
    manuscript: Manuscript,
    published: Sequence[Columns],
    look: Look,
) -> tuple[Attachment, ...]:
    """Return the files of a sound brief, a list of them first; the same whoever builds it.

    The archived sources are never among them, and whether they are at hand makes no difference.
    Raises UsageError for a file that could not be taken out again.
    """
    chosen = workspace.choice_of(manuscript.brief)
    files = dict(sorted(_files(workspace, inspection, manuscript, (look, chosen))))
    _refuse({path: len(data) for path, (data, _) in files.items()})
    contents = Contents(
        briefgen=VERSION,
        slug=inspection.slug,
        layouts=_layouts(published),
        theme=None if look.theme is chosen.theme else look.theme.name,
        files=tuple(
            Enclosed(path=path, sha256=digest(data), size=len(data))
            for path, (data, _) in files.items()
        ),
        left_out=tuple(_left_out(inspection.archives.beside)),
    )
    every = {CONTENTS: (write_contents(contents), LIST), **files}
    return tuple(
        Attachment(path, data, media_type(path), description, manuscript.brief.date)
        for path, (data, description) in every.items()
    )


def _files(
    workspace: Workspace, inspection: Inspection, manuscript: Manuscript, looks: Sequence[Look]
) -> Iterator[tuple[str, tuple[bytes, str]]]:
    """Yield the path of each file, with its bytes and what it is.

    The themes that the brief and its project choose are among them, whichever one is used: without
    them the project would not be whole.
    """
    read = inspection.files
    used = used_library_files(manuscript)
    library = [file for file in read.library if file.file in used]
    found: Sequence[tuple[str, Sequence[SourceFile | None]]] = (
        (BRIEF, (read.main, *read.siblings)),
        (LIBRARY, library),
        (REVIEWS, (read.lock, read.library_lock if library else None)),
        (SETTINGS, (workspace.project.configuration,)),
        (LABELS, workspace.labels.own),
    )
    for description, files in found:
        yield from ((file.file, (file.data, description)) for file in files if file)
    for look in (*looks, workspace.look):
        yield from ((path, (data, THEME)) for path, data in look.theme.own_files().items())
    for archive in inspection.archives.beside.values():
        if _travels(archive):
            yield archive.name, (archive.data, FINGERPRINT)


def _travels(archive: ArchiveFile) -> bool:
    return not archive.fault and is_fingerprint(archive.data)


def _left_out(archives: Mapping[str, ArchiveFile]) -> Iterator[LeftOut]:
    stay = [(one.name, source) for source, one in archives.items() if not _travels(one)]
    return (LeftOut(path=path, source=source) for path, source in sorted(stay))


def _layouts(published: Sequence[Columns]) -> tuple[Layout, ...]:
    widths = {len(columns) > 1 for columns in published}
    return tuple(one for one in Layout if (one is Layout.PARALLEL) in widths)


def _refuse(sizes: Mapping[str, int]) -> None:
    """Raise UsageError where `extraction` would refuse these files."""
    for path, size in sizes.items():
        if why := fault_of(path) or ("is too large" if size > MAX_FILE else ""):
            raise UsageError(f"{path!r} cannot travel inside a PDF: it {why}", _HINT)
    if path := doubled(sizes):
        raise UsageError(
            f"{path!r} cannot travel inside a PDF: another file has its name on some systems", _HINT
        )
    if len(sizes) >= MAX_FILES or sum(sizes.values()) > MAX_ALL:
        raise UsageError(
            f"{len(sizes)} files of {sum(sizes.values()) // 2**20} MiB in all cannot travel inside "
            "a PDF",
            "let the theme have what it needs alone; or set `embed_sources: false` in "
            "`briefgen.yaml`",
        )


_HINT = "give it another name; or set `embed_sources: false` in `briefgen.yaml`"
