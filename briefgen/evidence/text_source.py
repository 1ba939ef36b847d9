"""Read a source that is plain text."""

from __future__ import annotations

from briefgen.evidence.document import Reading
from briefgen.evidence.unreadable import UnreadableSourceError
from briefgen.source.rules import wrong_encoding

_EXTRACTOR = "text 1"


def read_text(data: bytes) -> Reading:
    """Read UTF-8, with or without its byte order mark, as in all files of a brief.

    A form feed begins a page. Raises UnreadableSourceError for another encoding, or none.
    """
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableSourceError(
            "is neither text, HTML nor PDF, whatever its name says",
            "save it as PDF, HTML or plain text in UTF-8",
        )
    if finding := wrong_encoding.find("", data):
        raise UnreadableSourceError(
            f"is not UTF-8; line {finding.place.line}: {finding.message}", finding.hint
        )
    text = data.decode("utf-8-sig")
    if not text.strip():
        raise UnreadableSourceError("is empty", "put the source's text into it")
    feeds = [offset + 1 for offset, char in enumerate(text) if char == "\f"] if "\f" in text else []
    return Reading(_EXTRACTOR, text, (0, *feeds) if feeds else ())
