"""Say what carries out tasks, wherever it does; and do so in this process."""

from __future__ import annotations

from concurrent.futures import Future
from types import TracebackType
from typing import Protocol, Self

from briefgen.build.engine import load_pdf_engine
from briefgen.build.performing import attempt
from briefgen.build.task import Outcome, Task


class Executor(Protocol):
    """Carries out tasks, while it is entered.

    To leave it by an exception ends what is under way at once, and leaves no process.
    """

    def __enter__(self) -> Self:
        """Begin, and start nothing yet."""

    def prepare(self) -> None:
        """Load what tasks need, without waiting for it: say so as soon as one is certain to come.

        Where nobody says so, it is loaded for the first task.
        """

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End; what is not done by then is not done any more."""

    def submit(self, task: Task) -> Future[Outcome]:
        """Have a task carried out. Its future has a result: a `Failure` where it failed.

        It raises UsageError where nothing can be laid out at all, since libraries are missing, or a
        cluster is gone.
        """


class Here:
    """Carries out tasks in this process, each when it is handed over."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def prepare(self) -> None:
        """Load what tasks need. Raises UsageError where libraries are missing."""
        load_pdf_engine()

    def submit(self, task: Task) -> Future[Outcome]:
        """Carry out a task at once."""
        future: Future[Outcome] = Future()
        future.set_result(attempt(task))
        return future
