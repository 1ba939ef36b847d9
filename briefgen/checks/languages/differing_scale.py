"""BG214 differing-scale: a figure that is a thousand times more, or less, in the translation."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.languages.figures import both, differing, finding
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.quantities import DifferenceKind

RULE = Rule("BG214", "differing-scale", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the scale of figures: thousands, millions, billions, or the digits themselves.

    `miliar` is `billion`, and `triliun` is `trillion`; digits written out count like scale words.

    Why: `miliar` looks like `million`, and a ministry budgets a thousandth of what is needed.
    Bad:
        summary:
          id: Anggarannya Rp2,3 miliar.
          en: Its budget is Rp2.3 million.
    Good:
        summary:
          id: Anggarannya Rp2,3 miliar.
          en: Its budget is Rp2.3 billion.
    Source: EYD V and CLDR (names of large numbers).
    """
    for one in differing(subject, DifferenceKind.SCALE):
        yield finding(
            RULE,
            one,
            f"differs in scale: {both(one)}",
            "`miliar` is billion, `triliun` is trillion; see which scale is right",
        )
