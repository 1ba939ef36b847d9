"""BG101 dangling-reference: an id that nothing in the brief has."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG101", "dangling-reference", Severity.ERROR, mandatory=True)


def find(place: Place, message: str, hint: str) -> Finding:
    """Tell of an id, in a field or as ``[@id]`` in prose, that leads nowhere or to the wrong thing.

    Why: the reader would look for a source, a speaker or an argument that is not there.
    Bad: ``{speaker: rinna}`` where the person is ``rina``; ``{speaker: kajian}``, a source.
    Good: ``{speaker: rina}``
    """
    return RULE.at(place, message, hint=hint)
