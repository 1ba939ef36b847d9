"""Be a worker: carry out the tasks that come, one after the other, until none comes any more."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import socket
import sys
import tempfile
from functools import cache
from pathlib import Path

from briefgen.build.engine import load_pdf_engine
from briefgen.build.limits import Limits
from briefgen.build.performing import bug, guarded, perform
from briefgen.build.task import Failure
from briefgen.build.workers.channel import Channel
from briefgen.source.errors import UsageError

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of <linux/prctl.h>


@cache
def load() -> UsageError | Failure | None:
    """Load what lays out pages; return why that fails where it does.

    Whoever is forked afterwards knows how that went, and does it no more.
    """
    try:
        load_pdf_engine()
        from briefgen.render.pdf import warm_up

        warm_up()
    except UsageError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a broken installation is told by its own words
        return bug(error)
    return None


def settle_down(folder: str) -> None:
    """Leave Ctrl-C, input and results to the process that was started by hand.

    `folder` is for files. What C libraries have to say of a page is for programmers.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tempfile.tempdir = folder
    with contextlib.suppress(OSError):  # any of the three streams may be closed
        _point(0, os.O_RDONLY)
        if not os.environ.get("BRIEFGEN_DEBUG"):
            own = os.dup(2)
            _point(2, os.O_WRONLY)
            sys.stderr = os.fdopen(own, "w", encoding="utf-8", errors="backslashreplace")
    sys.stdout = sys.stderr


def depend_on(parent: int) -> None:
    """Do not outlive the process that started this one, where the system sees to that."""
    if sys.platform != "linux":
        return
    import ctypes

    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:  # it died before it was asked for
        os._exit(0)


def serve(end: socket.socket, allowed: Limits) -> None:
    """Say that this worker is ready, or why it is not; then answer tasks with what they come to.

    Where memory runs out, the system is to take this process first.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            Path("/proc/self/oom_score_adj").write_text("500", "ascii")
    channel = Channel(end)
    with contextlib.suppress(EOFError):
        fault = load()
        channel.send(pickle.dumps(fault))
        if fault is None:
            _answer_all(channel, allowed)


def _answer_all(channel: Channel, allowed: Limits) -> None:
    """Answer tasks until none comes any more.

    An answer is on its way before memory is tidied up, which takes a twentieth of a page's time.
    """
    from briefgen.render.pdf import tidied_up_after

    while True:
        message = channel.receive()
        with tidied_up_after():
            channel.send(_answer(message, allowed))


def _point(stream: int, flags: int) -> None:
    """Let one of the standard streams lead nowhere."""
    null = os.open(os.devnull, flags)
    os.dup2(null, stream)
    os.close(null)


def _answer(message: bytes, allowed: Limits) -> bytes:
    outcome = guarded(lambda: perform(pickle.loads(message)), allowed)  # noqa: S301 - from our own
    return pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL)
