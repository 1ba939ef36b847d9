"""Number the notes of a brief in the order in which they are called."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefgen.model.locators import LocatorLabel
from briefgen.prose.nodes import NoteMark


@dataclass(frozen=True, slots=True)
class Pointer:
    """A part of a source. Without a locator it is the whole of it."""

    source: str
    locator: str = ""
    label: LocatorLabel = LocatorLabel.PAGE


@dataclass(slots=True)
class Notes:
    """The notes called so far. The same part of a source keeps the same number."""

    pointers: dict[Pointer, int] = field(default_factory=dict)

    def mark(self, pointer: Pointer) -> NoteMark:
        """Return the mark of the note for `pointer`, a new one where it is first called."""
        first = pointer not in self.pointers
        return NoteMark(self.pointers.setdefault(pointer, len(self.pointers) + 1), first)

    @property
    def sources(self) -> set[str]:
        """The ids of the sources that notes point to."""
        return {pointer.source for pointer in self.pointers}
