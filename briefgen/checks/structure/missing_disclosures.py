"""BG129 missing-disclosures: a brief that does not say who paid for it."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG129", "missing-disclosures", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find briefs without `disclosures`.

    Why: the reader asks whose interest the brief serves; silence reads as an answer.
    Bad:
        question: {id: Perlukah jalur sepeda?, en: Are cycle lanes needed?}
    Good:
        disclosures: {id: Tanpa pendanaan luar., en: No outside funding.}
    Source: AGREE II, items 22 and 23 (funding, competing interests); Cochrane.
    """
    if subject.brief.disclosures is None:
        yield RULE.at(
            subject.place("disclosures"),
            "the brief tells of no funding and no conflicts of interest",
            hint="add `disclosures:`; say so where there are none",
        )
