"""Number the pictures of a brief in the order in which they are printed."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefgen.prose.nodes import CrossReference


@dataclass(slots=True)
class FigureNumbers:
    """How many pictures a column has so far.

    `charts` has what leads to those that have an id of their own, by that id.
    """

    last: int = 0
    charts: dict[str, CrossReference] = field(default_factory=dict)

    def next(self) -> int:
        """Return the number of the next picture."""
        self.last += 1
        return self.last
