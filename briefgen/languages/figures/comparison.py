"""Show how the comparators of a study do by its criteria, as far as that is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.languages.edition import Edition
from briefgen.languages.figures.numbered import numbered
from briefgen.languages.figures.words import Caption, caption
from briefgen.languages.labels import fill
from briefgen.languages.view import Drawing, FigureView
from briefgen.model.figures import FigureKind
from briefgen.model.recommendations.benchmarking_study import (
    BenchmarkingStudy,
    Comparator,
    Outcome,
)

_NARROW = 4
"""As many comparators, and as many criteria, have room in the main column."""


@dataclass(frozen=True, slots=True)
class Rating:
    """How one comparator does by one criterion; `label` says the number, or that there is none."""

    rating: int | None
    label: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparator, and how it fared, if that is told."""

    name: str
    outcome: Outcome | None
    outcome_label: str


@dataclass(frozen=True, slots=True)
class ComparisonDrawing(Drawing):
    """Comparators by criteria; `ratings` has a row a criterion, in the order of comparators."""

    wide: bool
    comparators: tuple[Compared, ...]
    criteria: tuple[Caption, ...]
    ratings: tuple[tuple[Rating, ...], ...]


def comparison(edition: Edition, id: str, study: BenchmarkingStudy) -> FigureView | None:
    """Draw the ratings of the study called `id`, if there are any and the brief shows them."""
    rated = any(one.rating is not None for one in study.assessments)
    if not rated or not edition.brief.shows(FigureKind.COMPARISON):
        return None
    wide = min(len(study.comparators), len(study.criteria)) > _NARROW
    drawing = ComparisonDrawing(
        language=edition.language,
        direction=edition.pack.direction,
        wide=wide,
        comparators=tuple(_compared(edition, one) for one in study.comparators.values()),
        criteria=tuple(caption(edition, one) for one in study.criteria.values()),
        ratings=tuple(_ratings(edition, study)),
    )
    return numbered(
        edition,
        FigureKind.COMPARISON,
        drawing,
        of=id,
        title=edition.labels.comparison.title,
        description=" ".join(_told(edition, drawing)),
        wide=wide,
    )


def _compared(edition: Edition, comparator: Comparator) -> Compared:
    outcome = comparator.outcome
    label = edition.labels.outcome[outcome] if outcome else ""
    return Compared(" ".join(comparator.name.split()), outcome, label)


def _ratings(edition: Edition, study: BenchmarkingStudy) -> Iterator[tuple[Rating, ...]]:
    known = {(one.comparator, one.criterion): one.rating for one in study.assessments}
    for criterion in study.criteria:
        found = [known.get((comparator, criterion)) for comparator in study.comparators]
        yield tuple(
            Rating(one, edition.conventions.number(one) if one else edition.labels.study.not_rated)
            for one in found
        )


def _told(edition: Edition, drawing: ComparisonDrawing) -> Iterator[str]:
    """Yield a sentence for every comparator, with all of its ratings."""
    labels = edition.labels.comparison
    for index, one in enumerate(drawing.comparators):
        name = fill(labels.named, name=one.name, outcome=one.outcome_label)
        ratings = [
            fill(labels.rated, criterion=criterion.text, rating=row[index].label)
            for criterion, row in zip(drawing.criteria, drawing.ratings, strict=True)
        ]
        yield fill(
            labels.told,
            comparator=name if one.outcome else one.name,
            ratings=f"{edition.pack.semicolon} ".join(ratings),
        )
