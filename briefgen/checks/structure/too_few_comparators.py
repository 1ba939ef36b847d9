"""BG121 too-few-comparators: a benchmarking study that compares too little."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.checks.wording import counted
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.recommendations import BenchmarkingStudy

RULE = Rule("BG121", "too-few-comparators", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Count a study's comparators: below `comparators_min` (2) there is nothing to compare.

    Why: of one case nobody can say which of its traits made it so.
    Bad:
        recommendations:
          kajian-banding: {kind: benchmarking_study, comparators: {bogota: {name: Bogotá}}}
    Good:
        recommendations:
          kajian-banding:
            kind: benchmarking_study
            comparators: {bogota: {name: Bogotá}, sevilla: {name: Sevilla}}
    Source: this project's judgement.
    """
    for id_, study in subject.brief.recommendations.items():
        if not isinstance(study, BenchmarkingStudy):
            continue
        count, least = len(study.comparators), subject.thresholds.comparators_min
        if count < least:
            yield RULE.at(
                subject.key_place("recommendations", id_, "comparators"),
                f"the study `{id_}` has {counted(count, 'comparator')}, fewer than {least}",
                hint="add comparators that differ in what you want to learn about",
            )
