"""BG203 untranslated-text: a text that some readers of the brief cannot read."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.languages.reviews import severity
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.translation import languages_needed

RULE = Rule("BG203", "untranslated-text", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find texts without a version in one of the brief's languages, and untranslated quotes.

    They are errors in a brief that is final.

    Why: the reader of that language meets a gap, or the other language.
    Bad:
        languages: [id, en]
        summary: {id: Biaya naik.}
    Good:
        languages: [id, en]
        summary: {id: Biaya naik., en: Costs rose.}
    Source: Canada's and Wales's bilingual design standards (equal quality in both languages).
    """
    for text in subject.texts():
        for language in languages_needed(subject.brief, text.path):
            if language not in text.text.versions and language != subject.brief.source_language:
                yield RULE.at(
                    text.place,
                    f"`{text.key}` has no {language} version",
                    hint=f"write `{{{subject.brief.source_language}: ..., {language}: ...}}`"
                    if text.text.bare
                    else f"add `{language}:` here",
                    severity=severity(subject),
                )
    for id_, quote in subject.brief.quotes.items():
        for language in subject.brief.languages:
            if language not in (quote.language, *quote.translation):
                yield RULE.at(
                    subject.key_place("quotes", id_),
                    f"the quote `{id_}` has no {language} translation",
                    hint=f"add `translation: {{{language}: {{text: ..., by: ours}}}}`",
                    severity=severity(subject),
                )
