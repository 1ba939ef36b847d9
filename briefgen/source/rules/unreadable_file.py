"""BG001 unreadable-file: a file that cannot be read at all."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG001", "unreadable-file", Severity.ERROR, mandatory=True)


def find(file: str, reason: str, hint: str = "") -> Finding:
    """Tell of a file that is missing, locked, no regular file, or a link out of the project.

    Why: what a brief says must stand in the project, where others can read it too.
    Bad: `quotes.yaml` is a symbolic link to a file in somebody's home folder.
    Good: `quotes.yaml` is a copy of that file.
    """
    return RULE.at(Place(file), f"`{file}` {reason}", hint=hint)
