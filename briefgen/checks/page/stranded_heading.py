"""BG508 stranded-heading: a heading at the foot of a page, away from what it heads."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.page.placing import on_page, place_of, quoted
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG508", "stranded-heading", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find headings with nothing below them on their page, or in their column.

    The built-in themes keep a heading with what follows; a project's own styles may not.

    Why: whoever turns the page has lost the heading, and whoever does not finds it empty.
    Bad: `h3 { break-after: auto }`, and a heading as a page's last line.
    Good: `h3 { break-after: avoid }`.
    Source: Bringhurst, The Elements of Typographic Style, 2.4 (pagination).
    """
    for columns, page in subject.pages.items():
        for spot in page.stranded_headings:
            yield RULE.at(
                place_of(subject, columns, spot),
                f"nothing follows the heading {quoted(spot)}{on_page(spot, columns)}",
                hint="let the theme's styles keep it with what follows: `break-after: avoid`",
            )
