"""BG308 quote-language-mismatch: a quote in another language than its source."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG308", "quote-language-mismatch", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find quotes whose `language` is not that of their source.

    Script and region make no difference: `en-GB` is English.

    Why: most often a translation stands where the original should, or one tag is wrong.
    Bad:
        sources:
          kajian: {language: id}
        quotes:
          rina-1: {source: kajian, language: en, text: This street belongs to everybody.}
    Good:
        sources:
          kajian: {language: id}
        quotes:
          rina-1:
            source: kajian
            language: id
            text: Jalan ini milik semua.
            translation: {en: {text: This street belongs to everybody., by: ours}}
    Source: this project's judgement; CSL (a work's `language` is that of its text).
    """
    for id_, quote in subject.brief.quotes.items():
        source = subject.brief.sources.get(quote.source or "")
        if source and source.language and _base(source.language) != _base(quote.language):
            yield RULE.at(
                subject.place("quotes", id_, "language"),
                f"the quote `{id_}` is in `{quote.language}`, its source in `{source.language}`",
                hint="quote the words as the source has them, and put these under `translation`",
                related=(subject.place("sources", quote.source or "", "language"),),
            )


def _base(tag: str) -> str:
    return tag.partition("-")[0]
