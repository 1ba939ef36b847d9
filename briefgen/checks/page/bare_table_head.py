"""BG509 bare-table-head: the head of a table on a page that has none of its rows."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.page.placing import on_page, place_of, quoted
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG509", "bare-table-head", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find heads of tables with no row below them on their page.

    Why: the reader sees the names of columns, and no column.
    Bad: `thead { break-after: auto }`, and a table that begins in a page's last line.
    Good: `thead { break-after: avoid }`.
    Source: Chicago Manual of Style, chapter 3 (tables of more than a page).
    """
    for columns, page in subject.pages.items():
        for spot in page.bare_table_heads:
            yield RULE.at(
                place_of(subject, columns, spot),
                f"the head of the table {quoted(spot)} stands alone{on_page(spot, columns)}",
                hint="let the theme's styles keep it with its rows: `break-after: avoid`",
            )
