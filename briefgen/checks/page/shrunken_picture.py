"""BG511 shrunken-picture: a picture whose words became too small to read."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.page.placing import on_page, place_of
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG511", "shrunken-picture", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find pictures that had to be shrunk to less than `picture_scale` (0.85) to fit on the page.

    A picture grows with what it shows. It is drawn with words that can be read; shrunk to the
    height of a page, these cannot.

    Why: a picture that cannot be read is worse than none.
    Bad: a matrix of sixty risks, whose list is two pages high.
    Good: its dozen of greatest risks; or `figures:` without `risk_matrix`, and the table alone.
    Source: WCAG 2.2, success criterion 1.4.4; ISO 9241-303 (height of characters).
    """
    for columns, page in subject.pages.items():
        for one in page.shrunken:
            if one.scale < subject.thresholds.picture_scale:
                yield RULE.at(
                    place_of(subject, columns, one.spot),
                    f"the picture is shrunk to {one.scale * 100:.0f} % of its size"
                    f"{on_page(one.spot, columns)}",
                    hint="let it show less, or leave it out of the brief's `figures`",
                )
