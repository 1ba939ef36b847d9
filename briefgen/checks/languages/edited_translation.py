"""BG208 edited-translation: a translation that was edited since its review."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.languages.reviews import review_command, reviewed_by, severity, standing
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.translation import State

RULE = Rule("BG208", "edited-translation", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find translations that are not what was reviewed; errors in a brief that is final.

    Why: nobody has held these words against their source.
    Bad:
        # reviewed summary id>en: Biaya naik. | Costs rose.
        summary: {id: Biaya naik., en: Costs soared.}
    Good:
        # reviewed summary id>en: Biaya naik. | Costs soared.
        summary: {id: Biaya naik., en: Costs soared.}
    Source: this project's judgement; both sides of a translation are hashed.
    """
    for one in standing(subject, State.TARGET_EDITED):
        unit = one.unit
        yield RULE.at(
            unit.place,
            f"`{unit.key}` was edited in {unit.language} after {reviewed_by(one)}",
            hint=f"see that it still says what the {unit.origin} version does, then "
            f"{review_command(one)}",
            severity=severity(subject),
            related=(unit.source_place,),
        )
