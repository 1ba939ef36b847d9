"""The verifying of 1,000 quotes, beside the reading of their source, a PDF of 200 pages."""

from __future__ import annotations

import subprocess
from dataclasses import replace

from tools.bench.figures import Figure, Row
from tools.bench.measuring import row
from tools.bench.spread import Spread, ratios
from tools.bench.workshop import ROOT, Workshop

KEY, WHAT = "quotes", "1,000 quotes verified in a PDF of 200 pages"


def measure(workshop: Workshop) -> Row:
    """Read it, and read it and verify all quotes, in turn, fifteen times in one process."""
    argv = [str(workshop.python), "-m", "tools.bench.quoting"]
    done = subprocess.run(argv, cwd=ROOT, text=True, stdout=subprocess.PIPE, check=True)  # noqa: S603
    rounds = [tuple(map(float, line.split())) for line in done.stdout.splitlines()]
    reading, verifying = [one for one, _ in rounds], [other for _, other in rounds]
    figures = [Figure("beside reading it alone", ratios(verifying, reading), "x", 1.3)]
    seconds = {"read": Spread.of(reading), "read and verify": Spread.of(verifying)}
    found = row(workshop, KEY, WHAT, {}, figures, "Seconds are the processor's.")
    return replace(found, seconds=seconds, rounds=len(rounds))
