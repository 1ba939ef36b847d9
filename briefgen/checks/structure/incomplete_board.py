"""BG119 incomplete-board: an advisory board without the rules that keep it honest."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.checks.wording import listed
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.recommendations import AdvisoryBoard

RULE = Rule("BG119", "incomplete-board", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find advisory boards without rules on conflicts of interest, term, reporting or review.

    Conflicts of interest need all three steps: `declare`, `verify`, `recuse`. The reporting line
    is `reports_to` or `reporting`.

    Why: advisers with an interest in the advice, for ever, answerable to nobody, do harm.
    Bad:
        recommendations:
          dewan:
            kind: advisory_board
            term_months: 24
            review_date: 2028-06-30
            reports_to: {id: Wali Kota, en: The Mayor}
            conflict_of_interest: {declare: {id: Setiap tahun., en: Every year.}}
    Good:
        recommendations:
          dewan:
            kind: advisory_board
            term_months: 24
            review_date: 2028-06-30
            reports_to: {id: Wali Kota, en: The Mayor}
            conflict_of_interest:
              declare: {id: Setiap tahun., en: Every year.}
              verify: {id: Oleh Inspektorat., en: By the Inspectorate.}
              recuse: {id: Pada usul sendiri., en: From proposals of one's own.}
    Source: US FACA, 41 CFR 102-3; OECD 2015 on scientific advice; UK CoPSAC.
    """
    for id_, recommendation in subject.brief.recommendations.items():
        if isinstance(recommendation, AdvisoryBoard) and (missing := _missing(recommendation)):
            yield RULE.at(
                subject.key_place("recommendations", id_),
                f"the board `{id_}` has no {listed(missing, 'or')}",
                hint="add what is missing, so that its advice can be trusted",
            )


def _missing(board: AdvisoryBoard) -> list[str]:
    conflicts = board.conflict_of_interest
    steps = ("declare", "verify", "recuse")
    missing = (
        [f"conflict_of_interest.{step}" for step in steps if getattr(conflicts, step) is None]
        if conflicts
        else ["conflict_of_interest"]
    )
    if board.term_months is None:
        missing.append("term_months")
    if board.reports_to is None and board.reporting is None:
        missing.append("reporting line (reports_to)")
    if board.review_date is None:
        missing.append("review_date")
    return missing
