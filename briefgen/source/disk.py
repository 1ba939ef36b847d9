"""Read files inside one folder, and no file that lies outside it.

Nothing here needs more than the standard library, since an unchanged build reads every file and
does nothing else.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from briefgen.findings import Finding
from briefgen.source.files import MAX_BYTES, SourceFile
from briefgen.source.rules import unreadable_file

# Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
_PLAIN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_AT_ONCE = 1 << 20
"""How many bytes are asked for at a time where a file is larger than it said."""


class UnreadableError(Exception):
    """A file that cannot be read: why, and what to do about it."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


class Disk:
    """A folder. Names of what is in it are relative to it, with forward slashes."""

    def __init__(self, root: Path) -> None:
        self.root = str(root)
        self._real = {"": os.path.realpath(root)}

    def listed(self, folder: str) -> list[os.DirEntry[str]]:
        """Return what is in a folder, sorted, without hidden files; nothing where it is none."""
        try:
            with os.scandir(f"{self.root}/{folder}") as entries:
                found = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError:
            return []
        return sorted(found, key=_by_name)

    def below(self, folder: str) -> Iterator[str]:
        """Yield the names, relative to `folder`, of all files in it and in folders below it."""
        for entry in self.listed(folder):
            if is_folder(entry) and not entry.is_symlink():
                for name in self.below(f"{folder}/{entry.name}"):
                    yield f"{entry.name}/{name}"
            else:
                yield entry.name

    def has(self, name: str) -> bool:
        """Whether there is anything of this name, be it a link to nothing."""
        return os.path.lexists(f"{self.root}/{name}")

    def contents(self, name: str, limit: int | None = MAX_BYTES) -> bytes:
        """Return an ordinary file's bytes: one more than `limit` at most, to show as too large.

        Raises `UnreadableError` for any other file, and for one that is not in the folder.
        """
        folder, _, last = name.rpartition("/")
        if _NO_LINK:
            # Nearly no file is a link, and where its folder is none either, it is here.
            with contextlib.suppress(OSError):
                return _read(f"{self._real_folder(folder)}/{last}", _PLAIN | _NO_LINK, limit)
        return contents(Path(self.root, name), limit, Path(self._real[""]))

    def _real_folder(self, folder: str) -> str:
        """Return where a folder is, all links followed.

        Raises `UnreadableError` if outside, and `OSError` for what only resolving it can tell.
        """
        known = self._real.get(folder)
        if known is None:
            parent, _, last = folder.rpartition("/")
            if last == "..":
                raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
            known = f"{self._real_folder(parent)}/{last}"
            if stat.S_ISLNK(os.lstat(known).st_mode):
                known = str(_inside(Path(known), Path(self._real[""])))
            self._real[folder] = known
        return known


class Reader:
    """Read files of one folder, and keep findings about what cannot be read."""

    def __init__(self, disk: Disk) -> None:
        self.disk = disk
        self.findings: list[Finding] = []

    def read(self, name: str, limit: int | None = MAX_BYTES) -> SourceFile | None:
        """Return a file's bytes: one more than `limit` at most, so that it shows as too large."""
        try:
            return SourceFile(name, self.disk.contents(name, limit))
        except UnreadableError as error:
            self.refuse(name, error.reason, error.hint)
            return None

    def refuse(self, name: str, reason: str, hint: str) -> None:
        """Note that a file cannot be read."""
        self.findings.append(unreadable_file.find(name, reason, hint))


def contents(path: Path, limit: int | None, within: Path | None = None) -> bytes:
    """Return an ordinary file's bytes, one more than `limit` at most.

    Raises `UnreadableError` for any other file, and for one that is not `within` a folder.
    """
    try:
        real = _inside(path, within) if within else path.resolve(strict=True)
        return _read(str(real), _PLAIN, limit)
    except (OSError, RuntimeError) as error:  # RuntimeError: links that go round in a circle
        reason = f"cannot be read: {_reason(error)}"
        raise UnreadableError(reason, "check that you may read it") from error


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder, or a link to one."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _inside(path: Path, folder: Path) -> Path:
    real = path.resolve(strict=True)
    if not real.is_relative_to(folder):
        raise UnreadableError(
            "is a link to a file outside the project", "copy the file into the project"
        )
    return real


def _read(path: str, flags: int, limit: int | None) -> bytes:
    descriptor = os.open(path, flags)
    try:
        status = os.fstat(descriptor)
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError("is not an ordinary file", "put a file in its place")
        most = status.st_size + 1 if limit is None else min(status.st_size, limit) + 1
        data = os.read(descriptor, most)
        if len(data) < most and len(data) == status.st_size:
            return data
        parts = [data]
        size = len(data)
        while data and (limit is None or size <= limit):
            data = os.read(descriptor, _AT_ONCE if limit is None else limit + 1 - size)
            parts.append(data)
            size += len(data)
        return b"".join(parts)
    finally:
        os.close(descriptor)


def _by_name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _reason(error: OSError | RuntimeError) -> str:
    if isinstance(error, RuntimeError) or error.errno == errno.ELOOP:
        return "its links go round in a circle"
    return str(error.strerror or "its links go round in a circle").lower()
