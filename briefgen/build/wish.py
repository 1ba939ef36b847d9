"""Say what a build is asked for, before the project's settings are read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefgen.model.layouts import Layout


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for; what is left out is as the project sets it.

    `cached` is whether anything may be taken from the cache, and kept there.
    """

    formats: tuple[str, ...] = ()
    layouts: tuple[Layout, ...] = ()
    languages: tuple[str, ...] = ()
    theme: str | None = None
    out: Path | None = None
    force: bool = False
    cached: bool = True
    explain: bool = False

    @property
    def options(self) -> dict[str, str]:
        """Name all that decides what comes of it, for records of that to be found by."""
        return {
            "formats": ",".join(self.formats),
            "layouts": ",".join(self.layouts),
            "languages": ",".join(self.languages),
            "theme": self.theme or "",
            "out": str(self.out or ""),
        }
