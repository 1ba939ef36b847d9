"""BG108 vague-reader: a reader who is nobody in particular."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.phrases import nobody
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG108", "vague-reader", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find readers such as "policymakers", by the list that each language's labels hold.

    A phrase of the list that opens the text counts too, unless a proper name follows it.

    Why: nobody feels asked, and no decision can be put before everybody.
    Bad:
        reader: {id: Para pemangku kepentingan, en: Policymakers in transport}
    Good:
        reader: {id: Wali Kota Bandung, en: The Mayor of Bandung}
    Source: IDRC, How to write a policy brief; FAO, Preparing policy briefs (know your reader).
    """
    reader = subject.brief.reader
    for language, pack in subject.packs_in_use():
        if phrase := nobody(reader.get(language) or "", pack.vague_readers):
            yield RULE.at(
                subject.version_place(reader, language, "reader"),
                f'"{phrase}" is no reader in particular',
                hint="name the post or the body that is to decide",
            )
