"""BG113 vague-action: an action that only promises more of something."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.phrases import opening
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG113", "vague-action", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find actions that open with a weak verb, such as "strengthen", and have no target.

    Each language's labels list its weak verbs. A target makes the verb mean something.

    Why: nobody is against it, nobody has to do anything, and nobody can say that it was not done.
    Bad:
        recommendations:
          jalur: {action: {id: Meningkatkan keselamatan., en: Improve safety.}}
    Good:
        recommendations:
          jalur: {action: {id: Bangun jalur sepeda., en: Build cycle lanes.}}
    Source: AGREE II, item 15 (recommendations are specific); UNEP Evaluation Office.
    """
    for id_, recommendation in subject.brief.recommendations.items():
        if recommendation.target:
            continue
        action = recommendation.action
        for language, pack in subject.packs_in_use():
            if verb := opening(action.get(language) or "", pack.weak_verbs):
                yield RULE.at(
                    subject.version_place(action, language, "recommendations", id_, "action"),
                    f'"{verb}" promises nothing without a target',
                    hint="say what is to be done, or add a `target:` that shows it",
                )
                break
