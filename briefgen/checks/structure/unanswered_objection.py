"""BG106 unanswered-objection: an objection or a risk that the brief leaves standing."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.evidence.chain import mitigating
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.arguments import Stance

RULE = Rule("BG106", "unanswered-objection", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find arguments against, and cautions, that nothing answers and nothing mitigates.

    An argument answers by `answered_by`. A recommendation mitigates by `because`, or by a risk's
    `arises_from`.

    Why: the reader has heard the objection already, and waits for what we say to it.
    Bad:
        arguments:
          mahal: {stance: against, claim: {id: Biayanya tinggi., en: It is expensive.}}
        recommendations:
          jalur: {because: [aman]}
    Good:
        arguments:
          mahal:
            stance: against
            claim: {id: Biayanya tinggi., en: It is expensive.}
            answered_by: [hemat]
          hemat: {claim: {id: Biaya kecelakaan lebih tinggi., en: Accidents cost more.}}
        recommendations:
          jalur: {because: [hemat]}
    Source: SUPPORT Tools 13 (harms and costs of each option are told); AGREE II, item 11.
    """
    for id_, argument in subject.brief.arguments.items():
        if argument.stance is Stance.FOR or argument.answered_by:
            continue
        if any(mitigating(subject.brief, id_)):
            continue
        what = "caution" if argument.stance is Stance.CAUTION else "objection"
        yield RULE.at(
            subject.key_place("arguments", id_),
            f"the {what} `{id_}` is neither answered nor mitigated",
            hint=f"name an argument in its `answered_by`, or `{id_}` in a recommendation's "
            "`because` or a risk's `arises_from`",
        )
