"""Show a benchmarking study: who is compared, by what, when, and what comes of it."""

from __future__ import annotations

from datetime import timedelta

from briefgen.languages.edition import Edition, Row, joined, marked, table, words
from briefgen.languages.figures.comparison import comparison
from briefgen.languages.figures.timeline import timeline
from briefgen.languages.view import Column, Phrase, StudyView, Table
from briefgen.model.recommendations.benchmarking_study import Assessment, BenchmarkingStudy


def study_view(edition: Edition, id: str, study: BenchmarkingStudy) -> StudyView:
    """Put the benchmarking study called `id` into the edition's language."""
    labels = edition.labels.study
    return StudyView(
        questions=tuple(edition.line(question) for question in study.questions),
        deliverables=tuple(edition.line(item) for item in study.deliverables),
        comparators=_comparators(edition, study),
        assessments=_assessments(edition, study) if study.criteria else None,
        comparison=comparison(edition, id, study),
        phases=_phases(edition, study) if study.phases else None,
        timeline=timeline(edition, id, study),
        outlook=edition.entries(
            (labels.budget, edition.optional_line(study.budget)),
            (labels.transferability, edition.prose(study.transferability)),
            (labels.follow_up, edition.prose(study.follow_up)),
        ),
    )


def study_rows(edition: Edition, study: BenchmarkingStudy) -> tuple[Row, ...]:
    """Return what stands among the recommendation's terms: the aim and the method."""
    labels = edition.labels.study
    return (
        (labels.objective, edition.prose(study.objective)),
        (labels.method, edition.prose(study.method)),
    )


def _comparators(edition: Edition, study: BenchmarkingStudy) -> Table:
    labels = edition.labels.study
    rows = [
        (
            words(comparator.name),
            edition.cell(comparator.owner),
            edition.cell(comparator.market),
            edition.cell(comparator.reason),
            words(edition.labels.outcome[comparator.outcome] if comparator.outcome else "–"),
            edition.cell(comparator.context_gap),
        )
        for comparator in study.comparators.values()
    ]
    columns = (
        labels.comparator,
        labels.owner,
        labels.market,
        labels.reason,
        labels.outcome,
        labels.context_gap,
    )
    return table(labels.comparators, columns, rows)


def _assessments(edition: Edition, study: BenchmarkingStudy) -> Table:
    """Build the comparison: a row a criterion, a column a comparator."""
    labels = edition.labels.study
    known = {(item.comparator, item.criterion): item for item in study.assessments}
    rows = [
        (
            edition.line(criterion),
            *(_rating(edition, known.get((id, criterion_id))) for id in study.comparators),
        )
        for criterion_id, criterion in study.criteria.items()
    ]
    names = [comparator.name for comparator in study.comparators.values()]
    return table(f"{labels.assessments}: {labels.rating}", [labels.criterion, *names], rows)


def _rating(edition: Edition, assessment: Assessment | None) -> Phrase:
    """Show a rating with its note and where it comes from; no rating is said, not left blank."""
    labels = edition.labels.study
    if assessment is None:
        return words(labels.not_rated)
    rating = assessment.rating
    shown = words(edition.conventions.number(rating) if rating else labels.not_rated)
    phrase = joined((shown, edition.optional_line(assessment.note)), ": ")
    return marked(phrase, edition.cite(edition.pointers(assessment.evidence)))


def _phases(edition: Edition, study: BenchmarkingStudy) -> Table:
    labels, conventions = edition.labels.study, edition.conventions
    rows = []
    for phase in study.phases:
        end = phase.end - timedelta(days=1)
        rows.append(
            (
                edition.line(phase.name),
                words(conventions.day(phase.start)),
                words(conventions.day(end)),
                words(conventions.counted(phase.weeks, edition.labels.units.weeks)),
            )
        )
    columns = (labels.phase, labels.start, labels.end, Column(labels.weeks, figures=True))
    return table(labels.phases, columns, rows)
