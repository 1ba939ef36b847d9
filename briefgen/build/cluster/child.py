"""Carry out the tasks of a Dask worker in processes that it can stop, and that may die alone.

``python -m briefgen.build.cluster.child`` reads tasks from its standard input, and writes an answer
to each to its standard output, until nobody writes any more. It lays out nothing itself: that is
for a worker process, as in a build on one machine.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from queue import SimpleQueue
from typing import IO

from briefgen.build.cluster.frames import receive, send
from briefgen.build.cluster.parcels import Unlike, our_versions, pack_answer, unpack_task
from briefgen.build.executor import Executor
from briefgen.build.task import Failure, Outcome, Task
from briefgen.build.workers.pool import Workers
from briefgen.source.errors import UsageError


def serve(requests: IO[bytes], answers: IO[bytes], executor: Executor) -> None:
    """Answer tasks, one after the other, until this process is told to end."""
    parcels: SimpleQueue[tuple[bytes, bytes]] = SimpleQueue()
    threading.Thread(target=_read, args=(requests, parcels), daemon=True).start()
    while True:
        send(answers, answer(*parcels.get(), executor))


def answer(own: bytes, files: bytes, executor: Executor) -> bytes:
    """Have a task carried out, if it would be carried out just so where it comes from."""
    expected, task = unpack_task(own, files)
    ours = our_versions()
    return pack_answer(_outcome(task, executor) if ours == expected else Unlike(ours))


def _read(requests: IO[bytes], parcels: SimpleQueue[tuple[bytes, bytes]]) -> None:
    """Take tasks in; where none comes any more, tell this process, be it busy, to end."""
    while (own := receive(requests)) is not None and (files := receive(requests)) is not None:
        parcels.put((own, files))
    os.kill(os.getpid(), signal.SIGTERM)


def _outcome(task: Task, executor: Executor) -> Outcome:
    try:
        return executor.submit(task).result()
    except UsageError as error:
        return Failure(error.message, error.hint)


def main() -> None:
    """Serve the process that started this one, until it ends, or says so by a signal."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    with Workers(1) as workers:
        workers.prepare()
        with contextlib.suppress(BrokenPipeError):
            serve(sys.stdin.buffer, answers, workers)


if __name__ == "__main__":
    main()
