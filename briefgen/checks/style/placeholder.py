"""BG408 placeholder: a value that is still to be written."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.placeholders import is_placeholder
from briefgen.checks.subject import Subject
from briefgen.checks.wording import shortened
from briefgen.findings import Finding, Rule, Severity
from briefgen.source.tree import scalars, written

RULE = Rule("BG408", "placeholder", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find values that begin with ``TODO``, as the scaffold's do, or hold ``TODO:`` anywhere.

    Why: it would be printed.
    Bad:
        summary: {id: "TODO: ringkasan", en: Costs rose.}
    Good:
        summary: {id: Biaya naik., en: Costs rose.}
    Source: this project's scaffold.
    """
    root = subject.manuscript.root
    if not any(map(is_placeholder, written(root))):
        return
    for path, value in scalars(root):
        if is_placeholder(value.text):
            yield RULE.at(
                subject.place(*path),
                f'"{shortened(value.text)}" is still to be written',
                hint="write it, or take the field out where it is optional",
            )
