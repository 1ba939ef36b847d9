"""BG307 quote-without-original: a quote that is printed in translation alone."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.evidence.quoting import translations_quoted
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG307", "quote-without-original", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find prose that quotes a translation, where no argument prints the quote's own words.

    An argument prints the quotes of its `evidence` in their own language, with the translation.

    Why: only the original can be verified, and a reader who knows both languages wants to.
    Bad:
        summary: {id: Ringkas., en: "Rina: “this street belongs to everybody here” [@rina-1]."}
        quotes:
          rina-1: {translation: {en: {text: This street belongs to everybody here., by: official}}}
    Good:
        summary: {id: Ringkas., en: "Rina: “this street belongs to everybody here” [@rina-1]."}
        quotes:
          rina-1: {translation: {en: {text: This street belongs to everybody here., by: official}}}
        arguments:
          aman: {evidence: [rina-1]}
    Source: this project's judgement: the original stands beside its translation, or in a note.
    """
    printed = {id_ for argument in subject.brief.arguments.values() for id_ in argument.evidence}
    for found in translations_quoted(subject):
        if found.quote not in printed:
            yield RULE.at(
                found.place,
                f"this quotes the translation of `{found.quote}`, whose original is not printed",
                hint=f"name `{found.quote}` in the `evidence` of an argument",
            )
