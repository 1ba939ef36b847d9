"""BG116 unattributed-quote: a quote that nobody could look up."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.checks.wording import listed
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG116", "unattributed-quote", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find quotes without a speaker, a source, or a locator within it.

    Why: words in quotation marks are a promise that somebody said them, there.
    Bad:
        quotes:
          rina-1: {speaker: rina, source: kajian}
    Good:
        quotes:
          rina-1: {speaker: rina, source: kajian, locator: 3, locator_label: paragraph}
    Source: APA 7, 8.25 to 8.28 (author, year and page; a paragraph where there are no pages).
    """
    for id_, quote in subject.brief.quotes.items():
        parts = {"speaker": quote.speaker, "source": quote.source, "locator": quote.locator}
        if missing := [name for name, value in parts.items() if value is None]:
            yield RULE.at(
                subject.key_place("quotes", id_),
                f"the quote `{id_}` has no {listed(missing, 'or')}",
                hint="add it; a source without pages has paragraphs: `locator_label: paragraph`"
                if "locator" in missing
                else "add it, so that the words can be looked up",
            )
