"""Pick the translations that stand in some way to their review."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Severity
from briefgen.languages.translation import Standing, State
from briefgen.model.brief import Status


def standing(subject: Subject, state: State) -> Iterator[Standing]:
    """Yield the units of a brief that are in such a state."""
    return (one for one in subject.translations.standings if one.state is state)


def severity(subject: Subject) -> Severity:
    """Return what a translation out of step weighs: an error in a brief that is final."""
    return Severity.ERROR if subject.brief.status is Status.FINAL else Severity.WARNING


def reviewed_by(one: Standing) -> str:
    """Say who reviewed a translation, and when: ``Sari reviewed its en version on 2026-11-23``.

    One that came from a translator may have fallen behind before anybody reviewed it.
    """
    version = f"its {one.unit.language} version"
    if one.review is None:
        return f"{version} was made"
    return f"{one.review.by} reviewed {version} on {one.review.at}"


def review_command(one: Standing) -> str:
    """Return the command that says that a translation holds."""
    return f"`briefgen translate review {one.unit.key} --by NAME`"
