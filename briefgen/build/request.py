"""Say what is to be built: where, and in which formats, layouts and languages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefgen.model.layouts import Layout


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be built.

    Without languages it is all of a brief's; in the parallel layout they say what stands beside
    what. `force` renders what is current, too; `explain` asks why each was rendered.
    """

    out: Path
    formats: tuple[str, ...]
    layouts: tuple[Layout, ...] = (Layout.SEPARATE,)
    languages: tuple[str, ...] = ()
    force: bool = False
    explain: bool = False
