"""BG309 clause-cut-short: a quote that ends, or starts, short of a "not" or an "unless"."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.evidence.clauses import Side
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG309", "clause-cut-short", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find quotes that start or end inside a clause whose negation or condition they leave out.

    Where only a fingerprint is at hand, only the word itself is known, not the clause around it.

    Why: a quote can be verbatim and still say what its speaker denied.
    Bad:
        # sources/kajian.txt: Kami tidak percaya jalur sepeda menghambat pedagang.
        sources:
          kajian: {archive: sources/kajian.txt}
        quotes:
          rina-1: {source: kajian, text: jalur sepeda menghambat pedagang}
    Good:
        # sources/kajian.txt: Kami tidak percaya jalur sepeda menghambat pedagang.
        sources:
          kajian: {archive: sources/kajian.txt}
        quotes:
          rina-1: {source: kajian, text: Kami tidak percaya jalur sepeda menghambat pedagang.}
    Source: this project's judgement; the words around a quote decide what it means.
    """
    for id_, verification in subject.verifications.items():
        for left_out in verification.left_out:
            end, where = ("starts", "before") if left_out.side is Side.BEFORE else ("ends", "after")
            what = "binds" if left_out.condition else "turns round"
            yield RULE.at(
                subject.place("quotes", id_, "text"),
                f"the quote `{id_}` {end} inside a clause that `{left_out.word}` {what}",
                hint=f'{where} it the source has "{left_out.clause}"; quote that, too'
                if left_out.clause
                else f"quote the words {where} it, too",
            )
