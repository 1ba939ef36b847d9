"""BG008 nesting-too-deep: values inside values, more than 40 deep."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG008", "nesting-too-deep", Severity.ERROR, mandatory=True)

MAX_DEPTH = 40


def find(place: Place) -> Finding:
    """Tell of lists and mappings that lie more than 40 deep in one another.

    Why: a brief needs eight levels; so many brackets are a slip, or an attack on the reader.
    Bad: ``[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]``
    Good: ``[x]``
    """
    return RULE.at(
        place,
        f"values lie more than {MAX_DEPTH} deep in one another here",
        hint="a value that begins with `[` or `{` must be in quotes if it is meant as text",
    )
