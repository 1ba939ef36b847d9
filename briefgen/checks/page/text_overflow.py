"""BG502 text-overflow: words that run out of their place on the page."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.page.placing import by_place, on_page, quoted
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG502", "text-overflow", Severity.ERROR)

_OUT_OF = {
    "page": "beyond the edge of the page's text",
    "cell": "out of its cell",
    "column": "out of its column",
    "box": "out of a box that hides what is outside",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Find words and pictures that are wider than their page, column or table cell, or lower.

    The built-in themes break even a word of 300 letters; a project's own styles may not.

    Why: what leaves the page is lost, and what leaves its cell is printed over its neighbour.
    Bad: a table's cell under `white-space: nowrap` that holds a sentence.
    Good: `overflow-wrap: anywhere`, or fewer columns.
    Source: WCAG 2.2, success criterion 1.4.10 (reflow, without loss of content).
    """
    for columns, page in subject.pages.items():
        for place, first, others in by_place(subject, columns, page.overflows):
            more = f", and {others} more there" if others else ""
            yield RULE.at(
                place,
                f"{quoted(first.spot)} runs {first.millimetres:g} mm {_OUT_OF[first.beyond]}"
                f"{on_page(first.spot, columns)}{more}",
                hint="let the theme's styles break the line, or shorten the text",
            )
