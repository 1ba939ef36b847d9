"""Read the text of a source from its bytes: plain text, HTML or PDF, by content."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256

from briefgen.evidence.document import MAX_CHARACTERS, Document, Kind, Reading, Reread
from briefgen.evidence.text_source import read_text
from briefgen.evidence.unreadable import UnreadableSourceError, too_long

__all__ = ["MAX_BYTES", "UnreadableSourceError", "extract", "kind_of"]

MAX_BYTES = 50 * 1024 * 1024
"""The largest source that is read."""

_MIB = 1024 * 1024
_HEAD = 1024
_HTML = re.compile(
    rb"<\s*(?:!doctype\s+html|html|head|body|meta|div|p|h1|article)\b", re.IGNORECASE
)
_OTHERS = (
    (b"PK\x03\x04", "a Word, EPUB or other zipped file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_HINT = "save it as PDF, HTML or plain text"


def extract(data: bytes) -> Document:
    """Read a source.

    Raises UnreadableSourceError for what is too large, encrypted, damaged, without text, or of a
    kind that is not read.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableSourceError(
            f"is larger than {MAX_BYTES // _MIB} MiB",
            "archive the part that is quoted, or a fingerprint of the whole",
        )
    digest = sha256(data).hexdigest()
    kind = kind_of(data)
    if kind is Kind.PDF:
        return Document(kind, digest, _read_pdf(data), _rereader(data))
    reading = _read_html(data) if kind is Kind.HTML else read_text(data)
    if len(reading.text) > MAX_CHARACTERS:
        raise too_long()
    return Document(kind, digest, reading)


# What reads PDF and HTML is slow to load: each library is loaded for what needs it, and pypdf only
# where a quote is missed.


def _read_pdf(data: bytes) -> Reading:
    from briefgen.evidence.pdf_source import read_pdf

    return read_pdf(data)


def _read_html(data: bytes) -> Reading:
    from briefgen.evidence.html_source import read_html

    return read_html(data)


def _rereader(data: bytes) -> Reread:
    @cache
    def loaded() -> Reread:
        from briefgen.evidence.pdf_reread import rereader

        return rereader(data)

    def reread(around: int | None) -> Reading | None:
        return loaded()(around)

    return reread


def kind_of(data: bytes) -> Kind:
    """Return what a source's bytes are. Raises UnreadableSourceError for any other kind."""
    head = data[:_HEAD]
    if b"%PDF-" in head:
        return Kind.PDF
    for mark, name in _OTHERS:
        if head.startswith(mark):
            raise UnreadableSourceError(f"is {name}, whatever its name says", _HINT)
    # An opening tag may stand behind a comment or an XML declaration; in prose there is none.
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and _HTML.search(head):
        return Kind.HTML
    return Kind.TEXT
