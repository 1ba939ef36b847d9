"""Count the processors that this process may use."""

from __future__ import annotations

import os


def processors() -> int:
    """Return how many processes can work at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
