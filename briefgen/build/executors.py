"""Choose who carries out tasks."""

from __future__ import annotations

from briefgen.build.executor import Executor
from briefgen.build.workers.counting import processors
from briefgen.build.workers.pool import Workers


def open_executor(jobs: int = 0, scheduler: str = "") -> Executor:
    """Return a Dask cluster, or so many processes of this machine, 0 for as many as pay.

    Raises UsageError where `scheduler` is no address of one, or Dask is not installed.
    """
    if scheduler:
        from briefgen.build.cluster.executor import Cluster

        return Cluster(scheduler)
    return Workers(jobs or processors())
