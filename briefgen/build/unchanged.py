"""Tell which briefs are as they were when they were last built, and what that came to.

It reads every file that a build would, and imports nothing of what a build needs: where all is
unchanged, this is the whole build.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.build.digests import digest_of_all
from briefgen.build.manifest import NAME as MANIFEST
from briefgen.build.outputs import are_there
from briefgen.build.records import Record, Session, recall, recall_session, record_key, session_key
from briefgen.build.state import archive_state_of, brief_state, shared_state_of
from briefgen.build.store import Store
from briefgen.findings import Finding
from briefgen.source.disk import Disk
from briefgen.source.project_files import Shelf, read_brief_files, read_shelf


@dataclass(frozen=True, slots=True)
class Standing:
    """How a project stands to its last build with the same options.

    `unchanged` has what is remembered of each brief that is as it was, its renditions with it;
    `changed` are the slugs of the others.
    """

    changed: tuple[str, ...]
    unchanged: Mapping[str, Record] = field(default_factory=dict)
    session: Session | None = None

    @property
    def is_whole(self) -> bool:
        """Whether there was a build, and nothing has changed since."""
        return self.session is not None and not self.changed

    def out(self, root: Path) -> Path:
        """Return the output folder of the last build."""
        return root / self.session.out if self.session else root

    @property
    def files(self) -> int:
        """How many files of renditions are as they were built."""
        return sum(len(record.files) for record in self.unchanged.values())

    @property
    def unsound(self) -> int:
        """How many briefs still have errors."""
        return sum(record.unsound for record in self.unchanged.values())

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found in the settings, and in the unchanged briefs."""
        of_project = self.session.findings if self.session else ()
        of_briefs = (one for record in self.unchanged.values() for one in record.findings)
        return tuple(dict.fromkeys((*of_project, *of_briefs)))

    @property
    def page_findings(self) -> tuple[Finding, ...]:
        """What was found on the pages of unchanged briefs."""
        of_briefs = (one for record in self.unchanged.values() for one in record.page_findings)
        return tuple(dict.fromkeys(of_briefs))


def compare(root: Path, slugs: Sequence[str], options: Mapping[str, str], store: Store) -> Standing:
    """Compare a project with what is remembered of it. `options` is the way it is built."""
    disk = Disk(root)
    shelf = read_shelf(disk)
    state = shared_state_of(root, shelf)
    if state is None:
        return Standing(tuple(slugs))
    shared = digest_of_all(state)
    session = recall_session(store, session_key(shared, options))
    if session is None:
        return Standing(tuple(slugs))
    out = root / session.out
    unchanged = {}
    for slug in sorted(slugs):  # as all that is found is told
        record = recall(store, record_key(slug, options))
        if record and record.shared == shared and _is_same(disk, slug, shelf, record):
            unchanged[slug] = record
    for slug, record in list(unchanged.items()):
        if not are_there(out, slug, record.files):
            del unchanged[slug]
    if any(record.files for record in unchanged.values()) and not (out / MANIFEST).is_file():
        unchanged = {}
    return Standing(tuple(slug for slug in slugs if slug not in unchanged), unchanged, session)


def _is_same(disk: Disk, slug: str, shelf: Shelf, record: Record) -> bool:
    if brief_state(read_brief_files(disk, slug, shelf)) != record.brief:
        return False
    return all(archive_state_of(disk, name) == one for name, one in record.archives.items())
