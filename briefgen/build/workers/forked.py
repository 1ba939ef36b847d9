"""Fork workers from a process of their own, which has loaded what they need by then."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import struct
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from briefgen.build.limits import Limits
from briefgen.build.workers import worker

_NUMBER = struct.Struct(">q")
_START = 0
"""Asks for a worker, and comes with its end of a channel. Any other number asks for the end of the
process of that number."""


def can_fork() -> bool:
    """Whether this process may be forked as it is: another thread might hold a lock just now."""
    return sys.platform == "linux" and len([*Path("/proc/self/task").iterdir()]) == 1


class Nursery:
    """A process that is forked from this one at once, loads what workers need, and forks them.

    It answers in turn, so that whoever asks for a worker waits until all is loaded. It dies with
    this process, and the workers with it.
    """

    def __init__(self, allowed: Limits, folder: str) -> None:
        self._lock = threading.Lock()
        ours, theirs = socket.socketpair()
        parent = os.getpid()
        with _uninterrupted():
            self._process = os.fork()
            if not self._process:
                ours.close()
                _be_nursery(theirs, parent, allowed, folder)
        theirs.close()
        self._end = ours

    def start(self, end: socket.socket) -> int:
        """Start a worker at the other end of a channel, and return its process's number.

        Raises EOFError where the nursery is no more.
        """
        return self._ask(_START, end)

    def end(self, process: int) -> int:
        """End a worker, and return how it ended."""
        return self._ask(process)

    def close(self) -> None:
        """End the nursery, and with it all workers."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self._process, 0)
        with self._lock:  # whoever asked just now has no answer
            self._end.close()

    def _ask(self, question: int, *ends: socket.socket) -> int:
        with self._lock:
            try:
                socket.send_fds(self._end, [_NUMBER.pack(question)], [one.fileno() for one in ends])
                answer = self._end.recv(_NUMBER.size, socket.MSG_WAITALL)
            except OSError as error:
                raise EOFError from error
        if not answer:
            raise EOFError
        return int(_NUMBER.unpack(answer)[0])


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait: a child must not take it for its own before it has learnt to ignore it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _be_nursery(end: socket.socket, parent: int, allowed: Limits, folder: str) -> None:
    try:
        worker.depend_on(parent)
        worker.settle_down(folder)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        worker.load()  # what fails is told by each worker
        while True:
            question, ends, _, _ = socket.recv_fds(end, _NUMBER.size, 1)
            if not question:
                break
            (number,) = _NUMBER.unpack(question)
            answer = _forked(end, ends[0], allowed) if number == _START else _ended(number)
            end.sendall(_NUMBER.pack(answer))
    except Exception:  # noqa: BLE001 - there is nobody whom it could be raised to
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(0)


def _forked(end: socket.socket, theirs: int, allowed: Limits) -> int:
    parent = os.getpid()
    process = os.fork()
    if process:
        os.close(theirs)
        return process
    try:
        end.close()
        worker.depend_on(parent)
        worker.serve(socket.socket(fileno=theirs), allowed)
    except Exception:  # noqa: BLE001 - as above
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(0)


def _ended(process: int) -> int:
    os.kill(process, signal.SIGKILL)  # which does not change how it ended, if it has
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
