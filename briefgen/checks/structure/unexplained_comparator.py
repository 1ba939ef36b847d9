"""BG123 unexplained-comparator: a comparator that was chosen for no stated reason."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.recommendations import BenchmarkingStudy

RULE = Rule("BG123", "unexplained-comparator", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find comparators without `reason`.

    Why: a comparator without a reason was at hand, or suits the result.
    Bad:
        recommendations:
          kajian-banding:
            kind: benchmarking_study
            comparators: {bogota: {name: Bogotá}}
    Good:
        recommendations:
          kajian-banding:
            kind: benchmarking_study
            comparators:
              bogota: {name: Bogotá, reason: {id: Padat dan datar., en: Dense and flat.}}
    Source: SUPPORT Tools 13 (methods are systematic and told); this project's judgement.
    """
    for id_, study in subject.brief.recommendations.items():
        if not isinstance(study, BenchmarkingStudy):
            continue
        for comparator_id, comparator in study.comparators.items():
            if comparator.reason is None:
                yield RULE.at(
                    subject.key_place("recommendations", id_, "comparators", comparator_id),
                    f"`{comparator_id}` does not say why it was chosen",
                    hint="add `reason:`",
                )
