"""Put recommendations into one language: numbered, each with its terms and its kind's details."""

from __future__ import annotations

from briefgen.languages.edition import Edition, Row, filled, joined, table, words
from briefgen.languages.figures.charts import charts
from briefgen.languages.kinds import details, rows
from briefgen.languages.labels import Labels, fill
from briefgen.languages.view import Phrase, RecommendationView, Table
from briefgen.model.brief import Brief
from briefgen.model.recommendations import Recommendation
from briefgen.model.recommendations.base import Target
from briefgen.prose.nodes import CrossReference


def recommendation_targets(
    brief: Brief, labels: Labels, suffix: str = ""
) -> dict[str, CrossReference]:
    """Return the cross-references to all recommendations; their anchors end in `suffix`."""
    template = labels.recommendation.recommendation
    return {
        id: CrossReference(f"recommendation-{id}{suffix}", fill(template, number=str(number)))
        for number, id in enumerate(brief.recommendations, start=1)
    }


def recommendation_views(edition: Edition) -> tuple[RecommendationView, ...]:
    """Show all recommendations in full."""
    return tuple(
        _view(edition, number, id, recommendation)
        for number, (id, recommendation) in enumerate(
            edition.brief.recommendations.items(), start=1
        )
    )


def at_a_glance(edition: Edition) -> Table:
    """Show all recommendations in short, for the first page: what, who, until when."""
    labels = edition.labels.recommendation
    rows = [
        (
            Phrase((CrossReference(edition.targets[id].anchor, str(number)),)),
            edition.line(recommendation.action),
            edition.line(recommendation.owner),
            words(edition.conventions.day(recommendation.due)),
        )
        for number, (id, recommendation) in enumerate(
            edition.brief.recommendations.items(), start=1
        )
    ]
    columns = (labels.number, labels.action, labels.owner, labels.due)
    return table(edition.labels.front.at_a_glance, columns, rows)


def _view(
    edition: Edition, number: int, id: str, recommendation: Recommendation
) -> RecommendationView:
    labels = edition.labels.recommendation
    priority = recommendation.priority
    return RecommendationView(
        number=number,
        anchor=edition.targets[id].anchor,
        label=edition.targets[id].label,
        kind=recommendation.kind,
        action=edition.line(recommendation.action),
        origin=_origin(edition, recommendation),
        rationale=edition.prose(recommendation.rationale),
        because=edition.references(recommendation.because),
        assignment=edition.entries(
            (labels.owner, edition.optional_line(recommendation.owner)),
            (labels.due, words(edition.conventions.day(recommendation.due))),
            (labels.priority, words(edition.labels.priority[priority]) if priority else None),
        ),
        terms=edition.entries(
            *_target(edition, recommendation.target),
            (labels.cost, edition.optional_line(recommendation.cost)),
            (labels.barriers, edition.prose(recommendation.barriers)),
            (labels.monitoring, edition.prose(recommendation.monitoring)),
            *rows(edition, recommendation),
        ),
        details=details(edition, id, recommendation),
        charts=charts(edition, id),
    )


def _origin(edition: Edition, recommendation: Recommendation) -> Phrase:
    """Say of what kind it is, and whose: somebody's that the brief takes up, or the brief's own."""
    labels = edition.labels.recommendation
    kind: str = getattr(edition.labels.kind, recommendation.kind)
    proposed = words(labels.own_proposal)
    if recommendation.proposed_by:
        proposed = filled(labels.proposed_by, names=edition.names(recommendation.proposed_by))
    return joined((words(kind), proposed), ". ")


def _target(edition: Edition, target: Target | None) -> tuple[Row, ...]:
    """Write a target: the state, its number, and where it can be verified."""
    if target is None:
        return ()
    labels = edition.labels.recommendation
    number = None
    if target.value is not None:
        value = words(edition.conventions.number(target.value))
        number = joined((value, edition.optional_line(target.unit)), " ")
    return (
        (labels.target, edition.optional_line(target.statement)),
        (labels.target_value, number),
        (labels.verification, edition.optional_line(target.verification)),
    )
