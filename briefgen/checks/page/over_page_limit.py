"""BG501 over-page-limit: a brief that takes more pages than its reader has time for."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.page.placing import in_edition
from briefgen.checks.subject import Subject
from briefgen.checks.wording import counted
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG501", "over-page-limit", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Count the pages of each PDF: above `pages` (4) there are too many.

    Languages that stand side by side share the pages, so that each adds its own to the limit.

    Why: two to four pages are what a brief's reader reads; what is beyond them is not read.
    Bad: a PDF of five pages.
    Good: one of four; or ``checks: {thresholds: {pages: 6}}`` for a reader who asked for six.
    Source: FAO, Preparing policy briefs; IDRC, How to write a policy brief (two to four pages).
    """
    for columns, page in subject.pages.items():
        most = subject.thresholds.pages * len(columns)
        if page.pages > most:
            yield RULE.at(
                subject.key_place("title"),
                f"the brief takes {counted(page.pages, 'page')}{in_edition(columns)}, "
                f"more than {most}",
                hint="cut what the decision does not need, or set `checks.thresholds.pages`",
            )
