"""An unchanged build of a thousand briefs."""

from __future__ import annotations

from tools.bench.figures import Figure, Row
from tools.bench.measuring import row
from tools.bench.processes import in_turn, walls
from tools.bench.spread import Spread
from tools.bench.workshop import Workshop

KEY, WHAT = "unchanged-thousand", "unchanged build, 1,000 briefs (6,000 renditions)"


def measure(workshop: Workshop) -> Row:
    """Build all of them once, PDFs and all, and then again and again."""
    project = workshop.thousand()
    ours = workshop.build("briefgen build, 1,000 briefs unchanged", project, cold=False)
    used = in_turn((ours,), workshop.rounds)
    peaks = Spread.of([one.peak * 1.048576 for one in used[ours.label]])
    figures = [
        Figure("seconds", Spread.of(walls(used[ours.label])), "s", 1.0),
        Figure("memory", peaks, "MB", 150),
    ]
    note = "Built with stand-ins for PDFs, as for 10,000 briefs." if workshop.quick else ""
    return row(workshop, KEY, WHAT, used, figures, note)
