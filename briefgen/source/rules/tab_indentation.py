"""BG005 tab-indentation: a line that is indented with a tab."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG005", "tab-indentation", Severity.ERROR, mandatory=True)


def find(file: str, number: int, line: str) -> Finding:
    """Tell of a tab among the blanks that begin a line.

    Why: a tab has no width of its own, so that nobody can say what the line belongs to.
    Bad: a tab before ``en: Shared streets``.
    Good: two spaces before ``en: Shared streets``.
    Source: YAML 1.2.2, section 6.1.
    """
    column = line.index("\t") + 1
    return RULE.at(
        Place(file, number, column, number, column + 1),
        "this line is indented with a tab",
        hint="indent with spaces, two for each level",
    )
