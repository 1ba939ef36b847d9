"""BG014 missing-field: something that a brief cannot do without."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG014", "missing-field", Severity.ERROR, mandatory=True)


def find(place: Place, message: str, hint: str) -> Finding:
    """Tell of a required field that is not there or empty, at what lacks it.

    Why: without it there is nothing to print, or nothing that a reader could use.
    Bad: ``{kind: action, action: {en: Publish the data.}, because: [open]}``
    Good: the same with ``owner: {en: Statistics office}, due: 2027-03-31``
    """
    return RULE.at(place, message, hint=hint)
