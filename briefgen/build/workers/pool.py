"""Carry out tasks in processes of this machine: one dies, another goes on."""

from __future__ import annotations

import contextlib
import shutil
import threading
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Self

from briefgen.build.limits import LIMITS, Limits
from briefgen.build.task import Outcome, Task
from briefgen.build.workers.hand import GRACE, Hand
from briefgen.build.workers.scratch import make_folder
from briefgen.build.workers.starting import Lasting, Method, Starter

Exit = TracebackType | None


_Entry = tuple[Future[Outcome], Task, Starter]
_PATIENCE = 5.0
"""How many seconds a thread has to end whose worker was ended."""


class Workers:
    """Carries out tasks in so many worker processes at most, and in no more than there are tasks.

    Nothing is started before the first task, or before `prepare`. A worker that is killed, or that
    does not answer in time, fails its own task alone; the next task has a new one. `grace` is how
    many seconds longer than its limit a worker has to say that it went beyond it.
    """

    def __init__(
        self,
        count: int,
        allowed: Limits = LIMITS,
        *,
        grace: float = GRACE,
        method: Method | None = None,
    ) -> None:
        self._allowed = allowed
        self._grace = grace
        self._method = method
        self._folder = ""
        self._starter: Starter | None = None
        self._count = count
        self._queue: SimpleQueue[_Entry | None] = SimpleQueue()
        self._idle = threading.Semaphore(0)
        self._threads: list[threading.Thread] = []
        self._hands: list[Hand] = []

    def __enter__(self) -> Self:
        return self

    def prepare(self) -> None:
        """Load what tasks need, without waiting for it."""
        self._prepared()

    def submit(self, task: Task) -> Future[Outcome]:
        """Have a task carried out. Its future raises UsageError where no task can be."""
        future: Future[Outcome] = Future()
        self._queue.put((future, task, self._prepared()))
        if not self._idle.acquire(blocking=False) and len(self._threads) < self._count:
            # Not one that Python waits for at its end: Ctrl-C may leave a future locked for ever.
            thread = threading.Thread(target=self._work, daemon=True)
            self._threads.append(thread)
            thread.start()
        return future

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: Exit
    ) -> None:
        """End all processes at once, and what they are busy with."""
        try:
            with contextlib.suppress(Empty):
                while entry := self._queue.get_nowait():
                    entry[0].cancel()
            if self._starter:
                self._starter.close()
            for _ in self._threads:
                self._queue.put(None)
            for thread in self._threads:
                thread.join(_PATIENCE)
            for hand in self._hands:
                hand.close()
        finally:
            if self._folder:
                shutil.rmtree(self._folder, ignore_errors=True)

    def _prepared(self) -> Starter:
        if not self._starter:
            self._folder = make_folder()
            self._starter = Lasting(self._allowed, self._folder, self._method)
        return self._starter

    def _work(self) -> None:
        """Hand tasks to a worker of its own, as a thread of this process."""
        hand: Hand | None = None
        while entry := self._queue.get():
            future, task, starter = entry
            if hand is None:
                hand = Hand(starter, self._allowed, self._grace)
                self._hands.append(hand)
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(hand.carry_out(task))
                except Exception as error:  # noqa: BLE001 - it is raised to whoever waits
                    future.set_exception(error)
            self._idle.release()
