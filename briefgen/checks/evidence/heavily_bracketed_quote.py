"""BG305 heavily-bracketed-quote: a quote of which too much is the brief's own words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefgen.checks.subject import Subject
from briefgen.checks.wording import counted, percent
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG305", "heavily-bracketed-quote", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find quotes with more than two brackets, or a quarter of their words in brackets.

    `[sic]`, a changed first letter and ellipses do not count. The limits are set by
    `quote_brackets` and `quote_bracket_share`.

    Why: what stands in brackets is not the speaker's, and no source proves it.
    Bad:
        # sources/kajian.txt: Itu milik mereka, bukan milik dia.
        sources:
          kajian: {archive: sources/kajian.txt}
        quotes:
          rina-1: {source: kajian, text: "[Jalan] milik [warga kota], bukan milik [wali kota]"}
    Good:
        # sources/kajian.txt: Itu milik mereka, bukan milik dia.
        sources:
          kajian: {archive: sources/kajian.txt}
        quotes:
          rina-1: {source: kajian, text: "[Jalan] milik mereka, bukan milik dia"}
    Source: this project's judgement; APA 7, 8.31 (brackets mark what the writer adds).
    """
    most, share = subject.thresholds.quote_brackets, subject.thresholds.quote_bracket_share
    for id_, verification in subject.verifications.items():
        if verification.brackets > most or verification.bracket_share > share:
            in_brackets = percent(Decimal(str(verification.bracket_share)))
            yield RULE.at(
                subject.place("quotes", id_, "text"),
                f"the quote `{id_}` has {counted(verification.brackets, 'bracket')}, with "
                f"{in_brackets} of its words",
                hint=f"quote less, or report it in your own words; at most {most} brackets and "
                f"{percent(Decimal(str(share)))} of the words read as a quote",
            )
