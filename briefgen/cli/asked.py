"""Hold what a build is asked for on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Asked:
    """What a build is asked for: each is an argument or an option, as the user wrote it."""

    briefs: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    layout: tuple[str, ...] = ()
    theme: str | None = None
    jobs: int = 0
    out: Path | None = None
    force: bool = False
    no_cache: bool = False
    explain: bool = False
    sources: Path | None = None
    strict: bool = False
    quiet: bool = False
    shard: str | None = None
    scheduler: str | None = None

    @property
    def whole(self) -> bool:
        """Whether all of a project's briefs are asked for."""
        return not self.briefs and self.shard is None
