"""Know the scaffold's mark of what is still to be written."""

from __future__ import annotations

import re

PLACEHOLDER = "TODO"
_STILL_TO_BE_WRITTEN = re.compile(rf"^\s*{PLACEHOLDER}\b|\b{PLACEHOLDER}:")


def is_placeholder(text: str) -> bool:
    """Whether a text is still to be written: it begins with ``TODO``, or holds ``TODO:``."""
    return PLACEHOLDER in text and _STILL_TO_BE_WRITTEN.search(text) is not None
