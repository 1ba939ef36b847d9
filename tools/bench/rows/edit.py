"""One edit among a thousand briefs, beside the cold build of that brief alone."""

from __future__ import annotations

import itertools
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from tools.bench.figures import Figure, Row
from tools.bench.measuring import row
from tools.bench.processes import Command, in_turn, run, walls
from tools.bench.spread import ratios
from tools.bench.workshop import Workshop

KEY, WHAT = "edit", "one edit among 1,000 briefs"
_NOTE = "Each build has an edit of a sentence, in both languages, that none has seen before."
_INTERVIEWED = re.compile(r"(mewawancarai |interviewed )[\d.,]+")


def measure(workshop: Workshop) -> Row:
    """Edit a sentence in both languages before each build, each time to what it never said."""
    project = workshop.thousand()
    slug = _short_draft(project)
    alone = workshop.folder / "alone"
    shutil.rmtree(alone, ignore_errors=True)
    for part in ("briefs/library", f"briefs/{slug}"):
        shutil.copytree(project / part, alone / part)
    shutil.copy(project / "briefgen.yaml", alone)
    numbers = itertools.count(1_000_001)
    among = _after_edit(workshop, "one edit among 1,000", project, slug, numbers, cold=False)
    cold = _after_edit(workshop, "that brief alone, cold", alone, slug, numbers, cold=True)
    brief = project / "briefs" / slug / "brief.yaml"
    before = brief.read_bytes()
    try:
        used = in_turn((among, cold), workshop.rounds)
    finally:
        brief.write_bytes(before)
        run(workshop.build("as before", project, cold=False))
    beside = ratios(walls(used[among.label]), walls(used[cold.label]))
    figures = [Figure("beside it alone, cold", beside, "x", 1.15)]
    return row(workshop, KEY, WHAT, used, figures, _NOTE)


def _after_edit(
    workshop: Workshop, label: str, project: Path, slug: str, numbers: Iterator[int], *, cold: bool
) -> Command:
    brief = project / "briefs" / slug / "brief.yaml"
    text = brief.read_text("utf-8")
    build = workshop.build(label, project, cold=cold)

    def edit() -> None:
        build.prepare()
        brief.write_text(_INTERVIEWED.sub(rf"\g<1>{next(numbers)}", text), "utf-8")

    return Command(label, build.argv, project, edit)


def _short_draft(project: Path) -> str:
    """Return the first brief on two pages that is no final one, whose lock an edit would break."""
    for brief in sorted(project.glob("briefs/*/brief.yaml")):
        text = brief.read_text("utf-8")
        if "recommendations:" in text and "status: final" not in text:
            return brief.parent.name
    raise RuntimeError("no brief is short and a draft")
