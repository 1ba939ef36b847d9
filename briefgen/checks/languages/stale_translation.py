"""BG207 stale-translation: a translation whose source was edited since its review."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.languages.reviews import review_command, reviewed_by, severity, standing
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.translation import State

RULE = Rule("BG207", "stale-translation", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find translations of texts that have changed since; errors in a brief that is final.

    `briefgen translate status` shows what has changed. Drafts print such a text, and mark it. Where
    the edit changed no meaning, `briefgen translate ack` says so.

    Why: the two languages no longer say the same, and nothing on the page shows it.
    Bad:
        # reviewed summary id>en: Biaya turun. | Costs fell.
        summary: {id: Biaya naik., en: Costs fell.}
    Good:
        # reviewed summary id>en: Biaya naik. | Costs rose.
        summary: {id: Biaya naik., en: Costs rose.}
    Source: Doorstop (a stamp makes a link suspect when its parent changed); Canada's and Wales's
    bilingual design standards (equal quality in both languages).
    """
    for one in standing(subject, State.STALE):
        unit = one.unit
        yield RULE.at(
            unit.place,
            f"`{unit.key}` was edited in {unit.origin} after {reviewed_by(one)}",
            hint=f"mend the {unit.language} version, then {review_command(one)}; where the meaning "
            f"is the same, `briefgen translate ack {unit.key} --reason REASON`",
            severity=severity(subject),
            related=(unit.source_place,),
        )
