"""Say what carries out tasks, wherever it does; and do so in this process."""

from __future__ import annotations

from concurrent.futures import Future
from types import TracebackType
from typing import Protocol, Self

from briefgen.build.performing import attempt
from briefgen.build.task import Outcome, Task


class Executor(Protocol):
    """Carries out tasks, while it is entered.

    It may be entered long before the first task, so that what takes long to load is loaded
    meanwhile. To leave it by an exception ends what is under way at once, and leaves no process.
    """

    def __enter__(self) -> Self:
        """Begin, without waiting for anything."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End; what is not done by then is not done any more."""

    def submit(self, task: Task) -> Future[Outcome]:
        """Have a task carried out. Its future always has a result: a `Failure` where it failed."""


class Here:
    """Carries out tasks in this process, each when it is handed over."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def submit(self, task: Task) -> Future[Outcome]:
        """Carry out a task at once."""
        future: Future[Outcome] = Future()
        future.set_result(attempt(task))
        return future
