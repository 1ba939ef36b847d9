"""BG510 sparse-last-page: a page for a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.page.placing import in_edition
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG510", "sparse-last-page", Severity.INFO)


def check(subject: Subject) -> Iterator[Finding]:
    """Look at how much of the last page is used: less than `last_page_share` (0.15) is too little.

    A brief of one page has no other to move its lines to.

    Why: cutting those few lines saves the reader a leaf.
    Bad: four pages and three lines.
    Good: four pages.
    Source: Bringhurst, The Elements of Typographic Style, 2.4 (pagination).
    """
    for columns, page in subject.pages.items():
        if page.pages > 1 and page.last_page_filled < subject.thresholds.last_page_share:
            share = f"{page.last_page_filled:.0%}".replace("%", " %")
            yield RULE.at(
                subject.key_place("title"),
                f"page {page.pages}{in_edition(columns)}, the last one, is used to {share}",
                hint="cut a few lines, so that it is not needed",
            )
