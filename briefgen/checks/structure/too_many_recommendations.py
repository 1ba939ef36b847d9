"""BG104 too-many-recommendations: more recommendations than a reader can act on."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG104", "too-many-recommendations", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Count the recommendations: above `recommendations_max` (7) none of them stands out.

    Why: who asks for everything gets the cheapest of it.
    Bad:
        recommendations: {r-1: {}, r-2: {}, r-3: {}, r-4: {}, r-5: {}, r-6: {}, r-7: {}, r-8: {}}
    Good:
        recommendations: {r-1: {}, r-2: {}, r-3: {}}
    Source: AGREE II, item 17 (key recommendations are easily found); the number is this
        project's judgement.
    """
    count, most = len(subject.brief.recommendations), subject.thresholds.recommendations_max
    if count > most:
        yield RULE.at(
            subject.key_place("recommendations"),
            f"{count} recommendations are more than {most}",
            hint="keep those that matter most, or join those that belong together",
        )
