"""An unchanged build of one brief, beside Python importing what the command line is made with."""

from __future__ import annotations

from tools.bench.figures import Figure, Row
from tools.bench.measuring import row
from tools.bench.processes import Command, in_turn, run, walls
from tools.bench.spread import ratios
from tools.bench.workshop import Workshop

KEY, WHAT = "unchanged-one", "unchanged build, 1 brief"


def measure(workshop: Workshop) -> Row:
    """Build once, and then again and again."""
    project = workshop.flagship
    run(workshop.build("build", project, cold=True))
    ours = workshop.build("briefgen build, unchanged", project, cold=False)
    typer = Command("python -c 'import typer'", (workshop.python, "-c", "import typer"), project)
    used = in_turn((ours, typer), workshop.rounds)
    beside = ratios(walls(used[ours.label]), walls(used[typer.label]))
    return row(workshop, KEY, WHAT, used, [Figure("beside `import typer`", beside, "x", 1.5)])
