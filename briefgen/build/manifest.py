"""Remember what was built, from which inputs: ``manifest.json`` in the output folder."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from briefgen.build.write import write
from briefgen.render.measures import PageMeasures

if TYPE_CHECKING:
    from pydantic import TypeAdapter

NAME = "manifest.json"
LOCK = ".manifest.lock"
VERSION = 2


@dataclass(frozen=True, slots=True)
class Built:
    """A file as it was written: `path` relative to the output folder, with slashes.

    `rendition` is the path of the rendition that it belongs to, alone or with others. `sha256` and
    `size` are the file's; `inputs` is the digest of all that it was made from. `measured` is what
    its rendition's pages came out as, where it is the first file of one with pages.
    """

    path: str
    rendition: str
    sha256: str
    size: int
    inputs: str
    measured: PageMeasures | None = None


def read(out: Path) -> Mapping[str, Built]:
    """Return what was built, by path. A manifest that cannot be understood remembers nothing."""
    try:
        document = json.loads((out / NAME).read_bytes())
    except (FileNotFoundError, ValueError):
        return {}
    if not isinstance(document, dict) or document.get("version") != VERSION:
        return {}
    files = document.get("files")
    entries = map(_entry, files if isinstance(files, list) else ())
    return {entry.path: entry for entry in entries if entry}


def record(out: Path, built: Iterable[Built]) -> None:
    """Add to what was built, keeping what other runs recorded meanwhile.

    A rendition of which every file is gone is forgotten; of one that has others still, the missing
    file stays named, so that it is seen to be missing. Files that a rendition no longer has, a last
    page for instance, are removed. Runs that record at once wait for each other.
    """
    from filelock import FileLock

    new = {entry.path: entry for entry in built}
    renewed = {entry.rendition for entry in new.values()}
    out.mkdir(parents=True, exist_ok=True)
    with FileLock(out / LOCK):
        known = read(out)
        for path in [path for path, entry in known.items() if entry.rendition in renewed]:
            if path not in new and _holds(out, path):
                (out / path).unlink()
        others = {path: one for path, one in known.items() if one.rendition not in renewed}
        entries = {**others, **new}
        present = {entry.rendition for path, entry in entries.items() if (out / path).is_file()}
        kept = [entry for _, entry in sorted(entries.items()) if entry.rendition in present]
        document = {"version": VERSION, "files": [_written(entry) for entry in kept]}
        data = (json.dumps(document, indent=1) + "\n").encode()
        if not _is(out / NAME, data):
            write(out / NAME, data)


def _holds(out: Path, path: str) -> bool:
    """Whether a file stands in a folder, and is not reached through a link that leads out of it."""
    file = out / path
    return file.is_file() and file.resolve().is_relative_to(out.resolve())


def _is(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except FileNotFoundError:
        return False


def _written(entry: Built) -> dict[str, Any]:
    """Return an entry as JSON has it; a file without pages says nothing of them."""
    document = asdict(entry)
    if entry.measured is None:
        del document["measured"]
    return document


def _entry(value: Any) -> Built | None:
    from pydantic import ValidationError

    try:
        entry = _entries().validate_python(value)
    except ValidationError:
        return None
    return entry if _is_inside(entry.path) else None


@cache
def _entries() -> TypeAdapter[Built]:
    """Return what validates entries; what only names them does without pydantic."""
    from pydantic import TypeAdapter

    return TypeAdapter(Built)


def _is_inside(path: str) -> bool:
    """Whether a path stays in the output folder, whatever somebody wrote into the manifest."""
    return not PurePosixPath(path).is_absolute() and ".." not in PurePosixPath(path).parts
