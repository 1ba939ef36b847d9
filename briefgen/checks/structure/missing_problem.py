"""BG130 missing-problem: a brief that does not say what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG130", "missing-problem", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find briefs without `problem`.

    Why: a reader who does not see what is wrong, for whom and why now, has no cause to decide.
    Bad:
        question: {id: Perlukah jalur sepeda?, en: Are cycle lanes needed?}
    Good:
        problem: {id: Korban bertambah., en: More people are hurt.}
    Source: IDRC, How to write a policy brief; SUPPORT Tools 13 (the problem and its context).
    """
    if subject.brief.problem is None:
        yield RULE.at(
            subject.place("problem"),
            "the brief does not say what the problem is",
            hint="add `problem:` with what is wrong, for whom, and why now",
        )
