"""Stop what would take all of a machine's time or memory."""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
from collections.abc import Iterator
from types import FrameType

if sys.platform != "win32":
    import resource

SECONDS = 300.0
"""How long a brief may take to be rendered in one language, or in several side by side. The
flagship takes three, one with tables of sixty rows twenty."""

MEMORY = 4 * 1024**3
"""How many bytes of addresses a process may have meanwhile."""

_AGAIN = 5.0
"""After how many seconds it is stopped again: WeasyPrint goes on after an error in a picture."""


class TooLongError(Exception):
    """What was begun within a limit of time has not ended."""


@contextlib.contextmanager
def limited(seconds: float, memory: int) -> Iterator[None]:
    """Run what is within for so many seconds at most, and in so much memory.

    Raises TooLongError, or MemoryError as Python does. Where the system knows no such limits, there
    are none; of time, there is none outside of the main thread.
    """
    with _within_memory(memory), _within_time(seconds):
        yield


@contextlib.contextmanager
def _within_time(seconds: float) -> Iterator[None]:
    if not hasattr(signal, "setitimer") or threading.current_thread() != threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooLongError


@contextlib.contextmanager
def _within_memory(memory: int) -> Iterator[None]:
    if sys.platform == "win32":
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    own = [one for one in (soft, hard, memory) if one != resource.RLIM_INFINITY]
    with contextlib.suppress(ValueError, OSError):  # macOS refuses what it has already gone beyond
        resource.setrlimit(resource.RLIMIT_AS, (min(own), hard))
    try:
        yield
    finally:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
