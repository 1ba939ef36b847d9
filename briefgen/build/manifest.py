"""Remember what was built, from which inputs: ``manifest.json`` in the output folder."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from operator import itemgetter
from os.path import isfile  # a `Path` for each of 60,000 files would be felt
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

from briefgen.build.write import write

if TYPE_CHECKING:
    from filelock import FileLock

NAME = "manifest.json"
LOCK = ".manifest.lock"
VERSION = 2

EVERY = 10
"""After how many seconds at least a long run writes the manifest, so that all is not in vain."""
SHARE = 0.05
"""How much of its time a long run may spend on that."""

_TYPES = [str, str, str, int, str]


class Built(NamedTuple):
    """A file as it was written: `path` relative to the output folder, with slashes.

    `rendition` is the path of the rendition that it belongs to, alone or with others. `sha256` and
    `size` are the file's; `inputs` is the digest of all that it was made from.
    """

    path: str
    rendition: str
    sha256: str
    size: int
    inputs: str

    @property
    def slug(self) -> str:
        """The slug of the brief that it was built from: its folder's name."""
        return self.path.partition("/")[0]


_fields = itemgetter(*Built._fields)


def read(out: Path) -> Mapping[str, Built]:
    """Return what was built, by path. A manifest that cannot be understood remembers nothing."""
    entries = map(_entry, _files(out) or ())
    return {entry.path: entry for entry in entries if entry}


def is_there(out: Path) -> bool:
    """Whether there is a manifest, and not something else that somebody calls so."""
    return _files(out) is not None


def is_understood(out: Path) -> bool:
    """Whether `read` returns all that the manifest lists."""
    return len(_files(out) or ()) == len(read(out))


def record(out: Path, built: Iterable[Built]) -> None:
    """Add to what was built, keeping what other runs recorded meanwhile.

    A rendition of which every file is gone is forgotten; of one that has others still, the missing
    file stays named, so that it is seen to be missing. Files that a rendition no longer has, a last
    page for instance, are removed. Runs that record at once wait for each other.

    All that the manifest names is looked at, so a run does not call it often; see `Recorder`.
    """
    new = {entry.path: entry for entry in built}
    renewed = {entry.rendition for entry in new.values()}
    out.mkdir(parents=True, exist_ok=True)
    with changing(out) as known:
        for path in [path for path, entry in known.items() if entry.rendition in renewed]:
            del known[path]
            if path not in new and is_inside(out, path):
                (out / path).unlink()
        known.update(new)
        base, there = str(out), set[str]()
        for path, entry in known.items():  # one file of each rendition says enough
            if entry.rendition not in there and isfile(f"{base}/{path}"):  # noqa: PTH113
                there.add(entry.rendition)
        for path in [path for path, entry in known.items() if entry.rendition not in there]:
            del known[path]


class Recorder:
    """Record what a run builds: the last of it at its end, and before that as often as it pays.

    A kill takes the memory of what was built since. Nothing is wrong then: it is built anew, or
    found in the cache. `after` is called each time, for what may not be known before.
    """

    def __init__(self, out: Path, clock: Callable[[], float] = time.monotonic) -> None:
        """Take the output folder; `clock` returns seconds."""
        self._out = out
        self._clock = clock
        self._pending: list[Built] = []
        self._due = clock() + EVERY
        self.after: Callable[[], None] = lambda: None

    def add(self, built: Iterable[Built]) -> None:
        """Take files that were written, and record them if it is time to."""
        self._pending += built
        if self._clock() >= self._due:
            self.close()

    def prepare(self) -> None:
        """Load what it takes to record, as whoever waits for something else has time to."""
        _file_lock()

    def close(self) -> None:
        """Record all that was added."""
        if not self._pending:
            return
        began = self._clock()
        record(self._out, self._pending)
        self._pending.clear()
        self.after()
        now = self._clock()
        self._due = now + max(EVERY, (now - began) / SHARE)


@contextmanager
def changing(out: Path) -> Generator[dict[str, Built]]:
    """Yield what was built, to be changed, and write it; others wait meanwhile."""
    with _file_lock()(out / LOCK):
        known = dict(read(out))
        yield known
        data = _document(known)
        if not _is(out / NAME, data):
            write(out / NAME, data)


def _file_lock() -> type[FileLock]:
    from filelock import FileLock  # which takes longer than a build that finds nothing changed

    return FileLock


def is_inside(out: Path, path: str) -> bool:
    """Whether a file stands in a folder, and is not reached through a link that leads out of it."""
    file = out / path
    return file.is_file() and file.resolve().is_relative_to(out.resolve())


def leads_away(path: str) -> bool:
    """Whether a path leaves its folder, whatever somebody wrote into a manifest or the cache."""
    return path.startswith("/") or (".." in path and ".." in PurePosixPath(path).parts)


def _files(out: Path) -> list[Any] | None:
    """Return the files that a manifest lists, if it is one of this version."""
    try:
        document = json.loads((out / NAME).read_bytes())
    except (FileNotFoundError, NotADirectoryError, ValueError, RecursionError):
        return None
    if not isinstance(document, dict) or document.get("version") != VERSION:
        return None
    files = document.get("files")
    return files if isinstance(files, list) else None


def _document(entries: Mapping[str, Built]) -> bytes:
    """Write entries as JSON, a field on each line: of 60,000 an indent would take seconds."""
    files = [dict(zip(Built._fields, entries[path], strict=True)) for path in sorted(entries)]
    document = {"version": VERSION, "files": files}
    return (json.dumps(document, separators=(",\n", ": ")) + "\n").encode()


def _is(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except FileNotFoundError:
        return False


def _entry(value: Any) -> Built | None:
    """Return an entry of the manifest, if it is one, and its file is within the output folder."""
    try:
        fields = _fields(value)
    except (KeyError, TypeError):
        return None
    if [*map(type, fields)] != _TYPES or leads_away(fields[0]):
        return None
    return Built._make(fields)
