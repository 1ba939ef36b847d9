"""Remember what was built, from which inputs: ``manifest.json`` in the output folder."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock

from briefgen.build.write import write

NAME = "manifest.json"
LOCK = ".manifest.lock"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Built:
    """A rendition as it was written: `path` relative to the output folder, with slashes.

    `sha256` and `size` are the file's; `inputs` is the digest of all that it was made from.
    """

    path: str
    sha256: str
    size: int
    inputs: str


def read(out: Path) -> Mapping[str, Built]:
    """Return what was built, by path. A manifest that cannot be understood remembers nothing."""
    try:
        document = json.loads((out / NAME).read_bytes())
    except (FileNotFoundError, ValueError):
        return {}
    if not isinstance(document, dict) or document.get("version") != VERSION:
        return {}
    renditions = document.get("renditions")
    entries = map(_entry, renditions if isinstance(renditions, list) else ())
    return {entry.path: entry for entry in entries if entry}


def record(out: Path, built: Iterable[Built]) -> None:
    """Add to what was built, keeping what other runs recorded meanwhile.

    Entries whose file is gone are dropped. Runs that record at once wait for each other.
    """
    new = {entry.path: entry for entry in built}
    out.mkdir(parents=True, exist_ok=True)
    with FileLock(out / LOCK):
        entries = {**read(out), **new}
        present = [entry for path, entry in sorted(entries.items()) if (out / path).is_file()]
        document = {"version": VERSION, "renditions": [asdict(entry) for entry in present]}
        data = (json.dumps(document, indent=1) + "\n").encode()
        if not _is(out / NAME, data):
            write(out / NAME, data)


def _is(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except FileNotFoundError:
        return False


def _entry(value: Any) -> Built | None:
    try:
        entry = Built(**value)
    except TypeError:
        return None
    texts = (entry.path, entry.sha256, entry.inputs)
    good = all(isinstance(text, str) for text in texts) and isinstance(entry.size, int)
    return entry if good else None
