"""BG303 quote-without-page: a quote that leaves out the page on which it stands."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.checks.wording import listed
from briefgen.evidence.verify import Verification
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.locators import LocatorLabel

RULE = Rule("BG303", "quote-without-page", Severity.WARNING)

_VAGUER = {
    LocatorLabel.PARAGRAPH,
    LocatorLabel.LINE,
    LocatorLabel.SECTION,
    LocatorLabel.CHAPTER,
}
"""What readers of something with pages would have to count."""

_LAWS = {"bill", "legal_case", "legislation", "regulation", "treaty"}
"""What is cited by its own articles and sections, however it is paginated."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find quotes that are not located by page, from a source that has pages.

    A source has pages where its archive is a PDF, or where `page` says which it fills. Laws and
    rulings are cited by their own articles.

    Why: nobody counts the paragraphs of a report to find one sentence.
    Bad:
        sources:
          kajian: {page: 10-24}
        quotes:
          rina-1: {source: kajian, locator: 31, locator_label: paragraph}
    Good:
        sources:
          kajian: {page: 10-24}
        quotes:
          rina-1: {source: kajian, locator: 12}
    Source: APA 7, 8.25 (a page for what has pages) and 8.28 (other parts for what has none).
    """
    for id_, quote in subject.brief.quotes.items():
        source = subject.brief.sources.get(quote.source or "")
        verification = subject.verifications.get(id_)
        paged = bool(verification and verification.paged)
        if source is None or source.type in _LAWS or not (source.page or paged):
            continue
        if quote.locator is None or quote.locator_label in _VAGUER:
            pages = _pages(verification) if verification else ()
            yield RULE.at(
                subject.key_place("quotes", id_),
                f"the quote `{id_}` does not say on which page it stands",
                hint=f"its archive has it on page {listed(pages)}, as the file counts"
                if pages
                else "add `locator:` with the page",
            )


def _pages(verification: Verification) -> tuple[str, ...]:
    return verification.page_labels or tuple(map(str, verification.pages))
