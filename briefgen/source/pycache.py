"""Keep what is made of packaged files where Python keeps modules compiled, by the same rules.

That is `__pycache__`, beside this module or where Python is told to have it; nothing is written
where it is told to write none, and what cannot be written is made anew each time. What comes with
a project has no business here.
"""

from __future__ import annotations

import contextlib
import os
import sys
from importlib.util import cache_from_source
from pathlib import Path


def fetch(name: str) -> bytes | None:
    """Return what is kept by a name, if anything is."""
    path = _path(name)
    if path:
        with contextlib.suppress(OSError):
            return path.read_bytes()
    return None


def keep(name: str, data: bytes) -> None:
    """Keep some bytes, so that whoever fetches them has those before or these, and no half."""
    path = _path(name)
    if path is None or sys.dont_write_bytecode:
        return
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _path(name: str) -> Path | None:
    """Return where something is kept by a version of Python, if that keeps anything."""
    tag = sys.implementation.cache_tag
    return Path(cache_from_source(__file__)).with_name(f"{name}.{tag}") if tag else None
