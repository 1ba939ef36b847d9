"""Decide what is stale: what differs from its inputs, was changed by hand, or is not there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from briefgen.build.digests import digest
from briefgen.build.manifest import Built
from briefgen.build.rendition import PAGED, Rendition
from briefgen.languages.columns import Columns


def stale(
    wanted: Mapping[Rendition, str], built: Mapping[str, Built], out: Path
) -> tuple[Rendition, ...]:
    """Return the renditions to be made, in the order in which they are wanted.

    `wanted` gives each its inputs' digest; `built` is what the manifest remembers of `out`.
    """
    files: dict[str, list[Built]] = {}
    for entry in built.values():
        files.setdefault(entry.rendition, []).append(entry)
    return tuple(
        rendition
        for rendition, inputs in wanted.items()
        if not (known := files.get(rendition.path))
        or not all(_is_current(entry, inputs, out / entry.path) for entry in known)
        or (rendition.format in PAGED and not any(entry.measured for entry in known))
    )


def by_columns(renditions: Iterable[Rendition]) -> Mapping[tuple[str, Columns], tuple[str, ...]]:
    """Group renditions by slug and columns, with the formats of each: what one job makes."""
    groups: dict[tuple[str, Columns], list[str]] = {}
    for rendition in renditions:
        groups.setdefault((rendition.slug, rendition.columns), []).append(rendition.format)
    return {group: tuple(formats) for group, formats in groups.items()}


def _is_current(known: Built, inputs: str, file: Path) -> bool:
    """Whether a file is what its manifest entry says, and was made from these inputs."""
    if known.inputs != inputs:
        return False
    try:
        return file.stat().st_size == known.size and digest(file.read_bytes()) == known.sha256
    except OSError:
        return False
