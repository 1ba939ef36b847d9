"""Run the command that is asked for."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from briefgen.cli import quick, streams
from briefgen.cli.boundary import guarded

MANY = 200_000
"""How many objects more there are before rubbish is looked for. Nearly all that a command makes it
keeps to its end: by Python's own 700, a tenth of `check` goes into looking, and at 50,000 a build
of one brief looks twice, for 10 ms each, and finds 900. Some 20 MB may be waiting to be found."""


def main() -> NoReturn:
    """Run briefgen with the arguments of this process, and leave with its exit code."""
    gc.set_threshold(MANY, 20, 50)
    # To look for pydantic's plugins is to read what every installed package says of itself.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    streams.prepare()
    leave(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run briefgen with some arguments, and return its exit code."""
    code = quick.run(arguments)
    if code is not None:
        return code
    return guarded(_run_by_typer)(arguments)


def _run_by_typer(arguments: Sequence[str]) -> int:
    from briefgen.cli import application

    return application.run(arguments)


def leave(code: int) -> NoReturn:
    """End this process, without taking apart first what ends with it: a tenth of a short command.

    Where threads or processes were started, they are waited for as Python does; and whoever looks
    for a bug may have Python finish, too, as profilers need it.
    """
    threading = sys.modules.get("threading")
    alone = threading is None or threading.active_count() == 1
    if not alone or "multiprocessing" in sys.modules or os.environ.get("BRIEFGEN_DEBUG"):
        sys.exit(code)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        sys.exit(code)
    os._exit(code)
