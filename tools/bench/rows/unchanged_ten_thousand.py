"""An unchanged build of ten thousand briefs beside one of a thousand."""

from __future__ import annotations

from tools.bench.figures import Figure, Row
from tools.bench.measuring import row
from tools.bench.processes import in_turn, walls
from tools.bench.spread import Spread, ratios
from tools.bench.workshop import Workshop

KEY, WHAT = "unchanged-ten-thousand", "unchanged build, 10,000 briefs"
_NOTE = (
    "To lay out 20,000 PDFs would take hours. The 10,000 briefs were built by the whole pipeline, "
    "but for the layout: the executor gave back, for each PDF, the bytes of one made before."
)


def measure(workshop: Workshop) -> Row:
    """Build both, the larger with stand-ins for PDFs, and then again where nothing changed."""
    many = workshop.build("10,000 briefs unchanged", workshop.primed(10_000), cold=False)
    some = workshop.build("1,000 briefs unchanged", workshop.thousand(), cold=False)
    used = in_turn((many, some), workshop.rounds)
    times = ratios(walls(used[many.label]), walls(used[some.label]))
    peaks = Spread.of([one.peak * 1.048576 for one in used[many.label]])
    figures = [Figure("beside 1,000 briefs", times, "x", 11.0), Figure("memory", peaks, "MB")]
    return row(workshop, KEY, WHAT, used, figures, _NOTE)
