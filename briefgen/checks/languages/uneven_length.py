"""BG205 uneven-length: a version that is much longer or shorter than its original."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.languages.translations import translations
from briefgen.checks.reading import words_in
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG205", "uneven-length", Severity.WARNING)

FEWEST_WORDS = 12
"""Shorter texts are left alone: this project's judgement."""

FULL_LENGTH = 60
"""Words from which on the thresholds hold as they are."""


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the words of the source language's version with those of each other version.

    In texts of 60 words, the ratio must lie between `length_ratio_min` (0.75) and
    `length_ratio_max` (1.35), adjusted to how many words either language takes: nine in Indonesian
    for ten in English (`relative_length` in `labels/`). The shorter a text is, the more it may
    depart. Texts of fewer than 12 words in both languages are left alone, and so are quotes.

    Why: a sentence was left out of the translation, or added to it.
    Bad:
        summary:
          id: Biaya naik, pendapatan turun, dan warga menunggu lebih lama pada setiap halte bus.
          en: Costs rose.
    Good:
        summary:
          id: Biaya naik, pendapatan turun, dan warga menunggu lebih lama pada setiap halte bus.
          en: Costs rose, revenue fell, and residents now wait longer at each of the bus stops.
    Source: Gale and Church, A program for aligning sentences in bilingual corpora, 1993 (the spread
    of lengths shrinks with the square root of length); the numbers were measured on news.
    """
    source = subject.brief.source_language
    for one in translations(subject):
        words = words_in(one.original, one.text.shape)
        others = words_in(one.version, one.text.shape)
        if max(words, others) < FEWEST_WORDS or not others:
            continue
        ratio = words / others
        least, most = _limits(subject, one.language, (words + others) / 2)
        if not least <= ratio <= most:
            yield RULE.at(
                one.text.place_of(one.language),
                f"`{one.text.key}` has {words} words in {source} and {others} in {one.language}, "
                f"a ratio of {ratio:.2f}, not {least:.2f} to {most:.2f}",
                hint="see whether a sentence is missing, or was added",
                related=(one.text.place_of(source),),
            )


def _limits(subject: Subject, language: str, length: float) -> tuple[float, float]:
    """Return between what a ratio may lie in texts of some `length`, in words."""
    limits = subject.thresholds
    usual = _relative_length(subject, subject.brief.source_language) / _relative_length(
        subject, language
    )
    wider = max(1.0, (FULL_LENGTH / length) ** 0.5)
    return usual * limits.length_ratio_min**wider, usual * limits.length_ratio_max**wider


def _relative_length(subject: Subject, language: str) -> float:
    pack = subject.packs.get(language)
    return pack.relative_length if pack else 1.0
