"""Count the processors that this process may use."""

from __future__ import annotations

import contextlib
import math
import os
from pathlib import Path

SHARE = Path("/sys/fs/cgroup/cpu.max")
"""Where Linux says of a container how much of its machine's time it has: `150000 100000` is one and
a half processors, `max 100000` all."""


def processors(share: Path = SHARE) -> int:
    """Return how many processes can work at once: a container may have less than its machine."""
    if hasattr(os, "sched_getaffinity"):
        there = len(os.sched_getaffinity(0))
    else:
        there = os.cpu_count() or 1
    with contextlib.suppress(OSError, ValueError):
        allowed, period = map(int, share.read_text("ascii").split())
        return max(1, min(there, math.ceil(allowed / period)))
    return there
