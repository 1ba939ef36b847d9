"""Write findings for people: where, what, the line that it is about, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefgen.findings import Finding, Place
from briefgen.reports.counting import plural
from briefgen.reports.excerpt import excerpt
from briefgen.reports.report import Report, Totals
from briefgen.reports.safety import one_line

DEFAULT_WIDTH = 100
"""How wide a source line is shown where there is no terminal whose width would tell."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a line; `role` says what it is, so that a terminal can colour it.

    Roles: `place`, `error`, `warning`, `info`, `code`, `gutter`, `caret`, `hint`, `good`,
    `removed`, `added`; or none.
    """

    text: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a report. Where it is too long, it goes on `indent` columns in; or is `fixed`."""

    spans: tuple[Span, ...]
    indent: int = 0
    fixed: bool = False

    def __str__(self) -> str:
        return "".join(span.text for span in self.spans)


def text_lines(
    report: Report, width: int = DEFAULT_WIDTH, show_file: Callable[[str], str] = str
) -> Iterator[Line]:
    """Yield the lines of a report, an empty one after each finding.

    `show_file` turns a file's name, relative to the project, into what the reader can open from
    where they are.
    """
    for finding in report.findings:
        yield _headline(finding, show_file)
        yield from _excerpt_lines(report.texts.get(finding.place.file), finding, width)
        for place in finding.related:
            yield Line((Span("  = also: ", "hint"), Span(_position(place, show_file))), 10)
        if finding.hint:
            yield Line((Span("  = hint: ", "hint"), Span(one_line(finding.hint))), 10)
        yield Line(())


def summary(counts: Totals, briefs: int) -> str:
    """Say in one sentence what came out of checking some briefs."""
    checked = plural(briefs, "brief")
    if not counts.all:
        return f"{checked} checked, nothing found"
    return f"{checked} checked: {found(counts)}"


def found(counts: Totals) -> str:
    """Say how many findings there are: ``1 error, 2 warnings``."""
    parts = [
        plural(number, noun)
        for number, noun in (
            (counts.errors, "error"),
            (counts.warnings, "warning"),
            (counts.infos, "note"),
        )
        if number
    ]
    return ", ".join(parts) or "no findings"


def _position(place: Place, show_file: Callable[[str], str]) -> str:
    return one_line(f"{show_file(place.file)}:{place.line}:{place.column}")


def _headline(finding: Finding, show_file: Callable[[str], str]) -> Line:
    return Line(
        (
            Span(_position(finding.place, show_file), "place"),
            Span(": "),
            Span(finding.severity.value, finding.severity.value),
            Span(f" {finding.code} {finding.name}", "code"),
            Span(f": {one_line(finding.message)}"),
        ),
        indent=2,
    )


def _excerpt_lines(text: str | None, finding: Finding, width: int) -> Iterator[Line]:
    """Show the line, and carets under what is meant."""
    gutter = len(str(finding.place.line))
    room = max(width - gutter - 4, 20)
    part = excerpt(text, finding.place, room) if text is not None else None
    if part:
        yield Line((Span(f" {part.number} | ", "gutter"), Span(part.line)), fixed=True)
        carets = " " * part.indent + "^" * part.length
        yield Line(
            (Span(" " * (gutter + 1) + " | ", "gutter"), Span(carets, finding.severity.value)),
            fixed=True,
        )
