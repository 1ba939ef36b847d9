"""Take one part of a build, and note in the output folder which one it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.build.outputs import SHARD

if TYPE_CHECKING:
    from briefgen.build.sharding import Share


def share_of(root: Path, slugs: Sequence[str], shard: str) -> Share:
    """Return what falls to a shard, as in ``2/5``, of a project's briefs."""
    from briefgen.build.sharding import read_shard, share

    return share(root, slugs, read_shard(shard))


def mark(out: Path, share: Share | None) -> None:
    """Note in an output folder which part of a build it has; none, after one that is no part."""
    if share is not None or (out / SHARD).exists():
        from briefgen.build.sharding import record

        record(out, share)
