"""BG004 yaml-syntax: text that cannot be read as YAML."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG004", "yaml-syntax", Severity.ERROR, mandatory=True)


def find(place: Place, message: str, hint: str = "") -> Finding:
    """Tell where YAML stops making sense: a colon or a quotation mark out of place, most often.

    Why: nothing after that point can be read, so nothing after it can be checked.
    Bad: ``title: Jakarta: a city on the move``
    Good: ``title: "Jakarta: a city on the move"``
    Source: YAML 1.2.2.
    """
    return RULE.at(place, message, hint=hint)
