"""BG016 invalid-value: a value of the right sort that its field does not allow."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG016", "invalid-value", Severity.ERROR, mandatory=True)


def find(place: Place, message: str, hint: str) -> Finding:
    """Tell of a word that is not in a field's list, a number out of its range, a day that is none.

    Why: what is printed, counted or compared by this value would be wrong.
    Bad: ``{stance: pro}``, ``{likelihood: 7}``, ``{date: 2026-02-30}``
    Good: ``{stance: for}``, ``{likelihood: 5}``, ``{date: 2026-02-28}``
    """
    return RULE.at(place, message, hint=hint)
