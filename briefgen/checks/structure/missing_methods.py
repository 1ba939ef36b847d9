"""BG114 missing-methods: a brief that does not say how its evidence was found."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG114", "missing-methods", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find briefs without `methods`.

    Why: the reader cannot tell a search from a selection, or what the brief does not know.
    Bad:
        question: {id: Perlukah jalur sepeda?, en: Are cycle lanes needed?}
    Good:
        methods: {id: Kami membaca satu kajian., en: We read one study.}
    Source: SUPPORT Tools 13 (methods are systematic and told); AGREE II, items 7 to 9.
    """
    if subject.brief.methods is None:
        yield RULE.at(
            subject.place("methods"),
            "the brief does not say how its evidence was found and weighed",
            hint="add `methods:`, with what was searched, and what is not known",
        )
