"""Choose who carries out tasks."""

from __future__ import annotations

from briefgen.build.executor import Executor
from briefgen.build.workers.counting import processors
from briefgen.build.workers.pool import Workers


def open_executor(jobs: int = 0) -> Executor:
    """Return an executor with so many processes of this machine, 0 for as many as pay."""
    return Workers(jobs or processors())
