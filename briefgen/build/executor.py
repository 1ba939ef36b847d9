"""Render jobs, one after the other or in forked workers; a job that fails fails alone."""

from __future__ import annotations

import ctypes
import multiprocessing
import signal
import sys
import traceback
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from briefgen.build import limits
from briefgen.build.job import Job, Product, render
from briefgen.source.errors import UsageError


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a job came to nothing, in one line.

    There is a hint where the user's files are at fault, and a traceback where briefgen is.
    """

    message: str
    hint: str = ""
    details: str = ""


_HEAVY = "shorten what is very long or nested in it, or mend the theme's templates and styles"

Outcome = Product | Failure
"""What a job made, or why there is nothing."""


def can_fork() -> bool:
    """Whether workers can be forked. macOS offers it, but its libraries do not survive it."""
    return "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"


def execute(jobs: Sequence[Job], workers: int) -> Generator[tuple[Job, Outcome], None, None]:
    """Yield each job with its outcome, as they end.

    Call it before any thread is started: workers are forked, and inherit the jobs as they are.
    """
    if workers <= 1 or len(jobs) <= 1 or not can_fork():
        for job in jobs:
            yield job, attempt(job)
    else:
        yield from _in_workers(jobs, min(workers, len(jobs)))


def attempt(job: Job) -> Outcome:
    """Render a job; whatever goes wrong becomes its failure, so that the rest goes on."""
    try:
        with limits.limited(limits.SECONDS, limits.MEMORY):
            return render(job)
    except UsageError as error:
        return Failure(error.message, error.hint)
    except limits.TooLongError:
        return Failure(f"it is not done after {limits.SECONDS:g} seconds, and was stopped", _HEAVY)
    except MemoryError:
        return Failure(f"it takes more than {limits.MEMORY / 1024**3:g} GB of memory", _HEAVY)
    except RecursionError:
        return Failure("it nests too deep to be laid out", _HEAVY)
    except Exception as error:  # noqa: BLE001 - a bug met by one brief must not stop the others
        return Failure(f"{type(error).__name__}: {error}", details=traceback.format_exc())


_PR_SET_PDEATHSIG = 1
"""From Linux's <sys/prctl.h>: the signal that a process gets when its parent ends."""

_inherited: Sequence[Job] = ()
"""The jobs of the pool being forked: workers get them by inheritance, and only an index by pipe."""


def _attempt(index: int) -> Outcome:
    return attempt(_inherited[index])


def _in_workers(jobs: Sequence[Job], workers: int) -> Generator[tuple[Job, Outcome], None, None]:
    pending: dict[Future[Outcome], int] = {}
    lost = []
    with _pool(jobs, workers) as pool:
        try:
            pending = {pool.submit(_attempt, index): index for index in range(len(jobs))}
            for future in as_completed(pending):
                index = pending[future]
                try:
                    outcome = future.result()
                except BrokenProcessPool:
                    lost.append(index)
                else:
                    yield jobs[index], outcome
        except BaseException:  # Ctrl-C above all: nobody waits for what is being rendered
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in multiprocessing.active_children():
                worker.terminate()
            raise
    # One worker that dies takes the pool along: what was lost gets a worker of its own each.
    for index in lost:
        yield jobs[index], _alone(jobs, index)


def _alone(jobs: Sequence[Job], index: int) -> Outcome:
    with _pool(jobs, 1) as pool:
        try:
            return pool.submit(_attempt, index).result()
        except BrokenProcessPool:
            return Failure("the process that rendered it was killed, perhaps for want of memory")


def _pool(jobs: Sequence[Job], workers: int) -> ProcessPoolExecutor:
    global _inherited  # noqa: PLW0603 - what fork hands on must be reachable without a pipe
    _inherited = jobs
    context = multiprocessing.get_context("fork")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin_worker)


def _begin_worker() -> None:
    """Leave Ctrl-C to the parent, which ends the pool; and do not outlive a killed parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
