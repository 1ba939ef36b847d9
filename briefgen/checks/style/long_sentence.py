"""BG404 long-sentence: a sentence that must be read twice."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.reading import paragraphs, words_in_paragraphs
from briefgen.checks.subject import Subject
from briefgen.checks.wording import shortened
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.words import sentences, word_count
from briefgen.model.texts import Shape

RULE = Rule("BG404", "long-sentence", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find sentences with more words than `sentence_words` allows: 30 in Indonesian, 25 in English.

    Quotes are exempt: they are what they are.

    Why: at the end of a long sentence its beginning is forgotten, all the more in translation.
    Bad:
        checks: {thresholds: {sentence_words: {id: 8, en: 8}}}
        summary: {id: Biaya naik., en: Costs rose while revenue fell and residents waited longer.}
    Good:
        checks: {thresholds: {sentence_words: {id: 8, en: 8}}}
        summary: {id: Biaya naik., en: Costs rose while revenue fell. Residents waited longer.}
    Source: UNC Writing Center, Policy briefs; the numbers are those of plain-language practice.
    """
    for language, pack in subject.packs_in_use():
        most = subject.thresholds.sentence_words.get(language, pack.sentence_words)
        for text, version in subject.versions(language):
            for sentence, count in _long_sentences(version, text.shape, pack.abbreviations, most):
                yield RULE.at(
                    text.place_of(language),
                    f'the sentence "{shortened(sentence)}" has {count} words, more than {most}',
                    hint="make two of it",
                )


def _long_sentences(
    version: str, shape: Shape, abbreviations: tuple[str, ...], most: int
) -> Iterator[tuple[str, int]]:
    counts = words_in_paragraphs(version, shape)
    for paragraph, words in zip(paragraphs(version, shape), counts, strict=True):
        if words <= most:
            continue  # no sentence has more words than its paragraph
        for sentence in sentences(paragraph, abbreviations):
            count = word_count(sentence)
            if count > most:
                yield sentence, count
