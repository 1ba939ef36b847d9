"""Split a build among machines that do not talk to each other: each works out the same parts."""

from __future__ import annotations

import heapq
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from briefgen.build import manifest
from briefgen.build.digests import digest_of_all
from briefgen.build.outputs import SHARD
from briefgen.build.write import write
from briefgen.source.disk import Disk
from briefgen.source.errors import UsageError
from briefgen.source.project_files import BRIEFS

NAME = SHARD
VERSION = 1

OVERHEAD = 5_000
"""What a brief costs before its first word, in bytes of YAML: a fifth of a second of checks, and
the headings, labels and figures of its pages. Measured on the gallery's briefs."""

_FORM = re.compile(r"([0-9]{1,6})/([0-9]{1,6})")
_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Shard:
    """One part of a build: the `number`th, counted from 1, of `total`."""

    number: int
    total: int

    def __str__(self) -> str:
        return f"{self.number}/{self.total}"


@dataclass(frozen=True, slots=True)
class Share:
    """What falls to a shard: the slugs of its briefs, in the order in which they were given.

    `split` is a digest of what all shards are; it is the same in all of them.
    """

    shard: Shard
    briefs: tuple[str, ...]
    split: str


def read_shard(text: str) -> Shard:
    """Return what a text such as ``2/5`` means. Raises UsageError for any that means nothing."""
    match = _FORM.fullmatch(text.strip())
    number, total = (int(match[1]), int(match[2])) if match else (0, 0)
    if not match or total < 1:
        raise UsageError(f"`{text}` is no shard", "`--shard 2/5` is the second of five")
    if not 1 <= number <= total:
        shards = f"1/{total} to {total}/{total}" if total > 1 else "1/1 alone"
        raise UsageError(f"there is no shard {number}/{total}", f"shards are {shards}")
    return Shard(number, total)


def partition(costs: Mapping[str, int], total: int) -> tuple[frozenset[str], ...]:
    """Split names into `total` parts that cost nearly the same, each name's cost given.

    The costliest goes first, and each to the part that is cheapest yet. Graham (1969), "Bounds on
    multiprocessing timing anomalies": the costliest part is at most a third above the best there
    could be. The order of `costs` is of no account.
    """
    parts: list[set[str]] = [set() for _ in range(total)]
    cheapest = [(0, number) for number in range(total)]
    for name in sorted(costs, key=lambda name: (-costs[name], name)):
        cost, number = cheapest[0]
        parts[number].add(name)
        heapq.heapreplace(cheapest, (cost + costs[name], number))
    return tuple(map(frozenset, parts))


def share(root: Path, slugs: Sequence[str], shard: Shard) -> Share:
    """Return what falls to a shard of a project's briefs, and write nothing."""
    disk = Disk(root)
    costs = {slug: _cost(disk, slug) for slug in slugs}
    mine = partition(costs, shard.total)[shard.number - 1]
    split = digest_of_all(
        {"": str(shard.total)} | {slug: str(cost) for slug, cost in costs.items()}
    )
    return Share(shard, tuple(slug for slug in slugs if slug in mine), split)


def _cost(disk: Disk, slug: str) -> int:
    """Return what a brief costs: its YAML's bytes, which grow with its pages and its languages.

    No times that somebody measured, since each machine would have its own.
    """
    entries = disk.listed(f"{BRIEFS}/{slug}")
    yaml = [entry for entry in entries if entry.name.endswith(_YAML) and entry.is_file()]
    return OVERHEAD + sum(entry.stat().st_size for entry in yaml)


def record(out: Path, share: Share | None) -> None:
    """Note in an output folder which part of a build it has; of a whole build, that it is none."""
    if share is None:
        (out / NAME).unlink(missing_ok=True)
        return
    document = {"version": VERSION, **asdict(share.shard), "split": share.split}
    document["briefs"] = share.briefs
    write(out / NAME, (json.dumps(document, indent=2) + "\n").encode())
    with manifest.changing(out):  # one that is empty, where nothing falls to a shard
        pass


def recorded(out: Path) -> Share | None:
    """Return which part of a build an output folder has, if it is one.

    Raises UsageError where that cannot be understood.
    """
    try:
        data = (out / NAME).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    try:
        return _read(json.loads(data))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(
            f"{out / NAME} cannot be understood",
            "build the shard anew, with the same version of briefgen",
        ) from error


def _read(document: Any) -> Share:
    """Read what `record` wrote. Raises ValueError, KeyError or TypeError for anything else."""
    if document["version"] != VERSION:
        raise ValueError
    number, total, split = document["number"], document["total"], document["split"]
    briefs = tuple(document["briefs"])
    types = [type(one) for one in (number, total, split, *briefs)]
    if types != [int, int, *[str] * (len(briefs) + 1)] or not 1 <= number <= total:
        raise ValueError
    return Share(Shard(number, total), briefs, split)
