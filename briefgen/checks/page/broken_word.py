"""BG512 broken-word: a word that is divided without a hyphen."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.page.placing import by_place, on_page
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG512", "broken-word", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find words that go on in the next line without a hyphen, because their column is too narrow.

    Numbers and addresses are broken so on purpose, and what has more than 40 letters cannot be
    helped.

    Why: the reader meets two words, and neither is one.
    Bad: a column headed `Dampak` that is as wide as `Dampa`.
    Good: a wider column, or a shorter heading in the theme's labels.
    Source: Bringhurst, The Elements of Typographic Style, 2.4 (hyphenation).
    """
    for columns, page in subject.pages.items():
        for place, first, others in by_place(subject, columns, page.broken_words):
            more = f", and {others} more there" if others else ""
            yield RULE.at(
                place,
                f"`{first.word}` is divided without a hyphen{on_page(first.spot, columns)}{more}",
                hint="let the theme's styles give the column more room, or shorten the word",
            )
