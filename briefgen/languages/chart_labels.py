"""Name the labels of timelines, comparisons and charts."""

from __future__ import annotations

from typing import Annotated

from briefgen.languages.label_texts import Date, Label, holding
from briefgen.model.base import Model, Name


class TimelineLabels(Model):
    """A study's phases over a calendar."""

    title: Annotated[Name, holding("start", "end")]
    phase: Annotated[Name, holding("name", "length")]
    """A phase's name and its length, at its bar."""
    due: Date
    dated: Date
    """Days that are marked: what is due then, and the brief's own date."""
    phase_told: Annotated[Name, holding("name", "start", "end", "length")]
    """A sentence of the description."""


class ComparisonLabels(Model):
    """Comparators by criteria."""

    title: Label
    named: Annotated[Name, holding("name", "outcome")]
    """A comparator with its outcome."""
    rated: Annotated[Name, holding("criterion", "rating")]
    told: Annotated[Name, holding("comparator", "ratings")]
    """A sentence of the description."""


class ChartLabels(Model):
    """Bars and lines from facts."""

    item: Label
    time: Label
    figure: Label
    """Heads of the table."""
    sources: Label
    """What stands before the sources, under the chart."""
    told: Annotated[Name, holding("item", "figure")]
    series_told: Annotated[Name, holding("name", "figures")]
    """A sentence of the description."""
