"""BG217 missing-figure: a figure that its translation does not have."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.languages.figures import differing, finding, in_source
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.quantities import DifferenceKind

RULE = Rule("BG217", "missing-figure", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find figures, dates and times that are in a text and not in its translation.

    Why: something was left out, and a reader of the other language decides without it.
    Bad:
        summary:
          id: Biaya naik 40 persen di 12 kota.
          en: Costs rose by 40 percent.
    Good:
        summary:
          id: Biaya naik 40 persen di 12 kota.
          en: Costs rose by 40 percent in twelve cities.
    Source: Canada's and Wales's bilingual design standards (the same content in both languages).
    """
    for one in differing(subject, DifferenceKind.MISSING):
        yield finding(
            RULE,
            one,
            f"has {in_source(one)} in {one.unit.origin} and not in {one.unit.language}",
            "give both versions the same figures; a `waiver` says why they differ",
        )
