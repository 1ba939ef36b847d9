"""BG013 unknown-key: a key that the format does not have in this place."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG013", "unknown-key", Severity.ERROR, mandatory=True)


def find(place: Place, key: str, where: str, hint: str) -> Finding:
    """Tell of a key that nothing reads, and of the one that was probably meant.

    Why: what stands under a misspelt key would silently be missing from the brief.
    Bad: ``{speeker: rina, source: kajian, language: id, text: "..."}``
    Good: ``{speaker: rina, source: kajian, language: id, text: "..."}``
    """
    owner = f"`{where}`" if where else "the file"
    return RULE.at(place, f"{owner} has no field `{key[:80]}`", hint=hint)
