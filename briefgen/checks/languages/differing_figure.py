"""BG213 differing-figure: a figure, a date or a time that is another one in the translation."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.languages.figures import both, differing, finding
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.quantities import DifferenceKind

RULE = Rule("BG213", "differing-figure", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Compare figures, dates and times of day with those of the translation.

    Each is read by its own language: `1,5 juta` is `1.5 million`, `28/3` may be `3/28`, and
    `pukul 19.30` is `7:30 p.m.` Numbers in words answer for figures, and are never missed
    themselves. Quotes are held against their translations likewise.

    Why: one of the two languages states what is not so.
    Bad:
        summary:
          id: Biaya naik 40 persen sejak 14 Maret 2016.
          en: Costs have risen 50 percent since March 14, 2016.
    Good:
        summary:
          id: Biaya naik 40 persen sejak 14 Maret 2016.
          en: Costs have risen 40 percent since March 14, 2016.
    Source: Canada's and Wales's bilingual design standards (the same content in both languages).
    """
    for one in differing(subject, DifferenceKind.DIFFERS):
        yield finding(
            RULE,
            one,
            f"states other figures: {both(one)}",
            "see which of them is right; a `waiver` says why both are",
        )
