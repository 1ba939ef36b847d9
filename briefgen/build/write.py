"""Write a file so that everybody sees the old contents or the new, and never a half."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from briefgen.build.temporary import temporary_path

_ANEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write(target: Path, data: bytes, *, durable: bool = True) -> None:
    """Replace `target` by `data` in one step, making its folder where there is none.

    The bytes are written under another name in the same folder first, and reach the disk where they
    are to be `durable`: what can be made again need not wait for it. An existing file keeps its
    mode; a new one has what the umask leaves. Raises `OSError`, and leaves nothing behind then.
    """
    temporary = _stage(target, data, durable=durable)
    try:
        temporary.replace(target)
    except BaseException:
        _remove([temporary])
        raise


def write_all(files: Mapping[Path, bytes]) -> None:
    """Replace several files as `write` does one: all of them, or none.

    The bytes of all have reached the disk before the first is replaced. Should replacing one fail
    even so, those before it are put back. Raises `OSError` then.
    """
    staged: dict[Path, Path] = {}
    replaced: dict[Path, bytes | None] = {}
    try:
        for target, data in files.items():
            staged[target] = _stage(target, data)
        for target, temporary in staged.items():
            before = target.read_bytes() if target.exists() else None
            temporary.replace(target)
            replaced[target] = before
    except BaseException:
        _remove(staged.values())
        for target, old in replaced.items():
            with contextlib.suppress(OSError):
                target.unlink() if old is None else write(target, old)
        raise


def _stage(target: Path, data: bytes, *, durable: bool = True) -> Path:
    """Write the bytes beside the target, and return where."""
    temporary = temporary_path(target)
    try:
        descriptor = _create(temporary, target)
    except (FileNotFoundError, NotADirectoryError):
        target.parent.mkdir(parents=True, exist_ok=True)
        descriptor = _create(temporary, target)
    try:
        with os.fdopen(descriptor, "wb") as file:
            _keep_mode(target, file.fileno())
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
    except BaseException as error:
        _remove([temporary])
        if isinstance(error, OSError) and error.filename is None:  # as where the disk is full
            error.filename = str(target)
        raise
    return temporary


def _create(temporary: Path, target: Path) -> int:
    try:
        return os.open(temporary, _ANEW, 0o666)
    except OSError as error:
        error.filename = str(target)  # nobody knows the temporary file
        raise


def _remove(temporaries: Iterable[Path]) -> None:
    for temporary in temporaries:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _keep_mode(target: Path, descriptor: int) -> None:
    if not hasattr(os, "fchmod"):
        return
    with contextlib.suppress(FileNotFoundError, PermissionError):
        os.fchmod(descriptor, stat.S_IMODE(target.stat().st_mode))
