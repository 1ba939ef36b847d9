"""BG209 diverged-versions: a text of which both versions were edited since the review."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.languages.reviews import review_command, reviewed_by, severity, standing
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.translation import State

RULE = Rule("BG209", "diverged-versions", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find texts that were edited in both languages; errors in a brief that is final.

    Why: two people may have edited them, each in one language, and each with something else in
    mind.
    Bad:
        # reviewed summary id>en: Biaya turun. | Costs fell.
        summary: {id: Biaya naik., en: Costs did not fall.}
    Good:
        # reviewed summary id>en: Biaya naik. | Costs rose.
        summary: {id: Biaya naik., en: Costs rose.}
    Source: this project's judgement; users of other tools complain that edits of both sides are
    overwritten (lingo, issue 509).
    """
    for one in standing(subject, State.BOTH_CHANGED):
        unit = one.unit
        yield RULE.at(
            unit.place,
            f"`{unit.key}` was edited in both {unit.origin} and {unit.language} after "
            f"{reviewed_by(one)}",
            hint=f"hold the two against each other, then {review_command(one)}",
            severity=severity(subject),
            related=(unit.source_place,),
        )
