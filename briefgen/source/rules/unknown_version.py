"""BG012 unknown-version: a version of the format that this briefgen does not know."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity
from briefgen.model.brief import FORMAT_VERSION

RULE = Rule("BG012", "unknown-version", Severity.ERROR, mandatory=True)


def find(place: Place, text: str) -> Finding:
    """Tell of a `briefgen:` line with another version, before anything else is looked at.

    Why: another version may mean other things by the same words.
    Bad: ``briefgen: 2``
    Good: ``briefgen: 1``
    """
    return RULE.at(
        place,
        f"`{text[:40]}` is not a version of the format that this briefgen knows",
        hint=f"write `briefgen: {FORMAT_VERSION}`, or install a newer briefgen",
    )
