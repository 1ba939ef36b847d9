"""BG513 unfinished-rendition: a brief that takes more than any should, and was given up."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.page.placing import in_edition
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG513", "unfinished-rendition", Severity.ERROR, mandatory=True)


def check(subject: Subject) -> Iterator[Finding]:
    """Find renditions that were given up; all others are made even so.

    They took more than five minutes of work or four gigabytes of memory, or the process that laid
    them out crashed or was killed.

    Why: a file is missing, or is one of before; and who builds a hundred briefs must be told which
    of them it was that held up the rest.
    Bad: a theme's `grid-row: 100000000`, which reserves as many rows.
    Good: `grid-row: auto`.
    Source: CWE-400 (uncontrolled resource consumption).
    """
    for columns, unfinished in subject.unfinished.items():
        yield RULE.at(
            subject.key_place("title"),
            f"the brief was not rendered{in_edition(columns)}: {unfinished.reason}",
            hint=unfinished.hint,
        )
