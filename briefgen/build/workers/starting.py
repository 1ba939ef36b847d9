"""Choose how workers are started: by a process forked from this one, or by multiprocessing."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import Literal, Protocol

from briefgen.build.limits import Limits

Method = Literal["fork", "forkserver", "spawn"]
"""How: the first has loaded what workers need soonest, the last loads it for each of them."""


class Starter(Protocol):
    """Starts workers. It is made before they are needed, so that they find all loaded."""

    def start(self, end: socket.socket) -> int:
        """Start a worker at the other end of a channel, and return its process's number.

        Raises EOFError after `close`, or where what starts workers was killed; OSError where the
        system does not allow for another process.
        """

    def end(self, process: int) -> int:
        """End a worker, if it has not ended itself, and return how: below 0 by which signal.

        Raises EOFError where nobody knows.
        """

    def close(self) -> None:
        """End all workers, and whatever starts them."""


class Lasting:
    """Starts workers by the best method that is to be had, and by another where that was killed.

    `folder` is for the files that workers keep meanwhile.
    """

    def __init__(self, allowed: Limits, folder: str, method: Method | None = None) -> None:
        self._allowed = allowed
        self._folder = folder
        self._lock = threading.Lock()
        self._closed = False
        self._all = [self._first(method)]

    def start(self, end: socket.socket) -> int:
        """Start a worker."""
        before = self._all[-1]
        try:
            return before.start(end)
        except EOFError:
            return self._after(before).start(end)

    def end(self, process: int) -> int:
        """End a worker, whoever started it."""
        for one in self._all:
            with contextlib.suppress(EOFError):
                return one.end(process)
        raise EOFError

    def close(self) -> None:
        """End all."""
        with self._lock:
            self._closed = True
            for one in self._all:
                one.close()

    def _first(self, method: Method | None) -> Starter:
        from briefgen.build.workers import forked

        if method == "fork" or (method is None and forked.can_fork()):
            return forked.Nursery(self._allowed, self._folder)
        return self._by_multiprocessing(method)

    def _after(self, before: Starter) -> Starter:
        """Return what starts workers since another one is no more."""
        with self._lock:
            if self._closed:
                raise EOFError
            if self._all[-1] is before:
                self._all.append(self._by_multiprocessing(None))
            return self._all[-1]

    def _by_multiprocessing(self, method: Method | None) -> Starter:
        from briefgen.build.workers import started

        return started.ByMultiprocessing(self._allowed, self._folder, method)
