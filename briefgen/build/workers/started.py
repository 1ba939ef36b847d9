"""Start workers by multiprocessing, where this process itself cannot be forked."""

from __future__ import annotations

import multiprocessing
import os
import socket
import threading
from multiprocessing.process import BaseProcess

from briefgen.build.limits import Limits, lift
from briefgen.build.workers import worker

_PRELOADED = "briefgen.build.workers.preloaded"
"""By importing this, the server that forks workers loads what they need."""


class ByMultiprocessing:
    """Starts workers by one of multiprocessing's methods; by a server where that is to be had."""

    def __init__(self, allowed: Limits, folder: str, method: str | None = None) -> None:
        self._allowed = allowed
        self._folder = folder
        self._lock = threading.Lock()
        self._started: dict[int, BaseProcess] = {}
        self._closed = False
        self._process = _process(method)

    def start(self, end: socket.socket) -> int:
        """Start a worker at the other end of a channel, and return its process's number."""
        process = self._process(
            target=_be_worker, args=(end, self._allowed, self._folder), daemon=True
        )
        with self._lock:
            if self._closed:
                raise EOFError
            process.start()
            number = process.pid or 0
            self._started[number] = process
        return number

    def end(self, process: int) -> int:
        """End a worker, and return how it ended."""
        with self._lock:
            one = self._started.pop(process, None)
        if not one:
            raise EOFError
        one.kill()
        one.join()
        return one.exitcode or 0

    def close(self) -> None:
        """End all workers. A server lives on for whoever else wants one, as long as this process.

        It ends by itself afterwards.
        """
        with self._lock:
            self._closed = True
            for one in self._started.values():
                one.kill()
            for one in self._started.values():
                one.join()


def _process(method: str | None) -> type[BaseProcess]:
    """Return what makes processes by a method; its server begins to load what they need."""
    served = "forkserver" in multiprocessing.get_all_start_methods()
    if method == "spawn" or not served:
        return multiprocessing.get_context("spawn").Process
    from multiprocessing import forkserver

    forkserver.set_forkserver_preload([_PRELOADED])
    forkserver.ensure_running()
    return multiprocessing.get_context("forkserver").Process


def _be_worker(end: socket.socket, allowed: Limits, folder: str) -> None:
    lift()
    worker.settle_down(folder)
    worker.depend_on(os.getppid())
    threading.Thread(target=_end_with_parent, daemon=True).start()
    worker.serve(end, allowed)
    os._exit(0)


def _end_with_parent() -> None:
    """A thread sees that the first process has ended even while another is busy in a library."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(0)
