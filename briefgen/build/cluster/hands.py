"""Do, in a Dask worker, what is asked of it: a process for each task that runs there at once.

Dask calls these functions by their names, so that bytes alone travel. Its workers run tasks in
threads, where nothing can be stopped, and which a crash would all take along.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO, cast

from briefgen.build.cluster.frames import receive, send
from briefgen.build.cluster.parcels import Versions, our_versions, pack_answer
from briefgen.build.task import Failure

PATIENCE = 10.0
"""How many seconds a process has to end by itself, and to end those that it started."""


class Hand:
    """A process that has tasks carried out, one at a time, within their limits."""

    def __init__(self) -> None:
        # It imports what this process does, however that was told where to look.
        path = os.pathsep.join(filter(None, sys.path))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "briefgen.build.cluster.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
            start_new_session=True,  # Ctrl-C is the worker's: this process ends when that does
        )
        self._requests = cast("IO[bytes]", self._process.stdin)
        self._answers = cast("IO[bytes]", self._process.stdout)
        self._ended = False

    @property
    def usable(self) -> bool:
        """Whether it has not ended, and is not about to."""
        return not self._ended and self._process.poll() is None

    def carry_out(self, own: bytes, files: bytes) -> bytes:
        """Have a task carried out, and return the answer, whatever becomes of the process."""
        with suppress(OSError):
            send(self._requests, own, files)
        answer = receive(self._answers)
        self._ended = answer is None
        return pack_answer(Failure("its process was ended")) if answer is None else answer

    def stop(self) -> None:
        """Stop the process, whatever it does; who waits for its answer is told so."""
        self._process.terminate()

    def end(self) -> None:
        """End the process, for whose answer nobody waits."""
        self._process.terminate()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for pipe in (self._requests, self._answers):
            with suppress(OSError):
                pipe.close()


class Hands:
    """The processes of a worker: those that are idle, and those that are busy, for whom."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: list[Hand] = []
        self._busy: dict[Hand, str] = {}
        self._gone: set[str] = set()

    def carry_out(self, own: bytes, files: bytes, client: str) -> bytes:
        """Carry out a client's task in an idle process, or in a new one."""
        with self._lock:
            if client in self._gone:  # its tasks were dropped, but word of that comes later
                return pack_answer(Failure("nobody waits for it any more"))
            idle = [hand for hand in self._idle if hand.usable]
            hand = idle.pop() if idle else Hand()
            self._idle = idle
            self._busy[hand] = client
        try:
            return hand.carry_out(own, files)
        finally:
            with self._lock:
                wanted = self._busy.pop(hand, None) is not None
                if wanted and hand.usable:
                    self._idle.append(hand)
            if not (wanted and hand.usable):
                hand.end()

    def dismiss(self, client: str) -> None:
        """End what runs for a client that no longer waits for it, and what is idle."""
        with self._lock:
            self._gone.add(client)
            idle, self._idle = self._idle, []
            for hand in [hand for hand, whose in self._busy.items() if whose == client]:
                del self._busy[hand]
                hand.stop()
        for hand in idle:  # the worker is not to wait for them
            threading.Thread(target=hand.end).start()


_HANDS = Hands()


def tell_versions() -> Versions:
    """Return the versions of a worker."""
    return our_versions()


def keep(files: bytes) -> bytes:
    """Keep a theme's files among a cluster's results, for the tasks that need them."""
    return files


def carry_out(own: bytes, files: bytes, client: str) -> bytes:
    """Carry out a task on a worker, and return its outcome, packed."""
    return _HANDS.carry_out(own, files, client)


def dismiss(client: str) -> None:
    """End what a worker does for a client."""
    _HANDS.dismiss(client)
