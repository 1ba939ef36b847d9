"""BG017 stray-file: a YAML file beside a brief that no field is named after."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG017", "stray-file", Severity.ERROR)


def find(file: str, hint: str) -> Finding:
    """Tell of a YAML file in the folder of a brief, or of the library, that nothing reads.

    Why: a whole section would silently be missing from the brief.
    Bad: `quote.yaml` or `quotes.yml` beside `brief.yaml`.
    Good: `quotes.yaml` beside `brief.yaml`.
    """
    return RULE.at(Place(file), f"nothing reads `{file}`", hint=hint)
