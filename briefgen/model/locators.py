"""Name the part of a source that a quote or a citation points to, with CSL's locator labels."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints, WithJsonSchema


class LocatorLabel(StrEnum):
    """What a locator counts: CSL's own terms."""

    PAGE = "page"
    PARAGRAPH = "paragraph"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    LINE = "line"
    FIGURE = "figure"
    TABLE = "table"
    VOLUME = "volume"
    NOTE = "note"
    TIMESTAMP = "timestamp"


def _number_as_text(value: Any) -> Any:
    return str(value) if type(value) is int else value


Locator = Annotated[
    str,
    StringConstraints(min_length=1, max_length=40, strip_whitespace=True),
    BeforeValidator(_number_as_text),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"\S", "maxLength": 40},
                {"type": "integer"},
            ]
        }
    ),
]
"""The part itself: ``12``, ``12-14``, ``00:03:20``."""
