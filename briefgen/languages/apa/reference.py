"""Write a whole reference: author, date, title, source, address (APA 7, chapter 9)."""

from __future__ import annotations

from briefgen.languages.apa import containers, dates, legal, names, titles
from briefgen.languages.apa.parts import Part, enclosed, joined, merged, part, sentence
from briefgen.languages.apa.works import Work
from briefgen.languages.apa.writer import Writer
from briefgen.languages.labels import fill


def reference(writer: Writer, work: Work) -> Part:
    """Write a work as the bibliography lists it."""
    written = legal.reference(writer, work) if work.is_legal else _reference(writer, work)
    parts = (sentence(written), containers.address(writer, work), _history(writer, work))
    return merged(joined(parts, " "))


def _reference(writer: Writer, work: Work) -> Part:
    """Write author, date, title and source; without an author, the title comes first."""
    head = part(names.head(writer, work))
    title, description = titles.title(writer, work), titles.description(writer, work)
    date = enclosed("(", part(dates.in_reference(writer, work)), ")")
    if head:
        beginning = (head, date, joined((title, description), " "))
    else:
        beginning = (title, date, description)
    return joined((*beginning, containers.found_in(writer, work)), ". ")


def _history(writer: Writer, work: Work) -> Part:
    original = work.source.original_date
    if original is None:
        return ()
    return part(f"({fill(writer.labels.original, date=str(original.year))})")
