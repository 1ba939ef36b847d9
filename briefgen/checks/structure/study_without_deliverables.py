"""BG124 study-without-deliverables: a benchmarking study that hands over nothing."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.recommendations import BenchmarkingStudy

RULE = Rule("BG124", "study-without-deliverables", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find studies without `deliverables`.

    Why: a study that hands over nothing has no end, and changes nothing.
    Bad:
        recommendations:
          kajian-banding: {kind: benchmarking_study}
    Good:
        recommendations:
          kajian-banding:
            kind: benchmarking_study
            deliverables: [{id: Pedoman jalur sepeda, en: Guidelines for cycle lanes}]
    Source: this project's judgement.
    """
    for id_, study in subject.brief.recommendations.items():
        if isinstance(study, BenchmarkingStudy) and not study.deliverables:
            yield RULE.at(
                subject.key_place("recommendations", id_),
                f"the study `{id_}` hands over nothing",
                hint="add `deliverables:`",
            )
