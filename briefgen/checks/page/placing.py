"""Lead what was measured on a page back to the brief's YAML."""

from __future__ import annotations

from collections.abc import Sequence


def in_edition(columns: Sequence[str]) -> str:
    """Return the words that say which rendition is meant: `` in id``, `` in id beside en``."""
    return f" in {' beside '.join(columns)}"
