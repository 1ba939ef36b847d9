"""BG405 long-paragraph: a paragraph that hides what it says."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.reading import words_in_paragraphs
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG405", "long-paragraph", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    r"""Count the words of paragraphs, and of the items of lists.

    Above `paragraph_words_warning` (150) there is a warning, above `paragraph_words_error` (250)
    an error.

    Why: a page of grey is skipped; a paragraph holds one thought.
    Bad:
        checks: {thresholds: {paragraph_words_warning: 5}}
        summary: {id: Biaya naik., en: Costs rose. Revenue fell. Residents waited.}
    Good:
        checks: {thresholds: {paragraph_words_warning: 5}}
        summary: {id: Biaya naik., en: "Costs rose. Revenue fell.\n\nResidents waited."}
    Source: UNC Writing Center, Policy briefs (short paragraphs); Cochrane.
    """
    limits = subject.thresholds
    for language in subject.brief.languages:
        for text, version in subject.versions(language):
            counts = words_in_paragraphs(version, text.shape)
            for number, count in enumerate(counts, start=1):
                if count <= limits.paragraph_words_warning:
                    continue
                is_error = count > limits.paragraph_words_error
                most = limits.paragraph_words_error if is_error else limits.paragraph_words_warning
                yield RULE.at(
                    text.place_of(language),
                    f"paragraph {number} of `{text.key}` has {count} words, more than {most}",
                    hint="make a paragraph of each thought",
                    severity=Severity.ERROR if is_error else None,
                )
