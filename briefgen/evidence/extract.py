"""Read the text of a source from its bytes: plain text, HTML or PDF, by content."""

from __future__ import annotations

from briefgen.evidence.document import Document


class UnreadableSourceError(Exception):
    """A source whose text cannot be read; the message says why, `hint` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def extract(data: bytes) -> Document:
    """Read a source. Raises UnreadableSourceError: encrypted, damaged, too large, of no known kind."""
    raise NotImplementedError
