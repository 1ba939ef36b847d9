"""BG010 empty-file: a YAML file with nothing in it."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG010", "empty-file", Severity.ERROR, mandatory=True)


def find(file: str) -> Finding:
    """Tell of a file that holds nothing, or nothing but comments.

    Why: it was saved too early, or its content was lost.
    Bad: a `quotes.yaml` of which every line begins with `#`.
    Good: no `quotes.yaml`, where there are no quotes.
    """
    return RULE.at(
        Place(file),
        "this file is empty, or holds comments only",
        hint="fill it in, or delete it",
    )
