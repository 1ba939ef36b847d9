"""A check of a thousand briefs: milliseconds of a core for each."""

from __future__ import annotations

from tools.bench.figures import Figure, Row
from tools.bench.measuring import row
from tools.bench.processes import Command, in_turn
from tools.bench.spread import Spread
from tools.bench.workshop import Workshop

KEY, WHAT = "check", "check alone, 1,000 briefs"


def measure(workshop: Workshop) -> Row:
    """Check all briefs, with nothing built or kept before."""
    project = workshop.project(1000, "markdown")
    ours = Command(
        "briefgen check",
        (workshop.briefgen, "check", "--quiet"),
        project,
        lambda: workshop.forget(project),
    )
    used = in_turn((ours,), workshop.rounds, warm_up=False)
    each = Spread.of([one.cpu * 1000 / 1000 for one in used[ours.label]])
    return row(workshop, KEY, WHAT, used, [Figure("each brief and core", each, "ms", 10.0)])
