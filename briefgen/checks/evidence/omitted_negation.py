"""BG304 omitted-negation: a quote that leaves a "not" or an "except" out."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.checks.wording import listed
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG304", "omitted-negation", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find quotes whose ellipses or brackets leave out a negation, an exception or a condition.

    The words are those of the quote's language: `negations` and `conditions` in its labels.

    Why: every word that is left is true, and the sentence says the opposite.
    Bad:
        # sources/kajian.txt: Jalur sepeda aman bagi semua, kecuali di jembatan, kata Rina Sari.
        sources:
          kajian: {archive: sources/kajian.txt}
        quotes:
          rina-1: {source: kajian, text: "Jalur sepeda aman bagi semua [...] kata Rina Sari"}
    Good:
        # sources/kajian.txt: Jalur sepeda aman bagi semua, kecuali di jembatan, kata Rina Sari.
        sources:
          kajian: {archive: sources/kajian.txt}
        quotes:
          rina-1: {source: kajian, text: "Jalur sepeda aman bagi semua, kecuali di jembatan"}
    Source: the Chicago Manual of Style, 13.51 (an ellipsis must not change what is meant).
    """
    for id_, verification in subject.verifications.items():
        for omission in verification.omissions:
            if not omission.negations:
                continue
            words = listed([f"`{word}`" for word in dict.fromkeys(omission.negations)])
            leaves = "brackets leave" if omission.bracketed else "an ellipsis leaves"
            yield RULE.at(
                subject.place("quotes", id_, "text"),
                f"{leaves} {words} out of the quote `{id_}`",
                hint=f'it stands for "{omission.words}"; keep what turns the sentence round'
                if omission.words
                else "keep what turns the sentence round, or binds it",
            )
