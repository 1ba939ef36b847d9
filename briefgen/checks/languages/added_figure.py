"""BG218 added-figure: a figure that only the translation has."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.languages.figures import differing, finding, in_target
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.quantities import DifferenceKind

RULE = Rule("BG218", "added-figure", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find figures, dates and times that are in a translation and not in its source.

    Why: what one language alone says was not reviewed with the rest, and rests on nothing there.
    Bad:
        summary:
          id: Biaya naik.
          en: Costs rose by 40 percent.
    Good:
        summary:
          id: Biaya naik 40 persen.
          en: Costs rose by 40 percent.
    Source: Canada's and Wales's bilingual design standards (the same content in both languages).
    """
    for one in differing(subject, DifferenceKind.EXTRA):
        yield finding(
            RULE,
            one,
            f"has {in_target(one)} in {one.unit.language} and not in {one.unit.origin}",
            "give both versions the same figures; a `waiver` says why they differ",
        )
