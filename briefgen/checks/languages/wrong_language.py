"""BG212 wrong-language: a version that is in another language than it says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefgen.checks.languages.identical_translation import same_units
from briefgen.checks.languages.which_language import lexicon_of, other_language
from briefgen.checks.placeholders import is_placeholder
from briefgen.checks.subject import Subject
from briefgen.checks.wording import shortened
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.locale import conventions
from briefgen.model.texts import Shape
from briefgen.source.tree import Path, dotted

RULE = Rule("BG212", "wrong-language", Severity.WARNING)


class _Version(NamedTuple):
    """One text in one language; without a `shape` it is verbatim. `whole` is the text's path."""

    whole: Path
    path: Path
    language: str
    text: str
    shape: Shape | None


def check(subject: Subject) -> Iterator[Finding]:
    """Find versions, and sentences of versions, that are not in the language that they stand under.

    A detector that works offline (CLD2) reads them. It is asked only of five words or more, four of
    them in small letters, and believed only where it is sure: names are left out, and so are
    emphasised words, code, addresses, and what stands between quotation marks. Where nearly all
    words have capitals, function words tell (`function_words` in `labels/`). Quotes stay as their
    sources have them; their translations are read. Languages that share most of their words, such
    as Indonesian and Malay, are not told apart, and a language that the detector does not know is
    left alone.

    Why: a text was pasted under the wrong key, or a sentence was left untranslated.
    Bad:
        summary:
          id: Biaya naik, dan pendapatan turun tajam.
          en: Costs rose sharply. Pendapatan turun karena warga menunggu lebih lama.
    Good:
        summary:
          id: Biaya naik, dan pendapatan turun tajam.
          en: Costs rose sharply, and revenue fell because residents wait longer.
    Source: WCAG 2.2, 3.1.2 (language of parts); the measure is this project's judgement.
    """
    same = {
        path for unit in subject.once(same_units) for path in (unit.source_path, unit.target_path)
    }
    lexicons = {
        language: lexicon_of(subject.packs, subject.brief.languages, language)
        for language, _ in subject.packs_in_use()
    }
    for version in _versions(subject):
        found = other_language(lexicons[version.language], version.text, version.shape)
        if found is None or version.path in same or is_placeholder(version.text):
            continue
        language, part = found
        name_of = conventions("en").name_of
        where = f"the {version.language} version of `{dotted(version.whole)}`"
        if part:
            where = f"“{shortened(' '.join(part))}”, in {where},"
        yield RULE.at(
            subject.place(*version.path),
            f"{where} reads as {name_of(language)}",
            hint=f"write it in {name_of(version.language)}; put another language's words between "
            "asterisks, and what somebody said between quotation marks",
        )


def _versions(subject: Subject) -> Iterator[_Version]:
    """Yield the versions of all texts, and the translations of quotes, in the brief's languages."""
    for language, _ in subject.packs_in_use():
        for text, version in subject.versions(language):
            path = text.text.path_of(text.path, language)
            yield _Version(text.path, path, language, version, text.shape)
        for id_, quote in subject.brief.quotes.items():
            if translation := quote.translation.get(language):
                whole = ("quotes", id_, "translation")
                yield _Version(whole, (*whole, language, "text"), language, translation.text, None)
