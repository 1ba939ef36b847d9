"""BG311 unreadable-archive: a source's archive that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG311", "unreadable-archive", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find archives that are missing, damaged, locked, too large, or outside the project.

    What a file is shows in its contents, not in its name: plain text, HTML, PDF or a fingerprint.
    In a project that was taken out of a PDF (`briefgen extract`), a missing one is a warning.

    Why: the brief says that its quotes can be proved, and they cannot.
    Bad:
        sources:
          kajian: {archive: sources/kajian.txt}
        quotes:
          rina-1: {source: kajian}
    Good:
        # sources/kajian.txt: Rina berkata, "Jalan ini milik semua."
        sources:
          kajian: {archive: sources/kajian.txt}
        quotes:
          rina-1: {source: kajian}
    Source: this project's judgement.
    """
    for source, fault in subject.archives.faults.items():
        yield RULE.at(
            subject.place("sources", source, "archive"),
            f"the archive of `{source}` cannot be used: {fault.reason}",
            hint=fault.hint,
            severity=Severity.WARNING if fault.left_out else None,
        )
        yield from fault.findings
