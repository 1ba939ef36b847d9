"""Bound what a store keeps: count what is written, and remove what was used least recently."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

LIMIT = 1024**3
"""How many bytes a store keeps, where nobody says otherwise: some 4,000 briefs in two languages."""
UNIT = 64 * 1024
CONTENTS = "contents"
"""The folder of what is kept by its content; documents stand in folders beside it, one a kind."""
TEMPORARY = "tmp"
"""The folder of files that are being written."""
SHORTEST = 32
"""From how many characters on the name of a file is that of something kept."""
_COUNT = "count"
"""A file with a byte for each `UNIT` written since all was last measured: its length is the count.

Appending is one step, whoever else does so, and a kill loses nothing of it. What is written twice
counts twice; so it is measured anew before anything is removed.
"""
_ROOM = 0.8
"""How full it is after a pruning, so that the next one is not due at once."""
_DOCUMENTS = 0.25
"""How much of it documents may take. They are small, save the most, and so go after contents."""
_LONGEST = ("traces", "records", "sessions")
"""Kinds of documents that go after all others, the last of them last: a record of 2 kB says of a
brief that there is nothing to do, and a trace of one rendition; what else there is explains."""


class _Kept(NamedTuple):
    """Something that is kept; what sorts first is removed first."""

    rank: int
    used: float
    size: int
    path: str


def is_counted(folder: Path) -> bool:
    """Whether somebody has begun to count what is kept in a folder."""
    return os.path.lexists(folder / _COUNT)


def count(folder: Path, units: int) -> int:
    """Count some units more, and return how many there are in all. Raises `OSError`."""
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(folder / _COUNT, flags, 0o666)
    try:
        os.write(descriptor, b"." * units)
        return os.fstat(descriptor).st_size
    finally:
        os.close(descriptor)


def prune(folder: Path, limit: int) -> int:
    """Remove what was used least recently, if there is more than `limit`; return bytes freed.

    Contents go first, and documents only as far as they exceed their share: a document is small,
    and says of many contents that nothing has to be made. Records of briefs go last of all.
    """
    contents: list[_Kept] = []
    documents: list[_Kept] = []
    for kind, kept in _everything(folder):
        (contents if kind == CONTENTS else documents).append(kept)
    size = sum(kept.size for kept in contents) + sum(kept.size for kept in documents)
    freed = 0
    if size > limit:
        freed = _remove_oldest(documents, int(limit * _DOCUMENTS))
        rest = int(limit * _ROOM) - sum(kept.size for kept in documents) + freed
        freed += _remove_oldest(contents, rest)
    with contextlib.suppress(OSError):
        _set_count(folder, -(-(size - freed) // UNIT))
    return freed


def clear(folder: Path) -> int:
    """Remove all that is kept, and what belongs to it; return how many bytes that were.

    Whatever else somebody put there stays, and so do the folders that hold it.
    """
    freed = 0
    for _, kept in _everything(folder):
        freed += _remove(kept)
    for kind in _folders(folder):
        for shelf in _folders(kind):
            _remove_folder(shelf)
        if kind.name != TEMPORARY:
            _remove_folder(kind)
    from briefgen.build.temporary import clear_away

    clear_away(folder / TEMPORARY)
    _remove_folder(folder / TEMPORARY)
    for name in (_COUNT, "CACHEDIR.TAG"):
        with contextlib.suppress(OSError):
            (folder / name).unlink()
    return freed


def _everything(folder: Path) -> Iterator[tuple[str, _Kept]]:
    """Yield all that is kept, with its kind. No link is followed, nothing of others' is named."""
    for kind in _folders(folder):
        if kind.name == TEMPORARY:
            continue
        rank = _LONGEST.index(kind.name) + 1 if kind.name in _LONGEST else 0
        for shelf in _folders(kind):
            for path in _listed(shelf):
                if len(path.name) >= SHORTEST and path.name.startswith(shelf.name):
                    with contextlib.suppress(OSError):
                        if path.is_file(follow_symlinks=False):
                            status = path.stat(follow_symlinks=False)
                            kept = _Kept(rank, status.st_mtime, status.st_size, path.path)
                            yield kind.name, kept


def _folders(folder: Path | os.DirEntry[str]) -> list[Path]:
    return [Path(one.path) for one in _listed(folder) if one.is_dir(follow_symlinks=False)]


def _listed(folder: Path | os.DirEntry[str]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda one: one.name)
    except OSError:
        return []


def _remove_oldest(kept: list[_Kept], limit: int) -> int:
    """Remove what is least worth, and of that what was used least recently, down to a limit."""
    size = sum(one.size for one in kept)
    freed = 0
    for one in sorted(kept):
        if size - freed <= limit:
            break
        freed += _remove(one)
    return freed


def _remove(kept: _Kept) -> int:
    """Remove a file, and return how large it was, even if somebody else was quicker."""
    with contextlib.suppress(FileNotFoundError):
        try:
            Path(kept.path).unlink()
        except PermissionError:
            return 0
    return kept.size


def _remove_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()


def _set_count(folder: Path, units: int) -> None:
    """Say what was measured. What others write meanwhile may be missed; they count on from here."""
    if folder.is_dir():
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
        descriptor = os.open(folder / _COUNT, flags, 0o666)
        try:
            os.write(descriptor, b"." * units)
        finally:
            os.close(descriptor)
