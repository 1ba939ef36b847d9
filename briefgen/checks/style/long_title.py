"""BG402 long-title: a title that nobody will remember."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.reading import words_in
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.texts import Shape

RULE = Rule("BG402", "long-title", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Count the title's words in each language: above `title_words` (14) it is too long.

    Why: a title is read in a list, in one glance.
    Bad:
        title: {id: A b c d e f g h i j k l m n o., en: A b c d e f g h i j k l m n o.}
    Good:
        title: {id: Jalan bersama untuk kota, en: Shared streets}
    Source: FAO, Preparing policy briefs (a short, catchy title).
    """
    title, most = subject.brief.title, subject.thresholds.title_words
    for language in subject.brief.languages:
        count = words_in(title.get(language) or "", Shape.LINE)
        if count > most:
            yield RULE.at(
                subject.version_place(title, language, "title"),
                f"the title has {count} words in {language}, more than {most}",
                hint="move what explains it to `subtitle`",
            )
