"""Read a source that is a PDF, in the order in which its letters were set."""

from __future__ import annotations

from importlib.metadata import version

from pypdfium2 import PdfDocument, PdfiumError
from pypdfium2 import raw as pdfium

from briefgen.evidence.document import MAX_CHARACTERS, Reading
from briefgen.evidence.running_lines import without_running_lines
from briefgen.evidence.unreadable import UnreadableSourceError, too_long

MAX_PAGES = 2000
"""The longest PDF that is read, in pages."""

_EXTRACTOR = f"pypdfium2 {version('pypdfium2')}"
_BROKEN_WORD = "\ufffe"
"""How PDFium writes a hyphen at a line's end, with the line's end taken out."""


def read_pdf(data: bytes) -> Reading:
    """Read a PDF by PDFium.

    Headers and footers are taken out. Raises UnreadableSourceError for what is encrypted, damaged,
    too long, or has no text.
    """
    try:
        with PdfDocument(data) as document:
            pages, labels = _pages(document)
    except PdfiumError as error:
        raise _unreadable(error) from error
    if not any(page.strip() for page in pages):
        raise UnreadableSourceError(
            "holds no text, only pictures of it",
            "have its words recognised (OCR), check them against the pages, and archive the text",
        )
    return joined(_EXTRACTOR, without_running_lines(pages), labels)


def joined(extractor: str, pages: list[str], labels: tuple[str, ...] = ()) -> Reading:
    """Join pages into one text, so that sentences run on from page to page."""
    starts, length = [], 0
    for page in pages:
        starts.append(length)
        length += len(page) + 1
    return Reading(extractor, "\n".join(pages), tuple(starts), labels)


def _pages(document: PdfDocument) -> tuple[list[str], tuple[str, ...]]:
    count = len(document)
    if count > MAX_PAGES:
        raise UnreadableSourceError(
            f"has {count} pages; at most {MAX_PAGES} are read", "archive the chapter that is quoted"
        )
    left = MAX_CHARACTERS
    pages: list[str] = []
    for index in range(count):
        page = _page(document, index, left)
        left -= len(page)
        pages.append(page)
    labels = tuple(document.get_page_label(index) for index in range(count))
    plain = tuple(str(index + 1) for index in range(count))
    return pages, labels if any(labels) and labels != plain else ()


def _page(document: PdfDocument, index: int, left: int) -> str:
    """Return a page's text; of a damaged page nothing, since others may be whole."""
    try:
        page = document[index]
    except PdfiumError:
        return ""
    text_page = page.get_textpage()
    try:
        if text_page.count_chars() > left:
            raise too_long()
        text: str = text_page.get_text_range()
    finally:
        text_page.close()
        page.close()
    return text.replace("\r\n", "\n").replace(_BROKEN_WORD, "-\n").replace("\x02", "-\n")


def _unreadable(error: PdfiumError) -> UnreadableSourceError:
    if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
        return UnreadableSourceError("is encrypted", "archive a copy that opens without a password")
    return UnreadableSourceError(
        "is a PDF that is damaged or cut off", "fetch it again, or print it into a new PDF"
    )
