"""Run `briefgen` in one forked process after the other, each killed when that is asked for.

A process that has imported everything forks in milliseconds, and so the moments of a kill fall
where files are written, not where Python starts. Each line of standard input is a request, as JSON,
each line of standard output the answer to it:

    {"run": ["build"], "folder": "..."}               -> {"code": 0, "changes": 31, "seconds": 0.2}
    {"run": ["build"], "folder": "...", "before": 17} -> {"code": -9, ...}
    {"run": ["build"], "folder": "...", "after": 0.1} -> {"code": -9, ...}

`changes` is how often the run was about to change something on the disk; `before` is which of them
it does not live to see. `code` is negative where a signal ended the run.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
from typing import Any

import jinja2

CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.utime"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


def main() -> None:
    """Run the first request here, so that all is imported, and fork for each of the others."""
    from briefgen.cli.app import run as briefgen

    sys.dont_write_bytecode = True  # or it would count as a change
    os.fsync = lambda _: None  # a kill takes nothing of what the system has
    remember_templates()
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)  # what runs write is for people
    first = json.loads(sys.stdin.readline())
    os.chdir(first["folder"])
    briefgen(first["run"])
    for line in sys.stdin:
        answers.write(json.dumps(answer(json.loads(line))) + "\n")


def remember_templates() -> None:
    """Have each template compiled once for all runs: that is most of what a small build does."""
    compiled: dict[tuple[Any, ...], Any] = {}
    really = jinja2.Environment.compile

    def compile_once(self: jinja2.Environment, source: str, *rest: Any) -> Any:
        if (source, *rest) not in compiled:
            compiled[source, *rest] = really(self, source, *rest)
        return compiled[source, *rest]

    jinja2.Environment.compile = compile_once


def answer(request: dict[str, Any]) -> dict[str, float]:
    """Run what is asked for, in a process of its own and to its end."""
    reader, writer = os.pipe()
    began = time.monotonic()
    process = os.fork()
    if process == 0:
        os.close(reader)
        run(request["run"], request["folder"], request.get("before"), writer)
    os.close(writer)
    if "after" in request:
        select.select([reader], [], [], request["after"])  # readable once the run has ended
        os.kill(process, signal.SIGKILL)
    told = b""
    while part := os.read(reader, 1000):
        told += part
    os.close(reader)
    _, status = os.waitpid(process, 0)
    code = os.waitstatus_to_exitcode(status)
    return {"code": code, "changes": int(told or 0), "seconds": time.monotonic() - began}


def run(arguments: list[str], folder: str, last: int | None, writer: int) -> None:
    """Run `briefgen`, die where it is asked for, or say how many changes there were."""
    os.chdir(folder)
    changes = 0

    def hook(event: str, details: tuple[Any, ...]) -> None:
        nonlocal changes
        if event in CHANGES or (event == "open" and is_writing(details[2])):
            if changes == last:
                os.kill(os.getpid(), signal.SIGKILL)
            changes += 1

    sys.addaudithook(hook)
    code = 99
    try:
        from briefgen.cli.app import run as briefgen

        code = briefgen(arguments)
        os.write(writer, str(changes).encode())
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def is_writing(flags: Any) -> bool:
    return isinstance(flags, int) and bool(flags & WRITING)


if __name__ == "__main__":
    main()
