"""Say how a brief cites its sources."""

from __future__ import annotations

from enum import StrEnum


class CitationStyle(StrEnum):
    """How sources are cited in the text; both by APA 7, with a list of what is cited."""

    NOTES = "notes"
    AUTHOR_DATE = "author-date"
