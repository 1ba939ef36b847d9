"""BG020 merge-key: a `<<` that would copy fields from elsewhere."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG020", "merge-key", Severity.ERROR, mandatory=True)


def find(place: Place) -> Finding:
    """Tell of YAML 1.1's merge key, which YAML 1.2 has dropped.

    Why: a field that is nowhere written cannot be found, corrected or translated.
    Bad: ``{<<: *defaults, action: Publish the data.}``
    Good: every field written where it belongs.
    """
    return RULE.at(
        place,
        "`<<` does not merge mappings here",
        hint="write the fields out",
    )
