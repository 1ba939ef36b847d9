"""BG122 successes-only: a benchmarking study that looks at successes alone."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.recommendations import BenchmarkingStudy
from briefgen.model.recommendations.benchmarking_study import Outcome

RULE = Rule("BG122", "successes-only", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find studies in which no comparator's `outcome` is `failure` or `mixed`.

    Why: what all successes share, the failures may share as well; only both together teach.
    Bad:
        recommendations:
          kajian-banding:
            kind: benchmarking_study
            comparators:
              bogota: {name: Bogotá, outcome: success}
              sevilla: {name: Sevilla, outcome: success}
    Good:
        recommendations:
          kajian-banding:
            kind: benchmarking_study
            comparators:
              bogota: {name: Bogotá, outcome: mixed}
              sevilla: {name: Sevilla, outcome: success}
    Source: B. Geddes, "How the cases you choose affect the answers you get", Political Analysis 2
        (1990).
    """
    for id_, study in subject.brief.recommendations.items():
        if not isinstance(study, BenchmarkingStudy):
            continue
        outcomes = {comparator.outcome for comparator in study.comparators.values()}
        if not outcomes & {Outcome.FAILURE, Outcome.MIXED}:
            yield RULE.at(
                subject.key_place("recommendations", id_, "comparators"),
                f"no comparator of the study `{id_}` is a failure, or mixed",
                hint="add one that failed, or say `outcome: mixed` where a record has both",
            )
