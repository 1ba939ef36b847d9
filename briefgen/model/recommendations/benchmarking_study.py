"""A benchmarking study: who is compared, by what criteria, and what it may teach here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from briefgen.model.base import WHOLE, Id, Model, Name, RefersTo
from briefgen.model.dates import Day
from briefgen.model.recommendations.base import BaseRecommendation
from briefgen.model.texts import Line, Prose


class Outcome(StrEnum):
    """How a comparator fared; a study of successes alone teaches little."""

    SUCCESS = "success"
    FAILURE = "failure"
    MIXED = "mixed"


class Comparator(Model):
    """One of those who are compared."""

    name: Name
    """Its name."""
    owner: Line | None = None
    """Who owns or runs it."""
    market: Line | None = None
    """Where and for whom it works."""
    reason: Line | None = None
    """Why it was chosen."""
    outcome: Outcome | None = None
    """How it fared, or what part of its record is studied."""
    context_gap: Line | None = None
    """How its circumstances differ from ours."""


class Assessment(Model):
    """How one comparator does by one criterion."""

    comparator: Annotated[Id, RefersTo("comparators")]
    """The comparator's id."""
    criterion: Annotated[Id, RefersTo("criteria")]
    """The criterion's id."""
    rating: Annotated[int, Field(ge=1, le=5), WHOLE] | None = None
    """From 1 (poor) to 5 (excellent); none where it is not yet known."""
    note: Line | None = None
    """What the rating rests on, or what is to be found out."""
    evidence: tuple[Annotated[Id, RefersTo("quotes", "facts", "sources")], ...] = ()
    """The evidence for the rating."""


class Phase(Model):
    """A stretch of the study's work."""

    name: Line
    """What is done in it."""
    start: Day
    """When it starts."""
    weeks: Annotated[int, Field(ge=1, le=520), WHOLE]
    """How long it takes, in weeks."""

    @model_validator(mode="after")
    def _ends_in_time(self) -> Phase:
        if date.max - self.start < timedelta(weeks=self.weeks):
            raise PydanticCustomError("phase_end", "it ends on a day that no calendar has")
        return self

    @property
    def end(self) -> date:
        """The day after its last one."""
        return self.start + timedelta(weeks=self.weeks)


class BenchmarkingStudy(BaseRecommendation):
    """A recommendation to learn from others, their failures included, before deciding."""

    kind: Literal["benchmarking_study"]
    """`benchmarking_study`."""
    objective: Prose
    """What the study is to find out, and for which decision."""
    questions: tuple[Line, ...] = ()
    """The questions that it answers."""
    comparators: Annotated[Mapping[Id, Comparator], Field(min_length=1)]
    """Who is compared."""
    criteria: Mapping[Id, Line] = {}
    """By what they are compared."""
    assessments: tuple[Assessment, ...] = ()
    """What is known by now of each comparator by each criterion."""
    method: Prose | None = None
    """How the study is done."""
    deliverables: tuple[Line, ...] = ()
    """What it hands over."""
    phases: tuple[Phase, ...] = ()
    """Its timetable."""
    budget: Line | None = None
    """What it costs."""
    transferability: Prose | None = None
    """How it is judged whether a lesson holds here."""
    follow_up: Prose | None = None
    """What happens with its results."""
