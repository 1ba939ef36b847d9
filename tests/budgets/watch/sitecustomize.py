"""Write down what each Python process opens and starts, where BRIEFGEN_WATCHED names a log.

A hook cannot be left out, nor taken out again: whatever a build does is in the log.
"""

from __future__ import annotations

import json
import os
import sys

_STARTS = {"os.fork", "os.forkpty", "os.posix_spawn", "os.exec", "subprocess.Popen"}


def _watch(path: str) -> None:
    log = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            flags = arguments[2]
            writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)
            path = os.path.abspath(os.fsdecode(arguments[0]))  # noqa: PTH100 - follows no link
            line = ["write" if writes else "read", path]
        elif event in _STARTS:
            line = ["start", event]
        else:
            return
        os.write(log, f"{json.dumps(line)}\n".encode())

    sys.addaudithook(hook)


if "BRIEFGEN_WATCHED" in os.environ:
    _watch(os.environ["BRIEFGEN_WATCHED"])
