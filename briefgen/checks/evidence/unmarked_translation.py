"""BG306 unmarked-translation: translated words that look like the speaker's own."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.evidence.quoting import translations_quoted
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.quotes import TranslationBy

RULE = Rule("BG306", "unmarked-translation", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find prose that puts our own translation of a quote between quotation marks.

    Where a quote stands among an argument's evidence, its translation is marked as one. A
    `translation` into the quote's own language is found, too: one of the two is no original.

    Why: the reader takes for the speaker's words what a translator chose.
    Bad:
        summary: {id: Ringkas., en: "Rina says “this street belongs to everybody here” [@rina-1]."}
        quotes:
          rina-1: {translation: {en: {text: This street belongs to everybody here., by: ours}}}
        arguments:
          aman: {evidence: [rina-1]}
    Good:
        summary: {id: Ringkas., en: "Rina says that this street is everybody's [@rina-1]."}
        quotes:
          rina-1: {translation: {en: {text: This street belongs to everybody here., by: ours}}}
        arguments:
          aman: {evidence: [rina-1]}
    Source: APA Style, "Translating quotations" (2022): a translation of one's own is a paraphrase
    and takes no quotation marks.
    """
    for id_, quote in subject.brief.quotes.items():
        if quote.language in quote.translation:
            yield RULE.at(
                subject.key_place("quotes", id_, "translation", quote.language),
                f"the quote `{id_}` is translated into its own language, `{quote.language}`",
                hint="`language` is that of the words in the source; a translation has another",
            )
    for found in translations_quoted(subject):
        if found.translation.by is TranslationBy.OURS:
            yield RULE.at(
                found.place,
                f"our translation of `{found.quote}` stands in quotation marks here",
                hint="take the marks away and report what was said",
            )
