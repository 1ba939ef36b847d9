"""Safeguards: the risks of a course, how each is seen coming, and what is done then."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from briefgen.model.base import WHOLE, Id, Model, RefersTo
from briefgen.model.facts import Number
from briefgen.model.recommendations.base import BaseRecommendation
from briefgen.model.texts import Line, Prose

Rank = Annotated[int, Field(ge=1, le=5), WHOLE]
"""A place on a five-step scale, 1 the lowest."""


class Direction(StrEnum):
    """On which side of the threshold the response begins."""

    ABOVE = "above"
    BELOW = "below"


class Threshold(Model):
    """The value of the indicator at which the response begins: a proposal of the brief."""

    value: Number
    """The value."""
    unit: Line
    """What the value counts."""
    direction: Direction
    """Whether the response begins above or below it."""


class Residual(Model):
    """What is left of a risk once it is under control."""

    likelihood: Rank
    """How likely it still is, from 1 to 5."""
    impact: Rank
    """How much it still harms, from 1 to 5."""


class Risk(Model):
    """Something that may go wrong, how it is noticed, and what is done about it."""

    risk: Line
    """What may go wrong."""
    cause: Line | None = None
    """What would bring it about."""
    consequence: Line | None = None
    """What it would lead to."""
    likelihood: Rank
    """How likely it is, from 1 (rare) to 5 (almost certain)."""
    impact: Rank
    """How much it harms, from 1 (slight) to 5 (severe)."""
    arises_from: tuple[Annotated[Id, RefersTo("arguments")], ...] = ()
    """The arguments, cautions above all, that speak of it."""
    indicator: Line | None = None
    """What is watched."""
    threshold: Threshold | None = None
    """The value of the indicator at which the response begins."""
    response: Line | None = None
    """What is done when the threshold is crossed."""
    control: Line | None = None
    """What is done beforehand, so that it does not come to that."""
    residual: Residual | None = None
    """What is left of the risk under that control."""
    owner: Line | None = None
    """The body or post that watches it."""
    review_months: Annotated[int, Field(ge=1, le=120), WHOLE] | None = None
    """How often it is reviewed, in months."""


class Safeguards(BaseRecommendation):
    """A recommendation to watch named risks, and to act at named thresholds."""

    kind: Literal["safeguards"]
    """`safeguards`."""
    objective: Prose | None = None
    """What is to be protected."""
    risks: Annotated[Mapping[Id, Risk], Field(min_length=1)]
    """The risks."""
