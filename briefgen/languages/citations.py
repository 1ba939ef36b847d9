"""Write the notes and the list of sources, by APA 7."""

from __future__ import annotations

from briefgen.languages.apa import Bibliography
from briefgen.languages.apa.bibliography import source_anchor
from briefgen.languages.edition import Edition
from briefgen.languages.notes import Pointer
from briefgen.languages.view import NoteView, Phrase, SourceView


def note(edition: Edition, works: Bibliography, pointer: Pointer, number: int) -> NoteView:
    """Write a note: author or title, year, and the part of the source."""
    return NoteView(number, Phrase(works.note(edition.writer, pointer)))


def source_view(edition: Edition, works: Bibliography, id: str) -> SourceView:
    """Write a source as the list of sources prints it."""
    return SourceView(
        source_anchor(id),
        Phrase(works.reference(edition.writer, id)),
        edition.optional_line(edition.brief.sources[id].remark),
    )
