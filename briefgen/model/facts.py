"""Hold figures with their scale, unit, precision and source."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from briefgen.model.base import Id, Model, RefersTo
from briefgen.model.dates import PartialDate
from briefgen.model.locators import Locator, LocatorLabel
from briefgen.model.texts import Line


def read_number(value: object) -> object:
    """Let numbers pass, and nothing that only looks like one. Raises `number_type`."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise PydanticCustomError("number_type", "a number is written as 55 or 1.5, without quotes")
    return value


Number = Annotated[
    Decimal,
    Field(max_digits=30),
    BeforeValidator(read_number),
    WithJsonSchema({"type": "number"}),
]
"""An exact decimal number: `1.50` keeps its last digit."""


class Scale(StrEnum):
    """The scale word that a figure is read with."""

    ONE = "one"
    THOUSAND = "thousand"
    MILLION = "million"
    BILLION = "billion"
    TRILLION = "trillion"


class Precision(StrEnum):
    """How exactly a figure is known."""

    EXACT = "exact"
    ESTIMATE = "estimate"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Fact(Model):
    """A figure: how much, of what, according to whom, as of when."""

    value: Number
    """The figure, before its scale: 55 for 55 million."""
    scale: Scale = Scale.ONE
    """The scale word: million for 55 million."""
    unit: Line | None = None
    """What is counted or measured."""
    label: Line | None = None
    """What charts call it, in a word or two; without it, its statement."""
    statement: Line | None = None
    """What the figure says, as a sentence or a phrase."""
    precision: Precision = Precision.EXACT
    """How exactly it is known."""
    stated_by: Annotated[Id, RefersTo("people")] | None = None
    """Who gives the figure, where the source reports somebody's words."""
    source: Annotated[Id, RefersTo("sources")] | None = None
    """Where it stands."""
    locator: Locator | None = None
    """Which part of the source."""
    locator_label: LocatorLabel = LocatorLabel.PAGE
    """What the locator counts."""
    as_of: PartialDate | None = None
    """The time for which the figure holds."""
