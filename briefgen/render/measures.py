"""Hold what the pages of a PDF came out as: what rules about the page look at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageMeasures:
    """What was measured of a rendition's pages once they were laid out."""

    pages: int
    """How many there are."""
