"""Remember what renditions were made from and what came of it, to find them made already.

It takes two steps, as in ccache's direct mode: what every rendition of its kind uses is digested
into the name under which its traces stand, and each trace says what else was looked up meanwhile. A
trace is that of a rendition if all of it is still what it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from pydantic import TypeAdapter

from briefgen.build.digests import digest_of_all
from briefgen.build.records import File, file_of
from briefgen.build.store import Store
from briefgen.build.watching import Observed, Surroundings
from briefgen.render.measures import PageMeasures

TRACES = "traces"
INPUTS = "inputs"
AT_MOST = 8
"""How many traces are kept under one name: of as many states of a theme, say."""
ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Trace:
    """A rendition as it was made: what it looked up, its files, and what its pages came out as."""

    observed: Observed
    files: tuple[File, ...]
    measured: PageMeasures | None = None

    def inputs(self, always: Mapping[str, str]) -> Mapping[str, str]:
        """Return all that it was made from, by name."""
        looked_up = {name: one or ABSENT for name, one in self.observed.items()}
        return {**always, **looked_up}


def key(trace: Trace, always: Mapping[str, str]) -> str:
    """Return the digest of all that a rendition was made from."""
    return digest_of_all(trace.inputs(always))


def find(store: Store, always: Mapping[str, str], around: Surroundings) -> Trace | None:
    """Return the trace of a rendition that is made of what there is now."""
    return next(
        (one for one in _recall(store, digest_of_all(always)) if around.hold(one.observed)), None
    )


def keep(store: Store, always: Mapping[str, str], trace: Trace, key: str) -> None:
    """Remember a rendition, and all its inputs by their digest, which is its `key`."""
    name = digest_of_all(always)
    others = [one for one in _recall(store, name) if one.observed != trace.observed]
    kept = [trace, *others][:AT_MOST]
    store.note(TRACES, name, {TRACES: [_written(one) for one in kept]})
    store.note(INPUTS, key, trace.inputs(always))


def inputs_of(store: Store, name: str) -> Mapping[str, str] | None:
    """Return the inputs that have a digest, if they are remembered."""
    try:
        return store.recall(INPUTS, name)
    except ValueError:  # a manifest may hold anything
        return None


def _recall(store: Store, name: str) -> Sequence[Trace]:
    document = store.recall(TRACES, name) or {}
    try:
        return tuple(map(_trace, document.get(TRACES, ())))
    except (KeyError, TypeError, ValueError):
        return ()


def _written(trace: Trace) -> Mapping[str, Any]:
    measured = None if trace.measured is None else asdict(trace.measured)
    return {"observed": trace.observed, "files": trace.files, "measured": measured}


def _trace(value: Mapping[str, Any]) -> Trace:
    observed, measured = value["observed"], value["measured"]
    if not isinstance(observed, dict):
        raise TypeError(observed)
    return Trace(
        observed,
        tuple(map(file_of, value["files"])),
        None if measured is None else _MEASURES.validate_python(measured),
    )


_MEASURES = TypeAdapter(PageMeasures)
