"""Tell of processes that did not survive their task."""

from __future__ import annotations

import contextlib
import signal

from briefgen.build.limits import Limits, too_long
from briefgen.build.task import Failure

TOO_MUCH = "shorten what is very long or nested in it, or mend the theme's templates and styles"
"""What helps against a page that takes too much time or memory."""
FEWER = "have fewer of them at once (`--jobs 1`), or shorten what is very long in it"
"""What helps where memory may have run out."""
_ODD = "look for what is unusual in it or in the theme; `--to html` shows it in a browser"

KILLED = -9


def hung(allowed: Limits) -> Failure:
    """Tell of a process that was killed, since it did not even say that it went beyond limits."""
    return Failure(too_long(allowed.seconds), TOO_MUCH, given_up=True)


def died(code: int) -> Failure:
    """Tell of a process that ended by itself, or was ended from outside: below 0 by a signal."""
    if code == KILLED:
        message = "the process that laid it out was killed, perhaps for want of memory"
        return Failure(message, FEWER, given_up=True)
    how = f"ended by itself, with {code}"
    with contextlib.suppress(ValueError):
        how = f"crashed ({signal.Signals(-code).name})"
    return Failure(f"the process that laid it out {how}", _ODD, given_up=True)
