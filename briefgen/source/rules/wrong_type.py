"""BG015 wrong-type: a value of another sort than its field holds."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG015", "wrong-type", Severity.ERROR, mandatory=True)


def find(place: Place, message: str, hint: str) -> Finding:
    """Tell of a list where text belongs, a text where a number belongs, and the like.

    Why: nothing is converted behind your back: 007 is not 7, and "yes" is not a date.
    Bad: ``{because: open-data}``, ``{name: 1984}``
    Good: ``{because: [open-data]}``, ``{name: "1984"}``
    """
    return RULE.at(place, message, hint=hint)
