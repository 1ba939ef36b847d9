"""BG202 undeclared-language: a version in a language that the brief does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.checks.subject import Subject
from briefgen.checks.wording import listed
from briefgen.findings import Finding, Rule, Severity
from briefgen.source.tree import Path

RULE = Rule("BG202", "undeclared-language", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find versions of texts, and of quotes, in a language that `languages` does not name.

    What comes from the library may have more languages than one brief.

    Why: it is never printed; most often the tag is mistyped, and a translation seems missing.
    Bad:
        languages: [id, en]
        summary: {id: Biaya naik., eng: Costs rose.}
    Good:
        languages: [id, en]
        summary: {id: Biaya naik., en: Costs rose.}
    Source: this project's judgement.
    """
    declared = subject.brief.languages
    for path, languages in _languages_by_path(subject):
        for language in languages:
            if language not in declared and not subject.is_shared(path):
                yield RULE.at(
                    subject.key_place(*path, language),
                    f"the brief has no language `{language}`",
                    hint=f"it has {listed([f'`{tag}`' for tag in declared])}; "
                    "add it to `languages`, or take the version out",
                )


def _languages_by_path(subject: Subject) -> Iterator[tuple[Path, Iterable[str]]]:
    for text in subject.texts():
        if not text.text.bare:
            yield text.path, text.text.versions
    for id_, quote in subject.brief.quotes.items():
        yield ("quotes", id_, "translation"), quote.translation
