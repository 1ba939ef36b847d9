"""Show when the phases of a study run, and which days matter to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from briefgen.languages.edition import Edition
from briefgen.languages.figures.calendar import Calendar, calendar
from briefgen.languages.figures.numbered import numbered
from briefgen.languages.figures.words import Caption, caption
from briefgen.languages.labels import fill
from briefgen.languages.view import Drawing, FigureView
from briefgen.model.figures import FigureKind
from briefgen.model.recommendations.benchmarking_study import BenchmarkingStudy, Phase

_AROUND = 0.25
"""How far from the phases, in their length, a day may be that is marked."""


@dataclass(frozen=True, slots=True)
class PhaseBar:
    """A phase from its first day up to the day after its last; its words say how long it is."""

    words: Caption
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class DayMark:
    """A day that is marked: what is `due` then, or the date that the brief bears."""

    label: str
    day: date
    due: bool


@dataclass(frozen=True, slots=True)
class TimelineDrawing(Drawing):
    """Phases over a calendar."""

    calendar: Calendar
    bars: tuple[PhaseBar, ...]
    marks: tuple[DayMark, ...]


def timeline(edition: Edition, id: str, study: BenchmarkingStudy) -> FigureView | None:
    """Draw the phases of the study called `id`, if it has any and the brief shows such pictures."""
    if not study.phases or not edition.brief.shows(FigureKind.TIMELINE):
        return None
    labels, conventions = edition.labels.timeline, edition.conventions
    bars = tuple(_bar(edition, phase) for phase in study.phases)
    first, last = min(bar.start for bar in bars), max(bar.end for bar in bars) - _DAY
    marks = tuple(_marks(edition, study, first, last))
    days = (first, last, *(mark.day for mark in marks))
    drawing = TimelineDrawing(
        language=edition.language,
        direction=edition.pack.direction,
        calendar=calendar(min(days), max(days), conventions),
        bars=bars,
        marks=marks,
    )
    return numbered(
        edition,
        FigureKind.TIMELINE,
        drawing,
        of=id,
        title=fill(labels.title, start=conventions.day(first), end=conventions.day(last)),
        description=" ".join(_told(edition, study, marks)),
    )


_DAY = timedelta(days=1)


def _bar(edition: Edition, phase: Phase) -> PhaseBar:
    length = edition.conventions.counted(phase.weeks, edition.labels.units.weeks)
    name = caption(edition, phase.name)
    words = fill(edition.labels.timeline.phase, name=name.text, length=length)
    return PhaseBar(Caption(words, name.language), phase.start, phase.end)


def _marks(
    edition: Edition, study: BenchmarkingStudy, first: date, last: date
) -> Iterator[DayMark]:
    """Yield the days that matter, those that are near the phases."""
    labels, reach = edition.labels.timeline, (last - first + _DAY) * _AROUND
    for label, day, due in (
        (labels.dated, edition.brief.date, False),
        (labels.due, study.due, True),
    ):
        if first - day <= reach and day - last <= reach:
            yield DayMark(fill(label, date=edition.conventions.day(day)), day, due)


def _told(edition: Edition, study: BenchmarkingStudy, marks: tuple[DayMark, ...]) -> Iterator[str]:
    """Yield a sentence for every phase and every day."""
    labels, conventions = edition.labels.timeline, edition.conventions
    for phase in study.phases:
        yield fill(
            labels.phase_told,
            name=caption(edition, phase.name).text,
            start=conventions.day(phase.start),
            end=conventions.day(phase.end - _DAY),
            length=conventions.counted(phase.weeks, edition.labels.units.weeks),
        )
    yield from (f"{mark.label}." for mark in marks)
