"""Put down what building briefs came to, for the next build to compare itself with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from briefgen.build.builder import Builder
from briefgen.build.digests import digest_of_all
from briefgen.build.inspection import Inspection, Workspace
from briefgen.build.records import Record, Session, keep, keep_session, record_key, session_key
from briefgen.build.state import archive_state, brief_state, shared_state
from briefgen.build.store import Store
from briefgen.findings import Finding
from briefgen.source.files import BriefFiles
from briefgen.source.project_files import Shelf


def remember(
    store: Store,
    workspace: Workspace,
    builder: Builder,
    inspections: Sequence[Inspection],
    pages: Mapping[str, tuple[Finding, ...]],
    options: Mapping[str, str],
    slugs: str,
) -> None:
    """Remember the briefs that were built, or have errors.

    `pages` has what was found on their pages; `slugs` is the digest of those of the whole project,
    as far as that was built. What is remembered is what was read, byte by byte, whatever happened
    to the files since. A brief that could not be read whole, or rendered, is not remembered; so the
    next build tries again.
    """
    shared: dict[int, str] = {}
    for inspection in inspections:
        files = inspection.files
        if files.findings or inspection.slug in builder.failed:
            continue
        if id(files.library) not in shared:
            shared[id(files.library)] = digest_of_all(_shared(workspace, files))
        archives = inspection.archives.beside.values()
        record = Record(
            shared[id(files.library)],
            brief_state(files),
            {one.name: archive_state(one) for one in archives},
            inspection.findings,
            pages.get(inspection.slug, ()),
            inspection.sound is None,
            tuple(builder.files.get(inspection.slug, ())),
        )
        keep(store, record_key(inspection.slug, options), record)
    out = _relative(builder.request.out, workspace.project.root)
    session = Session(out, workspace.findings, slugs)
    for digest in set(shared.values()):
        keep_session(store, session_key(digest, options), session)


def _shared(workspace: Workspace, files: BriefFiles) -> Mapping[str, str]:
    project = workspace.project
    return shared_state(
        project.configuration,
        workspace.labels.own,
        workspace.themes.files,
        Shelf(files.library, files.library_lock),
        extracted=project.extracted,
    )


def _relative(out: Path, root: Path) -> str:
    return out.relative_to(root).as_posix() if out.is_relative_to(root) else str(out)
