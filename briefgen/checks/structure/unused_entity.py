"""BG117 unused-entity: a person, source, fact or quote that nothing refers to."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG117", "unused-entity", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find people, sources, facts and quotes that no field names and no prose cites.

    What comes from the library is left alone, since other briefs use it. Arguments and
    recommendations are of use by standing in the brief.

    Why: it is not printed, or printed without a reason; most often a reference was forgotten.
    Bad:
        people:
          rina: {name: Rina Sari}
    Good:
        people:
          rina: {name: Rina Sari}
        arguments:
          aman: {held_by: [rina]}
    Source: this project's judgement.
    """
    used = subject.manuscript.mentioned
    for section in ("people", "sources", "facts", "quotes"):
        for id_ in getattr(subject.brief, section):
            if id_ not in used and not subject.is_shared((section, id_)):
                yield RULE.at(
                    subject.key_place(section, id_),
                    f"nothing refers to `{id_}`",
                    hint="refer to it, or take it out",
                )
