"""Join what several machines built of one project, each with its manifest, in one folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from briefgen.build import manifest, sharding
from briefgen.build.digests import digest
from briefgen.build.manifest import Built
from briefgen.build.safe_paths import doubled, fault_anywhere, through_links
from briefgen.build.sharding import Share
from briefgen.build.write import write
from briefgen.source.errors import UsageError
from briefgen.source.suggest import listed

AT_ONCE = 16
"""How many files are written at a time: nearly all that it takes is to wait for the disk."""
AGAIN = "build it anew, and hand on the whole output folder"


@dataclass(frozen=True, slots=True)
class Merged:
    """The paths that a merge wrote, relative to the output folder; and how many were there."""

    written: tuple[str, ...]
    current: int


@dataclass(frozen=True, slots=True)
class _Part:
    """One of the folders, and what counts of its manifest: of a shard, its own briefs."""

    folder: Path
    share: Share | None
    files: Mapping[str, Built]


def merge(folders: Sequence[Path], out: Path) -> Merged:
    """Join output folders in `out`, which may be one of them, and what is there already.

    Every file is held against its manifest before the first is written. What `out` has of the same
    renditions is replaced, as by a build. Raises UsageError for a folder without a manifest, for
    files that are missing, changed, or would stand elsewhere, for shards that are missing or do not
    belong together, and for renditions of which two folders have different files.
    """
    parts = [_part(folder) for folder in folders]
    _refuse_missing_shards(parts)
    sources = _joined(parts)
    _refuse_links(out, sources)
    for path, part in sources.items():
        _contents(part, path)
    _begin(out)
    with ThreadPoolExecutor(AT_ONCE) as threads:
        new = threads.map(lambda path: _copy(sources[path], path, out), sources)
        written = tuple(path for path, is_new in zip(sources, new, strict=True) if is_new)
    manifest.record(out, [part.files[path] for path, part in sources.items()])
    if out.resolve() not in [folder.resolve() for folder in folders]:
        sharding.record(out, None)
    return Merged(written, len(sources) - len(written))


def _part(folder: Path) -> _Part:
    """Read one of the folders."""
    if not manifest.is_there(folder):
        raise UsageError(
            f"there is no `{manifest.NAME}` of this version of briefgen in {folder}",
            "name the output folders of `briefgen build`, as it left them",
        )
    share = sharding.recorded(folder)
    files = manifest.read(folder)
    if not manifest.is_understood(folder):
        raise UsageError(f"{folder / manifest.NAME} has files that cannot be understood", AGAIN)
    if share:
        # What fell to it in an earlier build is another's now, and may be out of date.
        briefs = {*share.briefs}
        files = {path: entry for path, entry in files.items() if entry.slug in briefs}
    for path in files:
        why = fault_anywhere(path) or ("is in no brief's folder" if "/" not in path else "")
        if why:
            raise UsageError(f"{folder / manifest.NAME}: `{path}` {why}", AGAIN)
    return _Part(folder, share, files)


def _refuse_missing_shards(parts: Iterable[_Part]) -> None:
    """See that shards are all of one split, and all there."""
    shares = [(part.folder, part.share) for part in parts if part.share]
    if not shares:
        return
    first, expected = shares[0]
    for folder, one in shares:
        if (one.shard.total, one.split) != (expected.shard.total, expected.split):
            raise UsageError(
                f"{first} has shard {expected.shard}, {folder} has {one.shard}, of another split",
                "build all shards from one commit, for the same briefs, with the same briefgen",
            )
    there = {one.shard.number for _, one in shares}
    total = expected.shard.total
    if missing := [f"{number}/{total}" for number in range(1, total + 1) if number not in there]:
        noun, verb = ("shard", "is") if len(missing) == 1 else ("shards", "are")
        raise UsageError(
            f"{noun} {listed(missing)} {verb} missing", "name the output folders of all shards"
        )


def _joined(parts: Sequence[_Part]) -> Mapping[str, _Part]:
    """Return which folder each file is taken from, by path and sorted."""
    owners: dict[str, tuple[_Part, Sequence[Built]]] = {}
    sources: dict[str, _Part] = {}
    for part in parts:
        for rendition, entries in _renditions(part).items():
            owner, same = owners.setdefault(rendition, (part, entries))
            if same != entries:
                raise UsageError(
                    f"{owner.folder} and {part.folder} have different files of {rendition}",
                    "leave one of them out, or build both from one commit on equal machines",
                )
            if owner is part:
                sources |= {entry.path: part for entry in entries}
    if len(sources) < sum(len(entries) for _, entries in owners.values()):
        raise UsageError("two renditions have files of one name", AGAIN)
    if path := doubled(sources):
        raise UsageError(f"two files are {path} where the case of letters is of no account", AGAIN)
    return dict(sorted(sources.items()))


def _renditions(part: _Part) -> Mapping[str, Sequence[Built]]:
    """Return the files of each rendition."""
    found: dict[str, list[Built]] = {}
    for path in sorted(part.files):
        found.setdefault(part.files[path].rendition, []).append(part.files[path])
    return found


def _refuse_links(out: Path, paths: Iterable[str]) -> None:
    for path in paths:
        for place in through_links(out, path):
            raise UsageError(f"{place} is in the way", "remove it, or merge into another folder")


def _contents(part: _Part, path: str) -> bytes:
    """Return a file's bytes, if they are what the manifest says."""
    entry = part.files[path]
    file = part.folder / path
    if not manifest.is_inside(part.folder, path):
        raise UsageError(f"{file} is missing", AGAIN)
    data = file.read_bytes()
    if (len(data), digest(data)) != (entry.size, entry.sha256):
        raise UsageError(f"{file} is not what `{manifest.NAME}` says it is", AGAIN)
    return data


def _begin(out: Path) -> None:
    """Make the folder and its manifest, be it an empty one."""
    out.mkdir(parents=True, exist_ok=True)
    with manifest.changing(out):
        pass


def _copy(part: _Part, path: str, out: Path) -> bool:
    """Put a file into the output folder; whether it was not there already."""
    data = _contents(part, path)
    target = out / path
    if target.is_file() and target.read_bytes() == data:
        return False
    write(target, data)
    return True
