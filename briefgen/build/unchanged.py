"""Tell which briefs are as they were when they were last built, and what that came to.

It reads every file that a build would, and imports nothing of what a build needs: where all is
unchanged, this is the whole build.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from briefgen.build.digests import digest_of_all
from briefgen.build.manifest import NAME as MANIFEST
from briefgen.build.outputs import are_there
from briefgen.build.records import Record, Session, recall, recall_session, record_key, session_key
from briefgen.build.state import archive_state_of, brief_state, shared_state_of
from briefgen.build.store import Store
from briefgen.findings import Finding
from briefgen.source.disk import Disk
from briefgen.source.project_files import BRIEFS, MAIN, read_brief_files, read_shelf


class Look(NamedTuple):
    """What a look at a brief came to: whether it is not as it was when it was last built."""

    slug: str
    is_changed: bool


class Comparison:
    """How a project stands to its last build with the same options, found out brief by brief.

    `session` says how it was built then; nothing where that is not remembered, or the project is
    to be built anew. `unchanged` has what is remembered of each brief that was found to be as it
    was, its renditions with it.
    """

    def __init__(self, root: Path, slugs: Sequence[str]) -> None:
        self.root = root
        self.slugs = tuple(slugs)
        self.session: Session | None = None
        self.unchanged: dict[str, Record] = {}

    def looks(self) -> Iterator[Look]:
        """Look at each brief once, and say so as soon as it is known how it stands.

        What was changed comes early, so that it can be built while the rest is looked at.
        """
        return (Look(slug, is_changed=True) for slug in self.slugs)

    @property
    def out(self) -> Path:
        """The output folder of the last build."""
        return self.root / self.session.out if self.session else self.root

    @property
    def files(self) -> int:
        """How many files of renditions are as they were built."""
        return sum(len(record.files) for record in self.unchanged.values())

    @property
    def unsound(self) -> int:
        """How many unchanged briefs still have errors."""
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


class RememberedComparison(Comparison):
    """A comparison with what a store remembers of a project built in one way, by its `options`."""

    def __init__(
        self, root: Path, slugs: Sequence[str], options: Mapping[str, str], store: Store
    ) -> None:
        super().__init__(root, slugs)
        self._options = options
        self._store = store
        self._disk = Disk(root)
        self._shelf = read_shelf(self._disk)
        state = shared_state_of(root, self._shelf)
        if state is not None:
            self._shared = digest_of_all(state)
            self.session = recall_session(store, session_key(self._shared, options))
        # Now, before a build that goes on meanwhile may write another.
        self._has_manifest = (self.out / MANIFEST).is_file()

    def looks(self) -> Iterator[Look]:
        """Look at what each brief is read from, and then at the renditions of what is unchanged.

        To read all renditions is most of the work where little has changed.
        """
        if self.session is None:
            yield from super().looks()
            return
        same = {}
        for slug in self._latest_first():
            record = self._record_of_same(slug)
            if record:
                same[slug] = record
            else:
                yield Look(slug, is_changed=True)
        for slug, record in sorted(same.items()):  # as all that is found is told
            there = are_there(self.out, slug, record.files)
            if there:
                self.unchanged[slug] = record
            yield Look(slug, is_changed=not there)

    def _latest_first(self) -> list[str]:
        """Return the slugs, those first whose files say that they were written last.

        A file's time never tells whether it has changed, but where to look first.
        """
        folder = f"{self.root}/{BRIEFS}"
        return sorted(self.slugs, key=lambda slug: -_written(f"{folder}/{slug}"))

    def _record_of_same(self, slug: str) -> Record | None:
        """Return what is remembered of a brief, if it is read from the same files."""
        record = recall(self._store, record_key(slug, self._options))
        if record is None or record.shared != self._shared or not self._is_same(slug, record):
            return None
        return record if self._has_manifest or not record.files else None

    def _is_same(self, slug: str, record: Record) -> bool:
        disk = self._disk
        if brief_state(read_brief_files(disk, slug, self._shelf)) != record.brief:
            return False
        return all(archive_state_of(disk, name) == one for name, one in record.archives.items())


def _written(folder: str) -> float:
    """Return when something in a brief's folder was written last, as far as two looks tell."""
    times = []
    for path in (folder, f"{folder}/{MAIN}"):
        with contextlib.suppress(OSError):
            times.append(os.stat(path).st_mtime)  # noqa: PTH116 - a `Path` takes longer
    return max(times, default=0.0)
