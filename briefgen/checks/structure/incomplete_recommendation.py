"""BG128 incomplete-recommendation: a recommendation that leaves out what its reader may ask."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.checks.wording import listed
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG128", "incomplete-recommendation", Severity.INFO)

ELSEWHERE = frozenset(
    (
        "proposed_by",  # without anybody it is the brief's own proposal
        "target",  # BG111
        "cost",  # BG112
        "budget",  # BG112
        "term_months",  # BG119
        "review_date",  # BG119
        "conflict_of_interest",  # BG119
        "deliverables",  # BG124
    )
)
"""Optional fields that are not missed here: absence means something, or another rule speaks."""


def check(subject: Subject) -> Iterator[Finding]:
    """List the fields that a recommendation could have and has not, one finding for each of them.

    Target and cost, and what a kind cannot do without, have rules of their own.

    Why: rationale, barriers, monitoring and priority are the questions that come back.
    Bad:
        recommendations:
          jalur: {rationale: {id: Aman., en: Safe.}}
    Good:
        recommendations:
          jalur:
            rationale: {id: Aman., en: Safe.}
            barriers: {id: Lahan sempit., en: Land is scarce.}
            monitoring: {id: Laporan triwulanan., en: A quarterly report.}
            priority: high
    Source: AGREE II, items 18 to 21 (barriers, resources, monitoring); SUPPORT Tools 13.
    """
    for id_, recommendation in subject.brief.recommendations.items():
        absent = [
            name
            for name, field in type(recommendation).model_fields.items()
            if not field.is_required()
            and name not in ELSEWHERE
            and not getattr(recommendation, name)
        ]
        if absent:
            yield RULE.at(
                subject.key_place("recommendations", id_),
                f"the recommendation `{id_}` has no {listed(absent, 'or')}",
                hint="add what its reader may ask for",
            )
