"""The size of the flagship's PDFs, with all that they are made from inside."""

from __future__ import annotations

from tools.bench.figures import Figure, Row
from tools.bench.measuring import row
from tools.bench.processes import run
from tools.bench.spread import Spread
from tools.bench.workshop import FLAGSHIP, LANGUAGES, Workshop

KEY, WHAT = "size", "PDF of the flagship"


def measure(workshop: Workshop) -> Row:
    """Build it, and weigh each PDF."""
    project = workshop.flagship
    run(workshop.build("build", project, cold=True))
    folder = project / "build" / FLAGSHIP
    sizes = {one: (folder / f"{FLAGSHIP}.{one}.pdf").stat().st_size / 1000 for one in LANGUAGES}
    figures = [Figure(one, Spread.of([size]), "kB", 120) for one, size in sizes.items()]
    return row(workshop, KEY, WHAT, {}, figures)
