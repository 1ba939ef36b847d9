"""Put tasks and outcomes into bytes, in which they travel between machines of one mind.

They are pickles: whoever sends one can have anything done where it is opened.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from briefgen.build.task import Failure, Outcome, Product, Task
from briefgen.build.versions import versions

_PROTOCOL = 5
"""That of all versions of Python that briefgen runs on."""
_SWIFT = 1
"""How hard to compress: pages are text, which is a fifth of its size even so."""

Versions = Mapping[str, str]
"""Versions of what shapes pages, by name."""


@dataclass(frozen=True, slots=True)
class Unlike:
    """An answer instead of an outcome: the versions of a worker that would print other bytes."""

    versions: Versions


def our_versions() -> Versions:
    """Return the versions of all that shapes pages here; not Python's, which shapes none."""
    return {**versions("pdf"), **versions("png"), "zlib": zlib.ZLIB_RUNTIME_VERSION}


def pack_task(task: Task) -> tuple[bytes, bytes]:
    """Return a task in two parts: what is its own, and the theme's files, which many share."""
    files = task.sheet.files
    own = replace(task, sheet=replace(task.sheet, files={}))
    return _packed((our_versions(), own)), _packed(dict(sorted(files.items()))) if files else b""


def unpack_task(own: bytes, files: bytes) -> tuple[Versions, Task]:
    """Return the versions of where a task comes from, and the task."""
    expected, task = _unpacked(own)
    if files:
        task = replace(task, sheet=replace(task.sheet, files=_unpacked(files)))
    return expected, task


def pack_answer(answer: Outcome | Unlike) -> bytes:
    """Return an outcome, or what there is instead of one, as bytes."""
    return pickle.dumps(answer, _PROTOCOL)


def unpack_answer(data: bytes) -> Outcome | Unlike:
    """Return what `pack_answer` packed. Raises TypeError for anything else."""
    answer = pickle.loads(data)  # noqa: S301 - the cluster is trusted, as docs/scaling.md says
    if not isinstance(answer, Product | Failure | Unlike):
        raise TypeError
    return answer


def _packed(value: object) -> bytes:
    return zlib.compress(pickle.dumps(value, _PROTOCOL), _SWIFT)


def _unpacked(data: bytes) -> Any:
    return pickle.loads(zlib.decompress(data))  # noqa: S301 - as above
