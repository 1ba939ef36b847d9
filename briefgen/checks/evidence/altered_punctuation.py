"""BG312 altered-punctuation: a quote with the source's words, and other marks between them."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.evidence.verify import State
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG312", "altered-punctuation", Severity.INFO)


def check(subject: Subject) -> Iterator[Finding]:
    """Find quotes that are verbatim but for their punctuation.

    Why: a comma can change what a sentence says; most often it was lost in copying.
    Bad:
        # sources/kajian.txt: Jalan ini milik semua, bukan milik mobil.
        sources:
          kajian: {archive: sources/kajian.txt}
        quotes:
          rina-1: {source: kajian, text: Jalan ini milik semua. Bukan milik mobil.}
    Good:
        # sources/kajian.txt: Jalan ini milik semua, bukan milik mobil.
        sources:
          kajian: {archive: sources/kajian.txt}
        quotes:
          rina-1: {source: kajian, text: "Jalan ini milik semua, bukan milik mobil."}
    Source: APA 7, 8.30 (only the marks at a quote's end may change without notice).
    """
    for id_, verification in subject.verifications.items():
        if verification.state is State.PUNCTUATION_DIFFERS:
            yield RULE.at(
                subject.place("quotes", id_, "text"),
                f"the quote `{id_}` has its source's words, and other punctuation",
                hint="copy the marks from the source",
            )
