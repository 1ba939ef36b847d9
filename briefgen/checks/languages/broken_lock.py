"""BG219 broken-lock: a file of reviews that cannot be read whole."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG219", "broken-lock", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find conflicts that git has left in `translations.lock.json`, and other mistakes there.

    What can be read of it is used. A unit may also stand twice, where two branches both reviewed
    it: keep the review that holds, or else the later one. `briefgen translate settle` does so.

    Why: what one of two branches has reviewed would be lost.
    Bad:
        # translations.lock.json:
        # {
        # <<<<<<< HEAD
        # =======
        # >>>>>>> other-branch
        # "version": 1
        # }
        summary: {id: Biaya naik., en: Costs rose.}
    Good:
        # translations.lock.json:
        # {
        # "version": 1
        # }
        summary: {id: Biaya naik., en: Costs rose.}
    Source: this project's format.
    """
    for fault in subject.translations.faults:
        yield RULE.at(fault.place, fault.message, hint=fault.hint, related=fault.related)
