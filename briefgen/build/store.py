"""Keep what was rendered, by its content, where the next build finds it: ``.briefgen/cache``."""

from __future__ import annotations

import contextlib
import json
import os
import stat
import time
from collections.abc import Mapping
from os.path import islink
from pathlib import Path
from typing import Any

from briefgen.build import pruning
from briefgen.build.digests import digest
from briefgen.build.pruning import CONTENTS, LIMIT, SHORTEST, TEMPORARY

HOME = ".briefgen"
"""The folder at a project's top for what is briefgen's own."""
VERSION = 1
"""The version of what a document is written as. Another one is not understood."""

AN_HOUR = 60 * 60
A_DAY = 24 * AN_HOUR
"""How old the mark of a content's use may be, and a document's: marking each use costs more."""

_TAG = (
    b"Signature: 8a477f597d28d172789f06886806bc55\n"
    b"# What briefgen rendered, kept for its next build; `briefgen clean` removes it.\n"
)
"""As https://bford.info/cachedir/ has it: what backups leave out."""
_LINKED = "a link in its place leads elsewhere"
_FOR_READING = (
    os.O_RDONLY
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # whoever put a pipe there must not keep us waiting
    | getattr(os, "O_BINARY", 0)
)


def folder_of(root: Path) -> Path:
    """Return where a project keeps what was rendered."""
    return root / HOME / "cache"


def store_of(root: Path, limit: int) -> Store:
    """Return the store of a project; `limit` is its `cache_limit`, in MiB."""
    return Store(folder_of(root), limit * 2**20)


class Store:
    """Keep what was rendered, by its content, where the next build finds it.

    Any number of processes may use one folder at once. What is kept may be gone at the next moment,
    since others prune; and what a kill or a full disk tore is recognised, and taken for absent. So
    nothing that is asked of a store fails: what it cannot give is `None`, and where it can no
    longer write, `fault` says why, and it keeps nothing more.
    """

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        """Take a folder, which nothing is written to before something is kept.

        `limit` is how many bytes the folder may have.
        """
        self.folder = folder
        self.limit = limit
        self.fault = ""
        self._base = folder.as_posix()
        self._ready = False
        self._uncounted = 0
        self._now = time.time()

    def keep(self, data: bytes, sha256: str | None = None) -> str:
        """Keep some bytes, and return their SHA-256, in hexadecimal, by which they are fetched.

        Whoever knows it already may tell it.
        """
        name = sha256 or digest(data)
        path = self._path(CONTENTS, name)
        try:
            status = os.lstat(path)
        except OSError:
            self._write(path, data)
        else:
            if stat.S_ISREG(status.st_mode) and status.st_size == len(data):
                self._mark(path, status.st_mtime, AN_HOUR)
            else:
                self._write(path, data)
        return name

    def fetch(self, sha256: str) -> bytes | None:
        """Return the bytes of a SHA-256, if they are here, and whole."""
        try:
            path = self._path(CONTENTS, sha256)
        except ValueError:
            return None
        data = self._read(path, AN_HOUR)
        if data is None or digest(data) == sha256:
            return data
        self._remove(path)
        return None

    def note(self, kind: str, key: str, document: Mapping[str, Any]) -> None:
        """Write a small JSON document in place of what `recall` has of this kind and key.

        A kind is a word, a key is a digest; raises `ValueError` at what might lead elsewhere.
        """
        body = json.dumps(document, separators=(",", ":")).encode()
        self._write(self._path(kind, key), _heading(kind, key, body) + body)

    def recall(self, kind: str, key: str) -> dict[str, Any] | None:
        """Return a document, if it is here, whole, and of this version."""
        path = self._path(kind, key)
        data = self._read(path, A_DAY)
        if data is None:
            return None
        end = data.find(b"\n") + 1
        body = data[end:]
        if data[:end] == _heading(kind, key, body):
            with contextlib.suppress(ValueError, RecursionError):
                document = json.loads(body)
                if isinstance(document, dict):
                    return document
        self._remove(path)
        return None

    def clear_away(self) -> None:
        """Remove what killed processes were writing. Where nothing is, nothing is imported."""
        with contextlib.suppress(OSError):
            if not self._leads_away() and any((self.folder / TEMPORARY).iterdir()):
                from briefgen.build.temporary import clear_away

                clear_away(self.folder / TEMPORARY)

    def prune(self) -> int:
        """Remove what was used least recently, if more is kept than `limit`; return bytes freed."""
        return 0 if self._leads_away() else pruning.prune(self.folder, self.limit)

    def clear(self) -> int:
        """Remove all that is kept, and the folder if nothing else is in it; return bytes freed."""
        if self._leads_away():
            return 0
        self._ready = False
        freed = pruning.clear(self.folder)
        home = self._home()
        with contextlib.suppress(OSError):
            (home / ".gitignore").unlink()
        for folder in dict.fromkeys((self.folder, home)):
            with contextlib.suppress(OSError):
                folder.rmdir()
        return freed

    def _path(self, kind: str, name: str) -> str:
        if not (kind.isalnum() and name.isalnum() and len(name) >= SHORTEST):
            raise ValueError(f"nothing is kept as {kind!r}, {name!r}")
        return f"{self._base}/{kind}/{name[:2]}/{name}"

    def _read(self, path: str, marked_every: int) -> bytes | None:
        """Return a regular file's bytes, and mark that it was used."""
        try:
            descriptor = os.open(path, _FOR_READING)
        except OSError:
            return None
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode) or status.st_size > self.limit:
                return None
            data = os.read(descriptor, status.st_size)
        except OSError:
            return None
        finally:
            os.close(descriptor)
        self._mark(path, status.st_mtime, marked_every)
        return data

    def _mark(self, path: str, marked: float, every: int) -> None:
        """Note by a file's time when it was last used; what is kept is never changed otherwise."""
        if abs(self._now - marked) > every:
            with contextlib.suppress(OSError):
                os.utime(path)

    def _write(self, path: str, data: bytes) -> None:
        """Put a file in its place in one step.

        It is not forced onto the disk: what the machine's failing tears shows when it is read.
        """
        if self.fault or len(data) > self.limit:
            return
        try:
            try:
                self._put(path, data)
            except FileNotFoundError:  # somebody has cleared it all away meanwhile
                self._ready = False
                self._put(path, data)
        except OSError as error:
            self.fault = error.strerror or str(error)

    def _put(self, path: str, data: bytes) -> None:
        self._prepare()
        if _through_link(path):
            raise OSError(_LINKED)
        self._count(len(data))
        _replace(path, data, f"{self._base}/{TEMPORARY}")

    def _prepare(self) -> None:
        """Make the folder, and clear away what killed processes left, before the first write."""
        if self._ready:
            return
        if self._leads_away():
            raise OSError(_LINKED)
        temporary = self.folder / TEMPORARY
        temporary.mkdir(parents=True, exist_ok=True)
        self.clear_away()
        for file, data in (
            (self._home() / ".gitignore", b"*\n"),
            (self.folder / "CACHEDIR.TAG", _TAG),
        ):
            if not os.path.lexists(file):
                _replace(file.as_posix(), data, str(temporary))
        if not pruning.is_counted(self.folder):
            pruning.prune(self.folder, self.limit)
        self._ready = True

    def _count(self, size: int) -> None:
        """Count what is written before it is, and prune once that exceeds the limit."""
        if not self._uncounted:
            self._uncounted = pruning.UNIT - 1  # so that each process counts its first write, too
        units, self._uncounted = divmod(self._uncounted + size, pruning.UNIT)
        if units and pruning.count(self.folder, units) * pruning.UNIT > self.limit:
            pruning.prune(self.folder, self.limit)

    def _remove(self, path: str) -> None:
        if not (self._leads_away() or _through_link(path)):
            with contextlib.suppress(OSError):
                Path(path).unlink()

    def _home(self) -> Path:
        """Return the folder that nobody commits: that of all that is briefgen's own."""
        return self.folder.parent if self.folder.parent.name == HOME else self.folder

    def _leads_away(self) -> bool:
        """Whether a project that came from elsewhere would have us write or remove elsewhere."""
        return self.folder.is_symlink() or self._home().is_symlink()


def _heading(kind: str, key: str, body: bytes) -> bytes:
    """Return the line before a document, by which it is known to be whole, and in its place."""
    checksum = digest(b"%s %s %s" % (kind.encode(), key.encode(), body))
    return b"briefgen %d %s\n" % (VERSION, checksum.encode())


# What is below works on strings: of keeping something, two thirds went into making `Path`s.


def _through_link(path: str) -> bool:
    """Whether the folder of something kept, or that of its kind, is a link."""
    shelf = path.rpartition("/")[0]
    return any(map(islink, (shelf, shelf.rpartition("/")[0])))


def _replace(path: str, data: bytes, temporary: str) -> None:
    """Write a file under another name, and rename it. Raises `OSError`; nothing is left then."""
    from briefgen.build.temporary import temporary_name

    folder, _, name = path.rpartition("/")
    beside = f"{temporary}/{temporary_name(name)}"
    try:
        with open(beside, "xb") as file:  # noqa: PTH123
            file.write(data)
        try:
            os.replace(beside, path)  # noqa: PTH105
        except FileNotFoundError:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            os.replace(beside, path)  # noqa: PTH105
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(beside)  # noqa: PTH108
        raise
