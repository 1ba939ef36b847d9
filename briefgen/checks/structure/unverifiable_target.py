"""BG111 unverifiable-target: a recommendation of which nobody can say whether it was done."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.recommendations.base import Target

RULE = Rule("BG111", "unverifiable-target", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find recommendations without a target, or with one that nobody can verify.

    A target can be verified by its `value`, by a number in its `statement`, or by what its
    `verification` names: a document, a register, a published list.

    Why: without it, the next brief on the question begins with the quarrel whether this one helped.
    Bad:
        recommendations:
          jalur: {target: {statement: {id: Jalan lebih aman., en: Safer streets.}}}
    Good:
        recommendations:
          jalur: {target: {statement: {id: 40 km jalur sepeda., en: 40 km of cycle lanes.}}}
    Source: UNEP Evaluation Office (measurable targets); AGREE II, items 15 and 21.
    """
    for id_, recommendation in subject.brief.recommendations.items():
        target = recommendation.target
        if target is None:
            yield RULE.at(
                subject.key_place("recommendations", id_),
                f"the recommendation `{id_}` has no target",
                hint="add `target:` with a number, or a state that anybody can verify",
            )
        elif target.value is None and target.verification is None and not _numbered(target):
            yield RULE.at(
                subject.key_place("recommendations", id_, "target"),
                f"nobody can verify the target of `{id_}`",
                hint="add a number (`value`), or where the state can be seen (`verification`)",
            )


def _numbered(target: Target) -> bool:
    """Whether a number stands in the statement, in any language."""
    return any(
        character.isdigit()
        for version in target.statement.versions.values()
        for character in version
    )
