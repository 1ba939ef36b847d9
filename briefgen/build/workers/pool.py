"""Carry out tasks in processes of this machine: one dies, another goes on."""

from __future__ import annotations

import shutil
import tempfile
import threading
from concurrent.futures import Future
from concurrent.futures.thread import ThreadPoolExecutor
from types import TracebackType
from typing import Self

from briefgen.build.limits import LIMITS, Limits
from briefgen.build.task import Outcome, Task
from briefgen.build.workers.hand import GRACE, Hand
from briefgen.build.workers.starting import Lasting, Method, Starter

Exit = TracebackType | None


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
        self._threads = ThreadPoolExecutor(count, "briefgen-worker")
        self._own = threading.local()
        self._hands: list[Hand] = []

    def __enter__(self) -> Self:
        return self

    def prepare(self) -> None:
        """Load what tasks need, without waiting for it."""
        self._prepared()

    def submit(self, task: Task) -> Future[Outcome]:
        """Have a task carried out. Its future raises UsageError where no task can be."""
        return self._threads.submit(self._carry_out, task, self._prepared())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: Exit
    ) -> None:
        """End all processes at once, and what they are busy with."""
        try:
            self._threads.shutdown(wait=False, cancel_futures=True)
            if self._starter:
                self._starter.close()
            self._threads.shutdown()
            for hand in self._hands:
                hand.close()
        finally:
            if self._folder:
                shutil.rmtree(self._folder, ignore_errors=True)

    def _prepared(self) -> Starter:
        if not self._starter:
            self._folder = tempfile.mkdtemp(prefix="briefgen-")
            self._starter = Lasting(self._allowed, self._folder, self._method)
        return self._starter

    def _carry_out(self, task: Task, starter: Starter) -> Outcome:
        """Hand a task to the worker of this thread, which lives as long as the thread does."""
        if not hasattr(self._own, "hand"):
            self._own.hand = Hand(starter, self._allowed, self._grace)
            self._hands.append(self._own.hand)
        hand: Hand = self._own.hand
        return hand.carry_out(task)
