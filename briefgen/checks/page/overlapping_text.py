"""BG503 overlapping-text: words that are printed over other words."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.page.placing import by_place, on_page, quoted
from briefgen.checks.subject import Subject
from briefgen.checks.wording import shortened
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG503", "overlapping-text", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find lines of text that cover each other: notes in the margin, headers, labels.

    Words that run out of their cell into the next one are BG502's alone.

    Why: neither can be read.
    Bad: notes that are placed beside their passage by `position: absolute`, and are longer.
    Good: notes in a cell of their own beside the passage, which grows with them.
    Source: Bringhurst, The Elements of Typographic Style, 4.3 (notes).
    """
    for columns, page in subject.pages.items():
        for place, first, others in by_place(subject, columns, page.overlaps):
            more = f", and {others} more there" if others else ""
            yield RULE.at(
                place,
                f"{quoted(first.spot)} is printed over `{shortened(first.other)}`"
                f"{on_page(first.spot, columns)}{more}",
                hint="mend the theme's styles, or shorten one of the two",
            )
