"""Put down what building briefs came to, for the next build to compare itself with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from briefgen.build.digests import digest_of_all
from briefgen.build.inspection import Inspection, Workspace
from briefgen.build.records import (
    File,
    Record,
    Session,
    keep,
    keep_session,
    record_key,
    session_key,
)
from briefgen.build.state import archive_state, brief_state, shared_state
from briefgen.build.store import Store
from briefgen.findings import Finding
from briefgen.source.files import BriefFiles
from briefgen.source.project_files import Shelf


class Memory:
    """Remembers each brief that was built, or has errors.

    What is remembered is what was read, byte by byte, whatever happened to the files since.
    `options` is the way in which briefs are built, and `out` where.
    """

    def __init__(
        self, store: Store, workspace: Workspace, options: Mapping[str, str], out: Path
    ) -> None:
        self._store = store
        self._workspace = workspace
        self._options = options
        self._out = _relative(out, workspace.project.root)
        self._shared: dict[Shelf, str] = {}
        self._pending: dict[str, Record] = {}

    def remember(
        self, inspection: Inspection, page_findings: Sequence[Finding], files: Sequence[File]
    ) -> None:
        """Remember a brief, with what was found on its pages and the files of its renditions.

        One that could not be read whole is not remembered; so the next build tries again. Nothing
        is written before `flush`.
        """
        if inspection.files.findings:
            return
        archives = inspection.archives.beside.values()
        record = Record(
            self._shared_digest(inspection.files),
            brief_state(inspection.files),
            {one.name: archive_state(one) for one in archives},
            inspection.findings,
            tuple(page_findings),
            inspection.sound is None,
            tuple(files),
        )
        self._pending[record_key(inspection.slug, self._options)] = record

    def flush(self) -> None:
        """Write down what was remembered: once the manifest says so, too.

        Where a build is killed between the two, the next one has to look at the brief again.
        """
        for key, record in self._pending.items():
            keep(self._store, key, record)
        self._pending.clear()

    def close(self) -> None:
        """Remember how the project was built."""
        self.flush()
        session = Session(self._out, self._workspace.findings)
        for digest in self._shared.values():
            keep_session(self._store, session_key(digest, self._options), session)

    def _shared_digest(self, files: BriefFiles) -> str:
        """Return the digest of what all briefs share, as it was when one was read."""
        shelf = Shelf(files.library, files.library_lock)
        if shelf not in self._shared:
            project = self._workspace.project
            state = shared_state(
                project.configuration,
                self._workspace.labels.own,
                self._workspace.themes.files,
                shelf,
                extracted=project.extracted,
            )
            self._shared[shelf] = digest_of_all(state)
        return self._shared[shelf]


def _relative(out: Path, root: Path) -> str:
    return out.relative_to(root).as_posix() if out.is_relative_to(root) else str(out)
