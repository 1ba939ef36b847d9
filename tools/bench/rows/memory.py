"""The memory of a worker over 500 renditions: the last hundred beside the second hundred."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from tools.bench.figures import Figure, Row
from tools.bench.measuring import row
from tools.bench.spread import Spread
from tools.bench.workshop import ROOT, Workshop

KEY, WHAT = "worker-memory", "memory of a worker over 500 renditions"
TIMES, WINDOW = 500, 100
_NOTE = (
    "Twenty briefs of two to four pages are laid out in both languages, again and again, in one "
    "process, as a worker does. The most memory that it has during the last hundred is held "
    "against the most during the second hundred: by then it has met every page."
)


def measure(workshop: Workshop) -> Row:
    """Lay out 500 PDFs in one process."""
    project = workshop.project(20)
    argv = [str(workshop.python), "-m", "tools.bench.worker", str(project), str(TIMES)]
    done = subprocess.run(argv, cwd=ROOT, text=True, stdout=subprocess.PIPE, check=True)  # noqa: S603
    resident = [float(line) for line in done.stdout.split()]
    figures = [
        Figure("growth", Spread.of([growth(resident, WINDOW)]), "%", 10.0),
        Figure("the most", Spread.of([max(resident) * 1.048576]), "MB"),
    ]
    return row(workshop, KEY, WHAT, {}, figures, _NOTE)


def growth(resident: Sequence[float], window: int) -> float:
    """Return by how many per cent the most of the last window is above the most of the second."""
    return 100 * (max(resident[-window:]) / max(resident[window : 2 * window]) - 1)
