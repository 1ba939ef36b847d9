"""Say why a rendition is not what it was: which of its inputs are others now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_DIGEST = re.compile("[0-9a-f]{64}")
_ABSENT = "absent"


def reasons(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """Return what changed between two states of a rendition's inputs, by name; each in words."""
    return tuple(_changes(before, now))


def _changes(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    for name in sorted({*before, *now}):
        old, new = before.get(name, _ABSENT), now.get(name, _ABSENT)
        if old == new:
            continue
        if old == _ABSENT:
            yield f"{name} is new"
        elif new == _ABSENT:
            yield f"{name} is gone"
        elif _DIGEST.fullmatch(old) or _DIGEST.fullmatch(new):
            yield f"{name} changed"
        else:
            yield f"{name}: {old} -> {new}"
