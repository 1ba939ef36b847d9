"""Describe charts: which facts are shown together, as bars or as lines."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from briefgen.model.base import Id, Model, RefersTo
from briefgen.model.facts import Fact
from briefgen.model.texts import Line

MOST_SERIES = 4
"""More cannot be told apart in grey (S. Few, *Show Me the Numbers*, 2nd ed. 2012, ch. 11)."""

MOST_FACTS = 60
"""More bars than these do not fit on a page."""

FactId = Annotated[Id, RefersTo("facts")]


class ChartKind(StrEnum):
    """How facts are drawn: as bars to be compared, or as a line through time."""

    BAR = "bar"
    LINE = "line"


class Series(Model):
    """Facts that belong together, one after another: a line, or the bars of one sort."""

    name: Line
    """What the series is called at its line or bars: a word or two."""
    facts: Annotated[tuple[FactId, ...], Field(min_length=1, max_length=MOST_FACTS)]
    """Its facts."""


class Chart(Model):
    """A picture of facts that share a unit, or whose units convert."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["facts"]}, {"required": ["series"]}]}
    )

    kind: ChartKind
    """`bar` to compare amounts, each named by its fact's `label`, or else `statement`, or else
    `as_of`; `line` to follow one through time, by each fact's `as_of`."""
    title: Line
    """What it shows, in a line."""
    description: Line | None = None
    """What is to be seen in it, for those who do not see it; its figures are told without it."""
    note: Line | None = None
    """What a reader has to know of the figures: how they were counted, what is left out."""
    facts: Annotated[tuple[FactId, ...], Field(min_length=1, max_length=MOST_FACTS)] = ()
    """Its facts, where they are one series."""
    series: Annotated[tuple[Series, ...], Field(min_length=1, max_length=MOST_SERIES)] = ()
    """Its facts, where they are several series. Bars of the same name stand together."""
    beside: Annotated[Id, RefersTo("arguments", "recommendations")] | None = None
    """The argument or the recommendation that it follows; without one it follows the problem."""

    @model_validator(mode="after")
    def _facts_are_given_once(self) -> Chart:
        if bool(self.facts) is bool(self.series):
            raise PydanticCustomError(
                "chart_data",
                "a chart has either `facts` or `series`",
                {"given": "both" if self.facts else "neither"},
            )
        return self

    @property
    def lines(self) -> tuple[tuple[Line | None, tuple[Id, ...]], ...]:
        """Each series: its name, where there are several, and its facts."""
        if self.facts:
            return ((None, self.facts),)
        return tuple((one.name, one.facts) for one in self.series)

    def name_of(self, fact: Fact) -> Line | None:
        """Return the words that name a fact's bar; a point of a line has none, and its time."""
        return None if self.kind is ChartKind.LINE else fact.label or fact.statement

    def spot_of(self, fact: Fact) -> str | None:
        """Return what tells a fact's place in its series from others: its name, or its time."""
        if name := self.name_of(fact):
            return repr(sorted(name.versions.items()))
        return fact.as_of.isoformat() if fact.as_of else None
