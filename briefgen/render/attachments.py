"""Say what an attachment of a PDF is: a file that travels inside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefgen.render.media import MEDIA_TYPES as LOADED

MEDIA_TYPES = {
    **LOADED,
    "j2": "text/plain",
    "json": "application/json",
    "md": "text/markdown",
    "yaml": "application/yaml",
    "yml": "application/yaml",
}
"""Media types by the ending of a file's name. The system's own list differs between machines."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a PDF: what the PDF was made from.

    `name` is its path in the project, with forward slashes; `date` is that of its making, to a
    PDF's reader.
    """

    name: str
    data: bytes
    media_type: str
    description: str
    date: date


def media_type(name: str) -> str:
    """Return the media type of a file, by the ending of its name."""
    return MEDIA_TYPES.get(name.rpartition(".")[2].casefold(), "application/octet-stream")
