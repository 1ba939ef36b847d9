"""BG009 alias-bomb: aliases that repeat a value without end, or thousands of times."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG009", "alias-bomb", Severity.ERROR, mandatory=True)

MAX_REPEATED = 10_000
"""How many values all aliases of a file may repeat together."""


def find(place: Place, name: str, *, recursive: bool) -> Finding:
    """Tell of an alias inside the value that it repeats, or of aliases that multiply.

    Why: a file of one page can unfold to more than any computer's memory.
    Bad: ``{a: &a [x, x], b: &b [*a, *a], c: &c [*b, *b]}``, and so on.
    Good: ``{a: &a [x, x], b: *a}``
    """
    message = (
        f"`*{name}` stands inside the very value that it repeats"
        if recursive
        else f"with `*{name}`, the aliases of this file repeat more than {MAX_REPEATED} values"
    )
    return RULE.at(place, message, hint="write the value out instead of repeating it")
