"""BG403 long-summary: a summary that does not sum up."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.reading import words_in
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.texts import Shape

RULE = Rule("BG403", "long-summary", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Count the summary's words in each language: above `summary_words` (200) it is too long.

    Why: many read nothing else, and it shares the first page with the recommendations.
    Bad:
        checks: {thresholds: {summary_words: 5}}
        summary: {id: Biaya naik dan pendapatan turun tajam., en: Costs rose and revenue fell.}
    Good:
        summary: {id: Biaya naik., en: Costs rose.}
    Source: FAO, Preparing policy briefs; UNC Writing Center, Policy briefs.
    """
    summary, most = subject.brief.summary, subject.thresholds.summary_words
    for language in subject.brief.languages:
        count = words_in(summary.get(language) or "", Shape.PROSE)
        if count > most:
            yield RULE.at(
                subject.version_place(summary, language, "summary"),
                f"the summary has {count} words in {language}, more than {most}",
                hint="keep the question, the answer and what is to be done",
            )
