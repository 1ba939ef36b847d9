"""BG210 unreviewed-translation: a translation in a final brief that nobody has reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.languages.reviews import review_command, standing
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.translation import State
from briefgen.model.brief import Status

RULE = Rule("BG210", "unreviewed-translation", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find translations that nobody has held against their source, in a brief that is final.

    Drafts are left alone. Where nothing was ever reviewed, it is said once.

    Why: whoever reads the second language gets what no second person has read.
    Bad:
        # reviewed reader id>en: Wali kota | The mayor
        status: final
        summary: {id: Biaya naik., en: Costs rose.}
    Good:
        status: draft
        summary: {id: Biaya naik., en: Costs rose.}
    Source: ISO 17100:2015, 5.3.3 (a translation is revised by somebody else than its translator).
    """
    if subject.brief.status is not Status.FINAL:
        return
    unreviewed = list(standing(subject, State.UNREVIEWED))
    if unreviewed and not subject.translations.reviewed:
        yield RULE.at(
            subject.place("status"),
            f"none of the brief's {len(unreviewed)} translations was reviewed",
            hint="`briefgen translate status` lists them; `briefgen translate review` takes note",
        )
        return
    for one in unreviewed:
        unit = one.unit
        yield RULE.at(
            unit.place,
            f"nobody has reviewed the {unit.language} version of `{unit.key}`",
            hint=f"hold it against the {unit.origin} version, then {review_command(one)}",
            related=(unit.source_place,),
        )
