"""Carry out a worker's tasks in a process of their own, so that its limits and its end are its own.

``python -m briefgen.build.cluster.child`` reads tasks from its standard input, and writes an answer
to each to its standard output, until nobody writes any more.
"""

from __future__ import annotations

import os
import sys
from typing import BinaryIO

from briefgen.build.cluster.frames import receive, send
from briefgen.build.cluster.parcels import Unlike, our_versions, pack_answer, unpack_task
from briefgen.build.engine import pin_fonts
from briefgen.build.performing import attempt


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer tasks, one after the other."""
    while (own := receive(requests)) is not None and (files := receive(requests)) is not None:
        send(answers, answer(own, files))


def answer(own: bytes, files: bytes) -> bytes:
    """Carry out a task, if it would be carried out just so where it comes from."""
    expected, task = unpack_task(own, files)
    ours = our_versions()
    return pack_answer(attempt(task) if ours == expected else Unlike(ours))


def main() -> None:
    """Serve the process that started this one."""
    pin_fonts()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    try:
        serve(sys.stdin.buffer, answers)
    except BrokenPipeError:
        os._exit(0)


if __name__ == "__main__":
    main()
