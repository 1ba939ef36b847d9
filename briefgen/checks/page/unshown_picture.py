"""BG507 unshown-picture: a picture that is not on the page."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.page.placing import in_edition
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG507", "unshown-picture", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find pictures of the theme that could not be shown: its text stands there instead.

    A file is missing, is no picture, or has more than 16 million dots, which take more memory to
    unpack than a page is worth.

    Why: the page is printed without its logo, and nobody says so.
    Bad: a logo of 5,000 by 5,000 dots.
    Good: the same logo as SVG, or of 1,000 by 1,000 dots.
    Source: OWASP, File Upload Cheat Sheet (pictures that unpack to more than they seem).
    """
    for columns, page in subject.pages.items():
        for one in page.unshown:
            yield RULE.at(
                subject.key_place("title"),
                f"the theme's picture {one.name} is not shown{in_edition(columns)}: {one.reason}",
                hint="put it right in the theme",
            )
