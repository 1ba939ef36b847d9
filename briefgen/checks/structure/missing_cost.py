"""BG112 missing-cost: a recommendation that does not say what it costs."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.recommendations import BenchmarkingStudy

RULE = Rule("BG112", "missing-cost", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find recommendations without `cost`; a benchmarking study's `budget` is its cost.

    Why: whoever decides must ask where the money comes from, and will ask.
    Bad:
        recommendations:
          jalur: {action: {id: Bangun jalur sepeda., en: Build cycle lanes.}}
    Good:
        recommendations:
          jalur: {cost: {id: Tanpa biaya tambahan., en: No additional cost.}}
    Source: SUPPORT Tools 13 (costs of each option are told); AGREE II, item 20.
    """
    for id_, recommendation in subject.brief.recommendations.items():
        budgeted = isinstance(recommendation, BenchmarkingStudy) and recommendation.budget
        if not recommendation.cost and not budgeted:
            yield RULE.at(
                subject.key_place("recommendations", id_),
                f"the recommendation `{id_}` has no cost",
                hint="add `cost:` with what it costs and who pays; say so where it costs nothing",
            )
