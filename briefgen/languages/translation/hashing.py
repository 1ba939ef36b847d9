"""Reduce a text to a short digest, by which a later version of it is known."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from hashlib import sha256
from typing import Final

VERSION: Final = 1
"""The version of the rules below: a review that was hashed by others cannot be compared."""

HEX_DIGITS = 16
"""64 bits: by chance, two of a million texts have one digest once in some 40 million projects."""

_TEXTS_KEPT = 16_384
"""Texts of the library stand in many briefs."""


@lru_cache(maxsize=_TEXTS_KEPT)
def digest_of(text: str) -> str:
    """Return 64 bits of SHA-256 over the text in NFC, its whitespace collapsed, in hexadecimal.

    How lines are folded in YAML, and how accents are composed, is nothing that a reader sees.
    """
    collapsed = " ".join(unicodedata.normalize("NFC", text).split())
    return sha256(collapsed.encode()).hexdigest()[:HEX_DIGITS]
