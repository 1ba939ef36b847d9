"""BG125 empty-text: a text that says nothing in some language."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG125", "empty-text", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find texts of which a version is empty, or blank.

    Why: its heading would print with nothing under it.
    Bad:
        summary: {id: Biaya naik., en: ""}
    Good:
        summary: {id: Biaya naik., en: Costs rose.}
    Source: FAO, Preparing policy briefs (the parts that a brief must have).
    """
    for text in subject.texts():
        for language, version in text.text.versions.items():
            if not version.strip():
                yield RULE.at(
                    text.place_of(language),
                    f"`{text.key}` is empty in {language}",
                    hint="write it, or take the whole field out where it is optional",
                )
