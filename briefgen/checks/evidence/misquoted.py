"""BG301 misquoted: words in quotation marks that the source does not have."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.checks.wording import shortened
from briefgen.evidence.near_miss import NearMiss
from briefgen.evidence.verify import State
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG301", "misquoted", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find quotes whose words are not those of the archived source, or of its fingerprint.

    Words are compared one by one, with numbers, signs and negations. Line ends, typographic marks
    and hyphens make no difference; `[...]` leaves words out, `[T]he` changes a letter's case.

    Why: a quote is a promise that somebody said these words; one that is changed puts words into
    their mouth.
    Bad:
        # sources/kajian.txt: Jalan ini bukan milik mobil saja.
        sources:
          kajian: {archive: sources/kajian.txt}
        quotes:
          rina-1: {source: kajian, text: Jalan ini milik mobil saja.}
    Good:
        # sources/kajian.txt: Jalan ini bukan milik mobil saja.
        sources:
          kajian: {archive: sources/kajian.txt}
        quotes:
          rina-1: {source: kajian, text: Jalan ini bukan milik mobil saja.}
    Source: APA 7, 8.25 to 8.31 (quotes reproduce words as they are; changes are marked).
    """
    for id_, verification in subject.verifications.items():
        if verification.state is State.NOT_FOUND:
            nearest = verification.nearest
            yield RULE.at(
                subject.place("quotes", id_, "text"),
                f"the quote `{id_}` is not verbatim: {verification.reason}",
                hint=_hint(nearest)
                if nearest
                else "quote it as it stands, or mark what is changed",
            )


def _hint(nearest: NearMiss) -> str:
    where = f" on page {nearest.page}" if nearest.page else ""
    return (
        f'the source has "{shortened(nearest.passage, 24)}"{where}; '
        "`briefgen quotes verify` shows how they differ"
    )
