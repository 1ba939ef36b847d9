"""BG118 incomplete-risk: a risk that nobody would see coming, or act upon."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.checks.wording import listed
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.recommendations import Safeguards

RULE = Rule("BG118", "incomplete-risk", Severity.ERROR)

NEEDED = ("owner", "indicator", "threshold", "response", "review_months")
"""What a risk cannot be watched without."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find risks without an owner, an indicator, a threshold, a response or a time of review.

    Why: a risk that is only named is an alibi; these five say who notices it, by what, and what
        happens then.
    Bad:
        recommendations:
          pagar:
            kind: safeguards
            risks:
              macet:
                risk: {id: Kemacetan bertambah., en: Congestion grows.}
                owner: {id: Dinas Perhubungan, en: Transport Agency}
    Good:
        recommendations:
          pagar:
            kind: safeguards
            risks:
              macet:
                risk: {id: Kemacetan bertambah., en: Congestion grows.}
                owner: {id: Dinas Perhubungan, en: Transport Agency}
                indicator: {id: Waktu tempuh, en: Travel time}
                threshold: {value: 45, unit: {id: menit, en: minutes}, direction: above}
                response: {id: Jalur ditutup pada pagi hari., en: Lanes close in the morning.}
                review_months: 3
    Source: the practice of risk registers, whose techniques IEC 31010 describes; which fields are
        needed is this project's judgement.
    """
    for id_, recommendation in subject.brief.recommendations.items():
        if not isinstance(recommendation, Safeguards):
            continue
        for risk_id, risk in recommendation.risks.items():
            if missing := [name for name in NEEDED if getattr(risk, name) is None]:
                yield RULE.at(
                    subject.key_place("recommendations", id_, "risks", risk_id),
                    f"the risk `{risk_id}` has no {listed(missing, 'or')}",
                    hint=f"add {listed([f'`{name}:`' for name in missing])}",
                )
