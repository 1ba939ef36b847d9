"""BG007 file-too-large: a YAML file over 2 MiB."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG007", "file-too-large", Severity.ERROR, mandatory=True)


def find(file: str) -> Finding:
    """Tell of a file that is larger than any brief.

    Why: a brief of four pages takes some 50 KiB; a file of this size is something else.
    Bad: a whole report pasted into `quotes.yaml`.
    Good: the report in `sources/`, and its quotes in `quotes.yaml`.
    """
    return RULE.at(
        Place(file),
        "this file is larger than 2 MiB and is not read",
        hint="keep data and archived sources in files of their own, not in YAML",
    )
