"""Measure what the pages of a laid out document came out as."""

from __future__ import annotations

from weasyprint import Document

from briefgen.render.measures import PageMeasures
from briefgen.render.measuring.breaks import (
    bare_table_heads,
    filled,
    split_rows,
    stranded_headings,
)
from briefgen.render.measuring.glyphs import missing_glyphs
from briefgen.render.measuring.pieces import sheets
from briefgen.render.measuring.sizes import pictures, shrunken
from briefgen.render.measuring.texts import overflows, overlaps
from briefgen.render.measuring.words import broken_words


def measure(document: Document) -> PageMeasures:
    """Return the measures of a document that is laid out, but for what it could not load."""
    pages = sheets(document)
    overflowing = {page.number: list(overflows(page)) for page in pages}
    return PageMeasures(
        pages=len(pages),
        overflows=tuple(found for each in overflowing.values() for _, found in each),
        overlaps=tuple(
            found
            for page in pages
            for found in overlaps(page, [piece for piece, _ in overflowing[page.number]])
        ),
        split_rows=tuple(split_rows(pages)),
        missing_glyphs=tuple(missing_glyphs(pages)),
        pictures=tuple(found for page in pages for found in pictures(page)),
        shrunken=tuple(found for page in pages for found in shrunken(page)),
        broken_words=tuple(found for page in pages for found in broken_words(page)),
        stranded_headings=tuple(spot for page in pages for spot in stranded_headings(page)),
        bare_table_heads=tuple(spot for page in pages for spot in bare_table_heads(page)),
        last_page_filled=filled(pages[-1]),
    )
