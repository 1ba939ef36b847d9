"""BG401 long-brief: a brief that its reader will not finish."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.reading import words_in
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.words import word_count

RULE = Rule("BG401", "long-brief", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Count the words of the brief in each language, its quotes included.

    Above `brief_words_warning` (1,500) there is a warning, above `brief_words_error` (2,200) an
    error. Labels, names and the list of sources are not counted.

    Why: a reader has the time of two to four pages, and what is beyond them is not read.
    Bad:
        checks: {thresholds: {brief_words_warning: 20}}
        summary:
          id: Biaya naik, pendapatan turun, dan warga menunggu lebih lama pada setiap halte bus.
          en: Costs rose, revenue fell, and residents now wait longer at each of the bus stops.
    Good:
        summary: {id: Biaya naik., en: Costs rose.}
    Source: FAO, Preparing policy briefs; IDRC, How to write a policy brief (two to four pages).
    """
    limits = subject.thresholds
    for language in subject.brief.languages:
        count = _words(subject, language)
        if count <= limits.brief_words_warning:
            continue
        is_error = count > limits.brief_words_error
        most = limits.brief_words_error if is_error else limits.brief_words_warning
        yield RULE.at(
            subject.key_place("title"),
            f"the brief has {count:,} words in {language}, more than {most:,}",
            hint="keep what the decision needs, and put the rest in a longer report",
            severity=Severity.ERROR if is_error else None,
        )


def _words(subject: Subject, language: str) -> int:
    """Return how many words a reader of `language` reads; a quote counts once."""
    texts = sum(
        words_in(version, text.shape)
        for text, version in subject.versions(language)
        if text.path[0] != "sources"
    )
    quotes = 0
    for quote in subject.brief.quotes.values():
        translation = quote.translation.get(language)
        quotes += word_count(translation.text if translation else quote.text)
    return texts + quotes
