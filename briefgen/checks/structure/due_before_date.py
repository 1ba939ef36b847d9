"""BG110 due-before-date: a recommendation that was due before the brief was written."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG110", "due-before-date", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find recommendations whose `due` lies before the brief's `date`.

    Why: it cannot be done any more; more often, one of the two dates was forgotten in an update.
    Bad:
        date: 2026-11-23
        recommendations:
          jalur: {due: 2025-12-31}
    Good:
        date: 2026-11-23
        recommendations:
          jalur: {due: 2027-12-31}
    Source: UNEP Evaluation Office (a recommendation says who does what by when).
    """
    date = subject.brief.date
    for id_, recommendation in subject.brief.recommendations.items():
        if recommendation.due < date:
            yield RULE.at(
                subject.place("recommendations", id_, "due"),
                f"`{id_}` is due on {recommendation.due}, before the brief's date, {date}",
                hint="set a day that is still to come",
                related=(subject.place("date"),),
            )
