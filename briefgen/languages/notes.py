"""Number the notes of a brief in the order in which they are called, and tell what calls which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from briefgen.languages.view import Entry, KeyFigure, Passage, Phrase, QuoteView, Table
from briefgen.model.locators import LocatorLabel
from briefgen.prose.nodes import Emphasis, Foreign, Link, List, NoteMark, Paragraph, Strong


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


def marks_in(part: object) -> Iterator[NoteMark]:
    """Yield the marks of notes in a part of a view, or in several parts, as they are read."""
    match part:
        case NoteMark():
            yield part
        case Phrase(inlines=held) | Passage(blocks=held) | Entry(content=held):
            yield from marks_in(held)
        case Paragraph(children=held) | List(items=held) | Table(rows=held):
            yield from marks_in(held)
        case Emphasis(children=held) | Strong(children=held) | Link(children=held):
            yield from marks_in(held)
        case Foreign(children=held) | QuoteView(attribution=held):
            yield from marks_in(held)
        case KeyFigure(figure=figure, words=words):
            yield from marks_in((figure, words))
        case tuple():
            for each in part:
                yield from marks_in(each)
