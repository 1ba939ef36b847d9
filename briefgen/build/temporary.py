"""Name the temporary files of a write, and clear away those of runs that were killed."""

from __future__ import annotations

import contextlib
import os
import re
import time
from functools import cache
from pathlib import Path

from briefgen.build.digests import digest

_MARK = re.compile(r"\.briefgen-(?P<host>[0-9a-f]{8})-(?P<process>[0-9]+)-[0-9a-f]{16}\.tmp$")
_PLACES = ("", "*/", "*/*/")
"""The folder itself, that of each brief, and that of a brief's pictures."""
A_DAY = 24 * 60 * 60


def temporary_path(target: Path) -> Path:
    """Return an unused name beside `target`, which tells host and process that write it."""
    return target.with_name(temporary_name(target.name))


def temporary_name(name: str) -> str:
    """Return the name of a file that is to have this name."""
    return f".{name[:100]}.briefgen-{own_mark()}-{os.urandom(8).hex()}.tmp"


def own_mark() -> str:
    """Return what tells this process among all that may write in one place: host and number."""
    return f"{_host()}-{os.getpid()}"


def clear_away(folder: Path) -> None:
    """Delete the temporary files that nobody writes any more, as deep in `folder` as builds write.

    A file whose process has ended is one of them; where that cannot be told, it is a day's age.
    """
    for path in (path for place in _PLACES for path in folder.glob(f"{place}.*.tmp")):
        match = _MARK.search(path.name)
        if match and is_abandoned(path, match["host"], int(match["process"])):
            with contextlib.suppress(OSError):
                path.unlink()


def is_abandoned(path: Path, host: str, process: int) -> bool:
    """Whether the process that a name tells of has ended; where it ran elsewhere, a day's age."""
    if host == _host() and os.name == "posix":
        return not _runs(process)
    try:
        return time.time() - path.stat().st_mtime > A_DAY
    except FileNotFoundError:
        return False


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _host() -> str:
    import socket  # where nothing is written, nobody waits for it

    return _short(socket.gethostname())


@cache
def _short(host: str) -> str:
    return digest(host.encode())[:8]
