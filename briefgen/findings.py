"""Say what is wrong with somebody's file: findings, their rules, severities and places."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding weighs; errors alone keep a brief from being built."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Place(NamedTuple):
    """A stretch of a file. Lines and columns count from 1; the end is exclusive.

    `file` is relative to the project, with forward slashes. `path` is the value's place in the
    brief, such as ``quotes.rina-1.text``; empty for what has none.

    It is a tuple because every key and every value of a file has one: they are quickly made.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    path: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem in somebody's YAML. `related` holds further places that belong to it."""

    code: str
    name: str
    severity: Severity
    message: str
    hint: str
    place: Place
    related: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that a brief waives, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What makes findings of one code.

    `name` states the fault, in kebab-case. A `mandatory` rule cannot be ignored or softened by
    settings: without it there is nothing to render.
    """

    code: str
    name: str
    severity: Severity
    mandatory: bool = field(default=False, kw_only=True)

    def at(
        self,
        place: Place,
        message: str,
        *,
        hint: str = "",
        severity: Severity | None = None,
        related: tuple[Place, ...] = (),
    ) -> Finding:
        """Make a finding of this rule, of the rule's own severity unless told otherwise."""
        return Finding(
            self.code,
            self.name,
            severity or self.severity,
            message,
            hint,
            place,
            related,
        )
