"""BG018 several-documents: a file in which `---` begins a second document."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG018", "several-documents", Severity.ERROR, mandatory=True)


def find(place: Place) -> Finding:
    """Tell of a line of three hyphens below the first document, where the second begins.

    Why: only one brief, or one section, can stand in a file; the rest would not be read.
    Bad: a line `---` between two groups of fields, meant as a rule across the page.
    Good: a comment, such as `# Evidence`, or an empty line.
    """
    return RULE.at(
        place,
        "a second document begins here, and would not be read",
        hint="delete the `---`; to set parts of a file apart, use comments",
    )
