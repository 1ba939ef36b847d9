"""BG216 misread-separator: a figure that is written with the other language's separators."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.languages.figures import both, differing, finding
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.quantities import DifferenceKind

RULE = Rule("BG216", "misread-separator", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find figures that are the same only if a point is read as a comma.

    Indonesian writes `1,5` and `2.300`, English `1.5` and `2,300`.

    Why: who reads `1.500` in an English text reads one and a half.
    Bad:
        summary:
          id: Sebanyak 1.500 pohon ditanam, 1,5 kali rencana.
          en: Some 1.500 trees were planted, 1.5 times the plan.
    Good:
        summary:
          id: Sebanyak 1.500 pohon ditanam, 1,5 kali rencana.
          en: Some 1,500 trees were planted, 1.5 times the plan.
    Source: CLDR (number symbols); EYD V.
    """
    for one in differing(subject, DifferenceKind.SEPARATOR):
        yield finding(
            RULE,
            one,
            f"writes figures with the separators of another language: {both(one)}",
            "Indonesian writes 1,5 and 2.300; English writes 1.5 and 2,300",
        )
