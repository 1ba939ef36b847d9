"""Stop what would take all of a machine's time or memory."""

from __future__ import annotations

import contextlib
import math
import signal
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from types import FrameType

if sys.platform != "win32":
    import resource

_AGAIN = 5.0
"""After how many seconds it is stopped again: WeasyPrint goes on after an error in a picture."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a brief may take to be rendered in one language, or in several side by side.

    `processor` is how many seconds a processor may work on it: the flagship takes three, one with
    tables of sixty rows twenty. `seconds` go by the clock, and leave room for a machine that is
    busy with other things. `memory` is how many bytes of addresses a process may have meanwhile.
    """

    processor: float = 300.0
    seconds: float = 600.0
    memory: int = 4 * 1024**3


LIMITS = Limits()


class TooLongError(Exception):
    """What was begun within a limit of time has not ended; says so in words."""


@contextlib.contextmanager
def limited(allowed: Limits) -> Iterator[None]:
    """Run what is within, and let it take no more than is allowed.

    Raises TooLongError, or MemoryError as Python does. Where the system knows no such limits, there
    are none; of time, there is none outside of the main thread.
    """
    in_main = threading.current_thread() is threading.main_thread()
    with contextlib.ExitStack() as stack:
        if sys.platform != "win32":
            stack.enter_context(_within(resource.RLIMIT_AS, allowed.memory))
            if in_main:
                stack.enter_context(_within_processor(allowed.processor))
                stack.enter_context(_within_time(allowed.seconds))
        yield


def too_long(seconds: float) -> str:
    """Say that something took more time than that."""
    return f"it is not done after {seconds:g} seconds, and was stopped"


if sys.platform != "win32":

    @contextlib.contextmanager
    def _within_time(seconds: float) -> Iterator[None]:
        with _at(signal.SIGALRM, too_long(seconds)):
            signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
            try:
                yield
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)

    @contextlib.contextmanager
    def _within_processor(seconds: float) -> Iterator[None]:
        """The system counts all that a process has used, in whole seconds."""
        used = resource.getrusage(resource.RUSAGE_SELF)
        most = math.ceil(used.ru_utime + used.ru_stime + seconds)
        message = f"it kept the processor busy for {seconds:g} seconds, and was stopped"
        with _at(signal.SIGXCPU, message), _within(resource.RLIMIT_CPU, most):
            yield

    @contextlib.contextmanager
    def _at(number: signal.Signals, message: str) -> Iterator[None]:
        """Raise TooLongError when a signal comes."""

        def stop(_signal: int, _frame: FrameType | None) -> None:
            raise TooLongError(message)

        before = signal.signal(number, stop)
        try:
            yield
        finally:
            signal.signal(number, before)

    @contextlib.contextmanager
    def _within(kind: int, most: int) -> Iterator[None]:
        soft, hard = resource.getrlimit(kind)
        own = [one for one in (soft, hard, most) if one != resource.RLIM_INFINITY]
        with contextlib.suppress(ValueError, OSError):  # macOS refuses what it has gone beyond
            resource.setrlimit(kind, (min(own), hard))
        try:
            yield
        finally:
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, (soft, hard))


def lift() -> None:
    """Take off the limit of the processor's time that a process began with, as far as it may."""
    if sys.platform != "win32":
        with contextlib.suppress(ValueError, OSError):
            hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
            resource.setrlimit(resource.RLIMIT_CPU, (hard, hard))
