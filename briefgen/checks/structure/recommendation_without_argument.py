"""BG107 recommendation-without-argument: a recommendation that follows from nothing."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG107", "recommendation-without-argument", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find recommendations whose `because` is empty.

    Why: a reader who asks "why this?" finds no answer in the brief.
    Bad:
        recommendations:
          jalur: {action: {id: Bangun jalur sepeda., en: Build cycle lanes.}, because: []}
    Good:
        recommendations:
          jalur: {action: {id: Bangun jalur sepeda., en: Build cycle lanes.}, because: [aman]}
    Source: AGREE II, item 12 (recommendations are linked to evidence); SUPPORT Tools 13.
    """
    for id_, recommendation in subject.brief.recommendations.items():
        if not recommendation.because:
            yield RULE.at(
                subject.key_place("recommendations", id_, "because"),
                f"the recommendation `{id_}` rests on no argument",
                hint="name the arguments it follows from: `because: [...]`",
            )
