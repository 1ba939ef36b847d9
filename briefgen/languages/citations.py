"""Write the notes and the list of sources, by APA 7."""

from __future__ import annotations

from briefgen.languages.anchors import source_anchor
from briefgen.languages.apa import Bibliography
from briefgen.languages.edition import Edition
from briefgen.languages.locale import direction_of
from briefgen.languages.notes import Pointer
from briefgen.languages.view import NoteView, Phrase, SourceView


def note(
    edition: Edition, works: Bibliography, pointer: Pointer, number: int, caller: str
) -> NoteView:
    """Write a note: author or title, year, and the part of the source.

    `caller` is the suffix of the column that calls it.
    """
    return NoteView(
        number,
        f"note-{number}{edition.suffix}",
        f"note-mark-{number}{caller}",
        Phrase(works.note(edition.writer, pointer)),
    )


def source_view(edition: Edition, id: str, reference: Phrase) -> SourceView:
    """Show a source as the list of sources prints it, with this column's remark on it."""
    source = edition.brief.sources[id]
    direction = direction_of(source.language or edition.columns[0])
    remark = edition.optional_line(source.remark)
    return SourceView(source_anchor(id), direction, reference, remark)
