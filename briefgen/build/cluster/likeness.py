"""Refuse workers that would lay pages out otherwise than this machine."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefgen.build.cluster.parcels import our_versions
from briefgen.source.errors import UsageError
from briefgen.version import VERSION

AT_MOST = 3
"""How many kinds of differences are told one by one."""


def refuse_others(address: str, answers: Mapping[str, Any]) -> None:
    """Raise UsageError unless all workers have our versions, saying which has what.

    `answers` has each worker's versions by its address, or the exception that there was instead.
    """
    ours = our_versions()
    unlike: dict[str, list[str]] = {}
    for worker, theirs in answers.items():
        if isinstance(theirs, OSError):  # it has gone meanwhile
            continue
        if isinstance(theirs, Exception):
            unlike.setdefault(" ".join(str(theirs).split()), []).append(worker)
        elif theirs != ours:
            unlike.setdefault(", ".join(_differences(theirs, ours)), []).append(worker)
    if unlike:
        told = [f"{_whose(workers)}: {what}" for what, workers in unlike.items()]
        more = f"; and {len(told) - AT_MOST} more kinds" if len(told) > AT_MOST else ""
        raise UsageError(
            f"workers of the Dask cluster at {address} would not make the same bytes as this "
            f"machine: {'; '.join(told[:AT_MOST])}{more}",
            f"install briefgen {VERSION} there with the constraints.txt and the system libraries "
            "that are used here",
        )


def _differences(theirs: Mapping[str, str], ours: Mapping[str, str]) -> list[str]:
    """Say what differs: ``pango 1.50.0, here 1.52.1``."""
    return [
        f"{name} {theirs.get(name, 'missing')} (here {ours.get(name, 'missing')})"
        for name in sorted({*theirs, *ours})
        if theirs.get(name) != ours.get(name)
    ]


def _whose(workers: list[str]) -> str:
    """Name workers, by one of them where there are many."""
    first, *others = sorted(workers)
    return f"{first} and {len(others)} more" if others else first
