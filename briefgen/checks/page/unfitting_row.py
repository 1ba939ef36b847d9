"""BG504 unfitting-row: a table row that no page can hold."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.page.placing import on_page, place_of, quoted
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG504", "unfitting-row", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find rows of tables that are higher than a page, so that they go on over the next one.

    Why: a row is read across; in two parts, nobody knows what belongs to what.
    Bad: a risk whose `cause` is an essay of 900 words, in a table of seven columns.
    Good: a cause in a sentence; the essay in the recommendation's `rationale`.
    Source: Chicago Manual of Style, chapter 3 (tables of more than a page).
    """
    for columns, page in subject.pages.items():
        for spot in page.split_rows:
            yield RULE.at(
                place_of(subject, columns, spot),
                f"the row {quoted(spot)} does not fit on a page: it begins{on_page(spot, columns)},"
                " and goes on after it",
                hint="shorten its cells, or move what explains them into prose",
            )
