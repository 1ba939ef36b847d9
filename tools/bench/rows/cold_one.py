"""A cold build of one brief, both languages, all formats, beside what others do with its text."""

from __future__ import annotations

from tools.bench.figures import Figure, Row
from tools.bench.measuring import row
from tools.bench.processes import Command, in_turn, walls
from tools.bench.spread import ratios
from tools.bench.workshop import Workshop

KEY, WHAT = "cold-one", "cold build, 1 brief"
_NOTE = (
    "Bare WeasyPrint lays out the very pages and styles that briefgen hands to its workers, and "
    "does nothing else: no checks, no Markdown, no HTML, no structure of its own, no attachments, "
    "no measures of pages. pandoc reads the Markdown that briefgen writes, and sets it in its own "
    "plain style. RenderCV and Typst have the same text."
)


def measure(workshop: Workshop) -> Row:
    """Build, and have the others do theirs, in turn."""
    sheets = workshop.sheets(workshop.flagship)
    ours = workshop.build("briefgen build, cold", workshop.flagship, cold=True)
    beside: list[tuple[Command, str, float | None]] = [
        (workshop.bare("bare WeasyPrint, forked, both PDFs", sheets, 2),
         "beside bare WeasyPrint doing the two PDFs", 1.25),
        (workshop.bare("bare WeasyPrint, forked, both as PDF/A-3a", sheets, 2, "pdf/a-3a"),
         "beside the same as PDF/A-3a", None),
        (workshop.pandoc_with_weasyprint(), "beside two runs of pandoc + WeasyPrint", 0.5),
        (workshop.typst(), "beside Typst doing both PDFs", None),
    ]  # fmt: skip
    if workshop.has_rendercv:
        beside.append((workshop.rendercv(), "beside RenderCV's one language without PDF", 1.0))
    used = in_turn((ours, *(command for command, _, _ in beside)), workshop.rounds)
    mine = walls(used[ours.label])
    figures = [
        Figure(what, ratios(mine, walls(used[command.label])), "x", limit)
        for command, what, limit in beside
    ]
    return row(workshop, KEY, WHAT, used, figures, _NOTE)
