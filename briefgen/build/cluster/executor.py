"""Carry out tasks on a Dask cluster: they travel as bytes, and their outcomes do."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import Future
from contextlib import suppress
from types import TracebackType
from typing import Self

from briefgen.build.cluster.address import read_address, require_dask
from briefgen.build.cluster.session import LEAVE, Session
from briefgen.build.task import Outcome, Task


class Cluster:
    """Carries out tasks on the workers of a Dask cluster.

    Each worker has briefgen and what it needs, in our versions; it needs none of our files. A task
    whose worker dies goes to another, as often as the scheduler allows.

    A future raises UsageError where no task can be carried out: the cluster cannot be reached, has
    no workers, or others than we need, or is gone.
    """

    def __init__(self, address: str) -> None:
        """Take a scheduler's address. Raises UsageError where it is none, or Dask is missing."""
        self._session = Session(read_address(address))
        require_dask()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        return self

    def prepare(self) -> None:
        """Begin to connect, without waiting for it."""
        if self._thread is None:
            run = self._loop.run_forever
            self._thread = threading.Thread(target=run, name="cluster", daemon=True)
            self._thread.start()
            self._loop.call_soon_threadsafe(self._session.begin)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._thread is not None:
            leaving = asyncio.run_coroutine_threadsafe(self._session.leave(), self._loop)
            with suppress(Exception):
                leaving.result(4 * LEAVE)
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(LEAVE)
        if self._thread is None or not self._thread.is_alive():
            self._loop.close()

    def submit(self, task: Task) -> Future[Outcome]:
        """Have a task carried out. Its future's result is a `Failure` where the task failed."""
        self.prepare()
        return asyncio.run_coroutine_threadsafe(self._session.outcome(task), self._loop)
