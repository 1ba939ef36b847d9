"""Hold what every recommendation has, whatever its kind."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from briefgen.model.base import Id, Model, RefersTo
from briefgen.model.dates import Day
from briefgen.model.facts import Number
from briefgen.model.texts import Line, Prose


class Priority(StrEnum):
    """How much it matters, next to the others."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Target(Model):
    """What shows that a recommendation was carried out: a number, or a state to be verified."""

    statement: Line
    """The state to be reached, in words."""
    value: Number | None = None
    """The number to be reached, where there is one."""
    unit: Line | None = None
    """What the number counts."""
    verification: Line | None = None
    """Where anybody can see that the state is reached: a document, a register, a published list."""


class BaseRecommendation(Model):
    """What is to be done, by whom, until when, and why."""

    action: Line
    """What is to be done, in one sentence that opens with the verb."""
    rationale: Prose | None = None
    """Why this, and how it follows from the arguments."""
    because: tuple[Annotated[Id, RefersTo("arguments")], ...]
    """The arguments that it rests on, or whose risk it mitigates."""
    proposed_by: tuple[Annotated[Id, RefersTo("people")], ...] = ()
    """Whose proposal it takes up; without anybody it is the brief's own."""
    owner: Line
    """The body or post that is to do it."""
    due: Day
    """By when: a proposal of the brief."""
    target: Target | None = None
    """What shows that it was done."""
    cost: Line | None = None
    """What it costs, and out of which budget; say so where it costs nothing."""
    barriers: Prose | None = None
    """What stands in the way."""
    monitoring: Prose | None = None
    """Who watches the progress, and how."""
    priority: Priority | None = None
    """How much it matters, next to the others."""
