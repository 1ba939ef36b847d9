"""Write laws, rulings and treaties, which begin with their title (APA 7, chapter 11)."""

from __future__ import annotations

from briefgen.languages.apa import dates, titles
from briefgen.languages.apa.parts import Part, enclosed, joined, part, trimmed
from briefgen.languages.apa.works import Work
from briefgen.languages.apa.writer import Writer


def reference(writer: Writer, work: Work) -> Part:
    """Write a reference: ``Clean Harbours Act, 104 Stat. 327 (1990)``."""
    source = work.source
    named = writer.title(source, trimmed(source.title))
    named = joined((named, enclosed("[", writer.translated(source), "]")), " ")
    written = joined((named, part(_found_in(writer, work))), ", ")
    return joined((written, enclosed("(", part(_date(writer, work)), ")")), " ")


def _found_in(writer: Writer, work: Work) -> str:
    """Write number, body and gazette; a section of a code takes the place of a page."""
    source = work.source
    gazette = [source.volume, source.container_title]
    if source.section and work.type in ("legislation", "regulation"):
        gazette.append(f"§ {source.section}")
    elif source.container_title:
        gazette.append(titles.page_range(work).partition("–")[0])
    body = None if work.type == "legal_case" else source.authority
    found = [titles.number(writer, work), body, " ".join(filter(None, gazette))]
    return ", ".join(filter(None, found))


def _date(writer: Writer, work: Work) -> str:
    """Write the year; of a ruling, the court and the day too."""
    source = work.source
    written = dates.year(writer, work)
    if work.type == "treaty" or (work.type == "legal_case" and not source.container_title):
        written = writer.conventions.partial_date(source.issued) if source.issued else written
    if work.type == "legal_case" and source.authority:
        return f"{source.authority} {written}"
    return written
