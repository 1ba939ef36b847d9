"""Read pages of a PDF a second time, by pypdf, before a quote is said not to stand in it."""

from __future__ import annotations

import logging
from functools import cache
from io import BytesIO

import pypdf
from pypdf.errors import PyPdfError

from briefgen.evidence.document import Reading, Reread
from briefgen.evidence.pdf_source import joined
from briefgen.evidence.running_lines import without_running_lines

_EXTRACTOR = f"pypdf {pypdf.__version__}"
_ALL = 12
"""PDFs of so many pages are read whole: pypdf takes up to a third of a second for each."""
_AROUND = 1
_MAX_CONTENT = 2_000_000
"""The longest page that is read, in bytes of what draws it; a full one has some 50,000."""

FAILURES = (
    PyPdfError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    OSError,
    RuntimeError,
)
"""Damaged PDFs bring pypdf to raise whatever its code happens to meet."""

# What pypdf logs of a damaged PDF is for programmers; what comes of it is told in words of ours.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def rereader(data: bytes) -> Reread:
    """Return what reads a PDF again: whole, or the pages around one where it is long.

    It gives nothing where pypdf cannot read the file, and each page is read once.
    """

    @cache
    def reader() -> pypdf.PdfReader | None:
        try:
            found = pypdf.PdfReader(BytesIO(data))
            return found if len(found.pages) else None
        except FAILURES:
            return None

    @cache
    def page(index: int) -> str:
        opened = reader()
        return _text(opened, index) if opened else ""

    @cache
    def reread(around: int | None) -> Reading | None:
        opened = reader()
        if opened is None:
            return None
        count = len(opened.pages)
        first, last = 0, count
        if count > _ALL:
            if around is None:
                return None
            first, last = max(0, around - 1 - _AROUND), min(count, around + _AROUND)
        pages = [page(index) for index in range(first, last)]
        kept = without_running_lines(pages) if count <= _ALL else pages
        return joined(_EXTRACTOR, [""] * first + kept)

    return reread


def _text(reader: pypdf.PdfReader, index: int) -> str:
    try:
        page = reader.pages[index]
        contents = page.get_contents()
        if contents is None or len(contents.get_data()) > _MAX_CONTENT:
            return ""
        return page.extract_text()
    except FAILURES:
        return ""
