"""BG206 missing-source-text: a text that is not there in the language it is translated from."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.translation import languages_needed

RULE = Rule("BG206", "missing-source-text", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find texts without a version in the brief's source language, its first.

    Why: there is nothing to translate, compare or print first.
    Bad:
        languages: [id, en]
        summary: {en: Costs rose.}
    Good:
        languages: [id, en]
        summary: {id: Biaya naik., en: Costs rose.}
    Source: this project's format; the first language is the source.
    """
    source = subject.brief.source_language
    for text in subject.texts():
        if source not in text.text.versions and source in languages_needed(
            subject.brief, text.path
        ):
            yield RULE.at(
                text.place,
                f"`{text.key}` has no {source} version, which is the brief's source language",
                hint=f"add `{source}:` here",
            )
