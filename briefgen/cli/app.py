"""Run the command that is asked for."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from briefgen.cli import quick, streams


def main() -> None:
    """Run briefgen with the arguments of this process, and leave with its exit code."""
    streams.prepare()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run briefgen with some arguments, and return its exit code."""
    code = quick.run(arguments)
    if code is not None:
        return code
    from briefgen.cli import application

    return application.run(arguments)
