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


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the words of the source language's version with those of each other version.

    The ratio must lie between `length_ratio_min` (0.75) and `length_ratio_max` (1.35). Texts of
    fewer than 12 words in both languages are left alone: one word swings their ratio. So are
    quotes.

    Why: a sentence was left out of the translation, or added to it.
    Bad:
        summary:
          id: Biaya naik, pendapatan turun, dan warga menunggu lebih lama pada setiap halte bus.
          en: Costs rose.
    Good:
        summary:
          id: Biaya naik, pendapatan turun, dan warga menunggu lebih lama pada setiap halte bus.
          en: Costs rose, revenue fell, and residents now wait longer at each of the bus stops.
    Source: practice of translators; the numbers are this project's judgement.
    """
    source, limits = subject.brief.source_language, subject.thresholds
    for one in translations(subject):
        words = words_in(one.original, one.text.shape)
        others = words_in(one.version, one.text.shape)
        if max(words, others) < FEWEST_WORDS or not others:
            continue
        ratio = words / others
        if not limits.length_ratio_min <= ratio <= limits.length_ratio_max:
            yield RULE.at(
                one.text.place_of(one.language),
                f"`{one.text.key}` has {words} words in {source} and {others} in {one.language}, "
                f"a ratio of {ratio:.2f}, not {limits.length_ratio_min:g} to "
                f"{limits.length_ratio_max:g}",
                hint="see whether a sentence is missing, or was added",
                related=(one.text.place_of(source),),
            )
