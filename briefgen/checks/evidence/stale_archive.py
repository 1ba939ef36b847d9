"""BG310 stale-archive: a source that is no longer what was pinned."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.evidence.verify import State
from briefgen.findings import Finding, Rule, Severity
from briefgen.reports.quotes import COMPARISONS

RULE = Rule("BG310", "stale-archive", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find sources that differ from their fingerprint; a warning where only their reading does.

    A fingerprint holds the digests of the source's bytes and of its text. Where the bytes are the
    same, and another version of an extractor reads other words, nobody misquoted.

    Why: quotes were proved against another text than the one at hand.
    Bad:
        # sources/kajian.fingerprint.yaml: pinned from: Rina berkata, "Jalan ini milik semua."
        # kept kajian.txt: Rina berkata, "Jalan ini bukan milik semua."
        sources:
          kajian: {archive: sources/kajian.fingerprint.yaml}
        quotes:
          rina-1: {source: kajian, text: Jalan ini milik semua.}
    Good:
        # sources/kajian.fingerprint.yaml: pinned from: Rina berkata, "Jalan ini milik semua."
        # kept kajian.txt: Rina berkata, "Jalan ini milik semua."
        sources:
          kajian: {archive: sources/kajian.fingerprint.yaml}
        quotes:
          rina-1: {source: kajian, text: Jalan ini milik semua.}
    Source: this project's judgement; Doorstop (a stamp makes a link suspect when its parent
    changed).
    """
    if subject.examination is None:
        return
    stale: dict[str, str] = {}
    for id_, verification in subject.verifications.items():
        source = subject.brief.quotes[id_].source
        if verification.state is State.STALE and source:
            stale.setdefault(source, verification.reason)
    for source, reason in stale.items():
        comparison = subject.examination.comparison(source)
        yield RULE.at(
            subject.place("sources", source, "archive"),
            f"what is at hand of `{source}` {COMPARISONS[comparison]}"
            if comparison
            else f"the archive of `{source}` is stale: {reason}",
            hint="read the quotes again, then pin it anew: "
            f"`briefgen quotes pin --source {source} --file FILE`",
            severity=Severity.ERROR if subject.examination.changed(source) else Severity.WARNING,
        )
