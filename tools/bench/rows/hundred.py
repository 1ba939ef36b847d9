"""A hundred briefs, cold: two workers beside one, and beside WeasyPrint alone on the same pages."""

from __future__ import annotations

from tools.bench.figures import Figure, Row
from tools.bench.measuring import row
from tools.bench.processes import in_turn, walls
from tools.bench.spread import ratios
from tools.bench.workshop import Workshop

KEY, WHAT = "hundred", "100 briefs cold, 2 workers"


def measure(workshop: Workshop) -> Row:
    """Build with two workers and with one, and have WeasyPrint lay out all 200 pages."""
    project = workshop.project(100)
    two = workshop.build("briefgen build -j 2, cold", project, "-j", "2", cold=True)
    one = workshop.build("briefgen build -j 1, cold", project, "-j", "1", cold=True)
    sheets = workshop.sheets(project)
    bare = workshop.bare("bare WeasyPrint, 2 workers, 200 PDFs", sheets, 2)
    used = in_turn((two, one, bare), workshop.rounds, warm_up=False)
    ours = walls(used[two.label])
    figures = [
        Figure("beside one worker", ratios(ours, walls(used[one.label])), "x", 0.58),
        Figure("beside bare WeasyPrint", ratios(ours, walls(used[bare.label])), "x", 1.15),
    ]
    return row(workshop, KEY, WHAT, used, figures)
