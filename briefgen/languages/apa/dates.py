"""Write the dates of works: ``2016, March 14``, ``2016a``, ``n.d.-a`` (APA 7, 9.13 to 9.17)."""

from __future__ import annotations

from briefgen.languages.apa.works import Work
from briefgen.languages.apa.writer import Writer


def in_reference(writer: Writer, work: Work) -> str:
    """Write a date as precisely as its kind of work asks for."""
    issued = work.source.issued
    written = year(writer, work)
    if issued is None or issued.month is None or not work.has_full_date:
        return written
    return f"{written}, {writer.conventions.month_and_day(issued)}"


def in_text(writer: Writer, work: Work) -> str:
    """Write a date as the text cites it: the year, after that of the first edition."""
    original = work.source.original_date
    written = year(writer, work)
    return f"{original.year}/{written}" if original and work.source.issued else written


def year(writer: Writer, work: Work) -> str:
    """Write the year, or that there is none, with its letter."""
    if work.source.issued is not None:
        return f"{work.source.issued.year}{work.suffix}"
    undated = writer.pack.labels.undated
    return f"{undated}-{work.suffix}" if work.suffix else undated


def sort_key(work: Work) -> tuple[int, ...]:
    """Return what works of the same authors are sorted by: undated ones come first (9.46)."""
    issued = work.source.issued
    if issued is None:
        return (0,)
    if not work.has_full_date and not work.is_legal:
        return (1, issued.year)
    return (1, issued.year, issued.month or 0, issued.day or 0)
