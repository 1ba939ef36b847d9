"""Markdown alone of a thousand briefs, cold: milliseconds of a core for each rendition."""

from __future__ import annotations

from tools.bench.figures import Figure, Row
from tools.bench.measuring import row
from tools.bench.processes import in_turn
from tools.bench.spread import Spread
from tools.bench.workshop import LANGUAGES, Workshop

KEY, WHAT = "markdown", "Markdown alone, 1,000 briefs"


def measure(workshop: Workshop) -> Row:
    """Build Markdown alone; what the processors did counts, and checks are on."""
    project = workshop.project(1000, "markdown")
    argv = ("--to", "md", "--out", "build")
    ours = workshop.build("briefgen build --to md, cold", project, *argv, cold=True)
    used = in_turn((ours,), workshop.rounds, warm_up=False)
    each = [one.cpu * 1000 / (1000 * len(LANGUAGES)) for one in used[ours.label]]
    figures = [Figure("each rendition and core, checks and all", Spread.of(each), "ms", 5.0)]
    return row(workshop, KEY, WHAT, used, figures)
