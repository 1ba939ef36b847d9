"""BG201 unknown-language: a language of the brief that nothing can be printed in."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.checks.wording import listed
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG201", "unknown-language", Severity.ERROR, mandatory=True)


def check(subject: Subject) -> Iterator[Finding]:
    """Find languages of the brief for which there are no labels.

    Why: headings, dates and notes would have no words.
    Bad:
        languages: [id, tlh]
    Good:
        languages: [id, en]
    Source: this project's format; every language that prints has its labels.
    """
    for index, language in enumerate(subject.brief.languages):
        if language not in subject.packs:
            yield RULE.at(
                subject.place("languages", index),
                f"there are no labels for the language `{language}`",
                hint=f"add `labels/{language}.yaml` to the project; "
                f"there are labels for {listed(sorted(subject.packs)) or 'no language'}",
            )
