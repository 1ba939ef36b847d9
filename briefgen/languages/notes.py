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
    """The notes that one column calls. The same part of a source keeps the same number.

    Columns that stand side by side share `numbers`, so that a note has one number in all of them.
    `suffix` tells a column's anchors from another's.
    """

    numbers: dict[Pointer, int] = field(default_factory=dict)
    suffix: str = ""
    called: set[Pointer] = field(default_factory=set)

    def mark(self, pointer: Pointer) -> NoteMark:
        """Return the mark of the note for `pointer`, a new one where none has called it before."""
        number = self.numbers.setdefault(pointer, len(self.numbers) + 1)
        first = pointer not in self.called
        self.called.add(pointer)
        return NoteMark(number, first, self.suffix)

    @property
    def sources(self) -> set[str]:
        """The ids of the sources that notes point to."""
        return {pointer.source for pointer in self.called}
