"""BG102 duplicate-id: one id for two things."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG102", "duplicate-id", Severity.ERROR, mandatory=True)


def find(identifier: str, first: Place, second: Place) -> Finding:
    """Tell of an id that two entities of a brief share, whatever their sections and files.

    Why: ``[@id]`` could mean either of them.
    Bad: ``{people: {rina: ...}, sources: {rina: ...}}``
    Good: ``{people: {rina: ...}, sources: {rina-2024: ...}}``
    """
    return RULE.at(
        second,
        f"the id `{identifier}` is already that of `{first.path}` "
        f"({first.file}, line {first.line})",
        hint="give one of the two another id, and change what refers to it",
        related=(first,),
    )
