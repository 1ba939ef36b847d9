"""BG105 argument-without-evidence: an argument that rests on nothing."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG105", "argument-without-evidence", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find arguments that name no quote, fact or source as their `evidence`.

    Why: without evidence it is an opinion, and the reader cannot tell whose.
    Bad:
        arguments:
          aman: {claim: {id: Jalur sepeda menyelamatkan nyawa., en: Cycle lanes save lives.}}
    Good:
        arguments:
          aman:
            claim: {id: Jalur sepeda menyelamatkan nyawa., en: Cycle lanes save lives.}
            evidence: [korban]
    Source: SUPPORT Tools 13; AGREE II, item 12 (recommendations are linked to evidence).
    """
    for id_, argument in subject.brief.arguments.items():
        if not argument.evidence:
            yield RULE.at(
                subject.key_place("arguments", id_),
                f"the argument `{id_}` has no evidence",
                hint="name what it rests on: `evidence: [...]`, of quotes, facts and sources",
            )
