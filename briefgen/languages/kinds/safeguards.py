"""Show safeguards: the risks with their levels, and what is done at which threshold."""

from __future__ import annotations

from briefgen.languages.edition import Edition, Row, filled, joined, table, words
from briefgen.languages.figures.risk_matrix import risk_code, risk_matrix
from briefgen.languages.view import Column, Phrase, SafeguardsView, Table
from briefgen.model.recommendations.safeguards import Safeguards, Threshold
from briefgen.model.risk_matrix import risk_level


def safeguards_view(edition: Edition, id: str, safeguards: Safeguards) -> SafeguardsView:
    """Put the safeguards called `id` into the edition's language."""
    return SafeguardsView(
        risks=_risks(edition, safeguards),
        responses=_responses(edition, safeguards),
        scale=edition.labels.safeguards.scale,
        figure=risk_matrix(edition, id, safeguards),
    )


def safeguards_rows(edition: Edition, safeguards: Safeguards) -> tuple[Row, ...]:
    """Return what stands among the recommendation's terms: what is to be protected."""
    return ((edition.labels.safeguards.objective, edition.prose(safeguards.objective)),)


def _risks(edition: Edition, safeguards: Safeguards) -> Table:
    labels, conventions = edition.labels.safeguards, edition.conventions
    rows = []
    for number, risk in enumerate(safeguards.risks.values(), start=1):
        residual = risk.residual
        rows.append(
            (
                joined((words(risk_code(number)), edition.line(risk.risk)), " "),
                edition.cell(risk.cause),
                edition.cell(risk.consequence),
                words(conventions.number(risk.likelihood)),
                words(conventions.number(risk.impact)),
                _level(edition, risk.likelihood, risk.impact),
                edition.cell(risk.control),
                _level(edition, residual.likelihood, residual.impact) if residual else words("–"),
                edition.linked(edition.references(risk.arises_from))
                if risk.arises_from
                else words("–"),
            )
        )
    columns = (
        labels.risk,
        labels.cause,
        labels.consequence,
        Column(labels.likelihood, figures=True),
        Column(labels.impact, figures=True),
        labels.level,
        labels.control,
        labels.residual,
        labels.arises_from,
    )
    return table(labels.risks, columns, rows)


def _responses(edition: Edition, safeguards: Safeguards) -> Table:
    labels, conventions = edition.labels.safeguards, edition.conventions
    rows = []
    for number, risk in enumerate(safeguards.risks.values(), start=1):
        review = "–"
        if risk.review_months:
            review = conventions.counted(risk.review_months, edition.labels.units.every_months)
        rows.append(
            (
                words(risk_code(number)),
                edition.cell(risk.indicator),
                _threshold(edition, risk.threshold) if risk.threshold else words("–"),
                edition.cell(risk.response),
                edition.cell(risk.owner),
                words(review),
            )
        )
    columns = (
        labels.risk,
        labels.indicator,
        labels.threshold,
        labels.response,
        labels.owner,
        labels.review,
    )
    return table(labels.responses, columns, rows)


def _level(edition: Edition, likelihood: int, impact: int) -> Phrase:
    return words(edition.labels.risk_level[risk_level(edition.risk_matrix, likelihood, impact)])


def _threshold(edition: Edition, threshold: Threshold) -> Phrase:
    """Write ``di atas 30 persen``."""
    number = edition.conventions.number(threshold.value)
    value = joined((words(number), edition.line(threshold.unit)), " ")
    return filled(edition.labels.direction[threshold.direction], value=value)
