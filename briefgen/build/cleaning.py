"""Remove from the output folder what builds made, and nothing that anybody else did."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from briefgen.build import manifest
from briefgen.build.digests import digest
from briefgen.build.manifest import Built
from briefgen.build.outputs import SHARD
from briefgen.build.temporary import clear_away


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What came of it: files, by their paths in the output folder, and how many bytes were freed.

    `kept` are those that somebody changed since they were built.
    """

    removed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    freed: int = 0


def clean(out: Path, *, force: bool = False) -> Cleaned:
    """Remove all that the manifest names, if nobody changed it since; with `force`, even then.

    Folders that are empty afterwards go along, and so does a manifest that names nothing more.
    """
    if not manifest.is_there(out):
        clear_away(out)
        return Cleaned()
    with manifest.changing(out) as known:
        cleaned = _remove(out, list(known.values()), force=force)
        for path in known.keys() - set(cleaned.kept):
            del known[path]
    clear_away(out)
    if not cleaned.kept:
        for name in (manifest.NAME, manifest.LOCK, SHARD):
            (out / name).unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            out.rmdir()
    return cleaned


def sweep(out: Path, slugs: Collection[str]) -> Cleaned:
    """Remove what was built of briefs that are no more: their slug is none of `slugs`.

    What somebody changed is kept, and forgotten: from now on it is theirs. Where no folder has
    another name, this costs no more than a look at their names.
    """
    if not any(one.is_dir() and one.name not in slugs for one in _listed(out)):
        return Cleaned()
    if not any(_is_orphan(one, slugs) for one in manifest.read(out).values()):
        return Cleaned()
    with manifest.changing(out) as known:
        orphans = [entry for entry in known.values() if _is_orphan(entry, slugs)]
        cleaned = _remove(out, orphans)
        for entry in orphans:
            del known[entry.path]
    return cleaned


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def _is_orphan(entry: Built, slugs: Collection[str]) -> bool:
    return entry.slug not in slugs


def _remove(out: Path, entries: Iterable[Built], *, force: bool = False) -> Cleaned:
    removed, kept, freed = [], [], 0
    for entry in entries:
        if not manifest.is_inside(out, entry.path):
            continue
        file = out / entry.path
        if force or _is_as_built(file, entry):
            freed += file.stat().st_size
            file.unlink()
            removed.append(entry.path)
        else:
            kept.append(entry.path)
    _remove_empty(out, removed)
    return Cleaned(tuple(removed), tuple(kept), freed)


def _is_as_built(file: Path, entry: Built) -> bool:
    return file.stat().st_size == entry.size and digest(file.read_bytes()) == entry.sha256


def _remove_empty(out: Path, removed: Iterable[str]) -> None:
    """Remove the folders of what was removed, as far as they are empty."""
    folders = {folder for path in removed for folder in (out / path).parents}
    below = [folder for folder in folders if folder != out and folder.is_relative_to(out)]
    for folder in sorted(below, reverse=True):
        with contextlib.suppress(OSError):
            folder.rmdir()
