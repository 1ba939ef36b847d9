"""BG115 missing-certainty: an argument that does not say how sure it is."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG115", "missing-certainty", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find arguments without `certainty`.

    Why: one interview and ten trials look alike, and the reader bets the same money on both.
    Bad:
        arguments:
          aman: {evidence: [korban]}
    Good:
        arguments:
          aman: {evidence: [korban], certainty: moderate}
    Source: Cochrane EPOC, SURE guides (GRADE's four levels); SUPPORT Tools 13.
    """
    for id_, argument in subject.brief.arguments.items():
        if argument.certainty is None:
            yield RULE.at(
                subject.key_place("arguments", id_),
                f"the argument `{id_}` does not say how certain it is",
                hint="add `certainty:` high, moderate, low or very_low",
            )
