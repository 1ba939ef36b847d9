"""BG103 no-recommendation: a brief that asks for nothing to be done."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG103", "no-recommendation", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find briefs without a recommendation.

    Why: a reader who is told of a problem, and of nothing to do, has read an essay.
    Bad:
        recommendations: {}
    Good:
        recommendations:
          jalur: {action: {id: Bangun jalur sepeda., en: Build cycle lanes.}}
    Source: IDRC, How to write a policy brief; FAO, Preparing policy briefs.
    """
    if not subject.brief.recommendations:
        yield RULE.at(
            subject.key_place("recommendations"),
            "the brief has no recommendation",
            hint="say who is to do what, by when",
        )
