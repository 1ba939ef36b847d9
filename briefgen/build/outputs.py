"""Tell whether files stand in the output folder as they were built."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.build.digests import digest

if TYPE_CHECKING:
    from briefgen.build.records import File

SHARD = "shard.json"
"""The file in an output folder that says which part of a build was built there."""


def are_there(out: Path, slug: str, files: Iterable[File]) -> bool:
    """Whether all files of a brief are there, and their bytes are those that were built."""
    folder = f"{out}/{slug}"
    return all(_is_there(f"{folder}/{name}", sha256, size) for name, sha256, size in files)


def _is_there(path: str, sha256: str, size: int) -> bool:
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return False
    try:
        if os.fstat(descriptor).st_size != size:
            return False
        data = os.read(descriptor, size + 1)
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return digest(data) == sha256
