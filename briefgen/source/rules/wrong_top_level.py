"""BG011 wrong-top-level: a file that holds a list or a single value instead of fields."""

from __future__ import annotations

from briefgen.findings import Finding, Rule, Severity
from briefgen.source.tree import Node, SequenceNode

RULE = Rule("BG011", "wrong-top-level", Severity.ERROR, mandatory=True)


def find(root: Node, wanted: str) -> Finding:
    """Tell of a file that does not hold `key: value` lines at its top level.

    Why: without the names of its fields, nothing in a brief can be told from anything else.
    Bad: ``[{title: Shared streets}, {question: ...}]``
    Good: ``{title: Shared streets, question: ...}``
    """
    kind = "a list" if isinstance(root, SequenceNode) else "a single value"
    place = root.place._replace(end_line=root.place.line, end_column=root.place.column)
    return RULE.at(
        place,
        f"this file holds {kind}, not {wanted}",
        hint="write `key: value` lines, without a dash before them",
    )
