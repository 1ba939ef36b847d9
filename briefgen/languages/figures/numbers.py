"""Number the pictures of a brief in the order in which they are printed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class FigureNumbers:
    """How many pictures a column has so far."""

    last: int = 0

    def next(self) -> int:
        """Return the number of the next picture."""
        self.last += 1
        return self.last
