"""BG126 key-message-count: too few or too many messages to remember."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.checks.wording import counted
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG126", "key-message-count", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Count the key messages: at least `key_messages_min` (3), at most `key_messages_max` (4).

    Why: three or four things are remembered; one is a slogan, ten are a summary.
    Bad:
        key_messages: [{id: Satu., en: One.}, {id: Dua., en: Two.}]
    Good:
        key_messages: [{id: Satu., en: One.}, {id: Dua., en: Two.}, {id: Tiga., en: Three.}]
    Source: FAO, Preparing policy briefs; SUPPORT Tools 13 (key messages come first).
    """
    count, limits = len(subject.brief.key_messages), subject.thresholds
    least, most = limits.key_messages_min, limits.key_messages_max
    if not least <= count <= most:
        yield RULE.at(
            subject.key_place("key_messages"),
            f"the brief has {counted(count, 'key message')}, not {least} to {most}",
            hint="say in three or four whole sentences what the reader is to remember",
        )
