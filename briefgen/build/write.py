"""Write a file so that everybody sees the old contents or the new, and never a half."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from briefgen.build.temporary import temporary_path


def write(target: Path, data: bytes) -> None:
    """Replace `target` by `data` in one step, making its folder where there is none.

    The bytes reach the disk under another name in the same folder first. An existing file keeps
    its mode; a new one has what the umask leaves. Raises `OSError`, and leaves nothing behind then.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = temporary_path(target)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            _keep_mode(target, file.fileno())
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _keep_mode(target: Path, descriptor: int) -> None:
    if not hasattr(os, "fchmod"):
        return
    with contextlib.suppress(FileNotFoundError, PermissionError):
        os.fchmod(descriptor, stat.S_IMODE(target.stat().st_mode))
