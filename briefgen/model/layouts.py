"""Say how a brief's languages share files."""

from __future__ import annotations

from enum import StrEnum


class Layout(StrEnum):
    """A file for each language, or one with two of them side by side."""

    SEPARATE = "separate"
    PARALLEL = "parallel"
