"""BG131 idle-waiver: a waiver that waives nothing."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG131", "idle-waiver", Severity.WARNING)


def find(place: Place, message: str, hint: str) -> Finding:
    """Find waivers for which there is no finding: nothing is wrong there, or they are mistyped.

    A waiver of a mandatory rule is idle: what cannot be rendered cannot be waived. One of a rule
    that is ignored, or not selected, is left alone.

    Why: it would hide the next finding at that place, which nobody has looked at.
    Bad:
        checks:
          waivers: [{rule: BG203, at: sumary, reason: The next draft has it.}]
        summary: {id: Biaya naik.}
    Good:
        checks:
          waivers: [{rule: BG203, at: summary, reason: The next draft has it.}]
        summary: {id: Biaya naik.}
    Source: mypy (unused `type: ignore`), ESLint (unused directives).
    """
    return RULE.at(place, message, hint=hint)
