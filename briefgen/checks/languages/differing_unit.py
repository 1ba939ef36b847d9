"""BG215 differing-unit: a figure that is measured in something else in the translation."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.languages.figures import both, differing, finding
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.quantities import DifferenceKind

RULE = Rule("BG215", "differing-unit", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Compare what figures are measured in: currencies, percent and percentage points, units.

    A figure that has a unit in one version alone counts, too, unless the unit may be left out, as
    that of `24 tahun` is in `aged 24`.

    Why: two percent are not two percentage points, and rupiah are not dollars.
    Bad:
        summary:
          id: Pajak naik 2 persen.
          en: The tax rose by 2 percentage points.
    Good:
        summary:
          id: Pajak naik 2 poin persentase.
          en: The tax rose by 2 percentage points.
    Source: the SI brochure, 5.4 (a quantity is a number and a unit).
    """
    for one in differing(subject, DifferenceKind.UNIT):
        yield finding(
            RULE,
            one,
            f"measures figures in something else: {both(one)}",
            "see which unit is right, and write it in both languages",
        )
