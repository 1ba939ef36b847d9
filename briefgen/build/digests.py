"""Name contents by their SHA-256, and many named contents by one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def digest_of_all(parts: Mapping[str, str]) -> str:
    """Return one digest of named digests or versions, whatever their order."""
    return digest(json.dumps(parts, sort_keys=True, separators=(",", ":")).encode())
