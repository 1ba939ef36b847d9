"""BG006 duplicate-key: a key that stands twice in one place."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG006", "duplicate-key", Severity.ERROR, mandatory=True)


def find(key: str, first: Place, second: Place) -> Finding:
    """Tell of a key that is set twice, at the second of the two.

    Why: one of the two values would be dropped, and no reader of the file could say which.
    Bad: ``{id: Biaya naik., en: Costs rose., id: Biaya turun.}``
    Good: ``{id: Biaya naik., en: Costs rose.}``
    Source: YAML 1.2.2, section 3.2.1.1.
    """
    where = f"line {first.line}"
    if first.file != second.file:
        where = f"{first.file}, {where}"
    return RULE.at(
        second,
        f"`{key}` is already set in {where}",
        hint="keep one of the two",
        related=(first,),
    )
