"""Show where the risks of safeguards stand by likelihood and impact, before control and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.languages.edition import Edition
from briefgen.languages.figures.numbered import numbered
from briefgen.languages.figures.words import Caption, caption
from briefgen.languages.labels import fill
from briefgen.languages.view import Drawing, FigureView
from briefgen.model.figures import FigureKind
from briefgen.model.recommendations.safeguards import Safeguards
from briefgen.model.risk_matrix import RiskLevel, RiskMatrix, risk_level

SEVERE = (RiskLevel.HIGH, RiskLevel.EXTREME)
"""The levels that the title counts."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a risk stands: its likelihood and impact from 1 to 5, and the level that they give."""

    likelihood: int
    impact: int
    level: RiskLevel


@dataclass(frozen=True, slots=True)
class PlottedRisk:
    """A risk before control, and after where that is told."""

    code: str
    """Its short name: ``R1``."""
    name: Caption
    before: Standing
    after: Standing | None
    levels: str
    """How severe it is, before and after: ``tinggi → sedang``."""

    @property
    def last(self) -> Standing:
        """Where it stands in the end."""
        return self.after or self.before


@dataclass(frozen=True, slots=True)
class RiskMatrixDrawing(Drawing):
    """Levels by likelihood and impact, and the risks among them. Words are the language's own."""

    matrix: RiskMatrix
    risks: tuple[PlottedRisk, ...]
    ranks: tuple[str, ...]
    """The numbers from 1 to 5."""
    levels: tuple[tuple[RiskLevel, str], ...]
    likelihood: str
    impact: str
    before: str
    after: str

    @property
    def is_controlled(self) -> bool:
        """Whether it is told of any risk where it stands after control."""
        return any(risk.after for risk in self.risks)


def risk_code(number: int) -> str:
    """Return the short name by which pictures and tables call a risk: ``R1``."""
    return f"R{number}"


def risk_matrix(edition: Edition, id: str, safeguards: Safeguards) -> FigureView | None:
    """Draw the risks of the safeguards called `id`, if the brief shows such pictures."""
    if not edition.brief.shows(FigureKind.RISK_MATRIX):
        return None
    risks, labels = tuple(_plotted(edition, safeguards)), edition.labels
    drawing = RiskMatrixDrawing(
        language=edition.language,
        direction=edition.pack.direction,
        matrix=edition.risk_matrix,
        risks=risks,
        ranks=tuple(edition.conventions.number(rank) for rank in range(1, 6)),
        levels=tuple((level, labels.risk_level[level]) for level in RiskLevel),
        likelihood=labels.safeguards.likelihood,
        impact=labels.safeguards.impact,
        before=labels.figure.before_control,
        after=labels.figure.after_control,
    )
    return numbered(
        edition,
        FigureKind.RISK_MATRIX,
        drawing,
        of=id,
        wide=True,
        title=_title(edition, drawing),
        description=" ".join((labels.figure.risks_told, *_told(edition, risks))),
    )


def _plotted(edition: Edition, safeguards: Safeguards) -> Iterator[PlottedRisk]:
    for number, risk in enumerate(safeguards.risks.values(), start=1):
        residual = risk.residual
        before = _standing(edition, risk.likelihood, risk.impact)
        after = _standing(edition, residual.likelihood, residual.impact) if residual else None
        yield PlottedRisk(
            code=risk_code(number),
            name=caption(edition, risk.risk),
            before=before,
            after=after,
            levels=_change(edition, before, after),
        )


def _standing(edition: Edition, likelihood: int, impact: int) -> Standing:
    return Standing(likelihood, impact, risk_level(edition.risk_matrix, likelihood, impact))


def _change(edition: Edition, before: Standing, after: Standing | None) -> str:
    names = edition.labels.risk_level
    if after is None:
        return names[before.level]
    template = edition.labels.figure.risk_change
    return fill(template, before=names[before.level], after=names[after.level])


def _title(edition: Edition, drawing: RiskMatrixDrawing) -> str:
    """Count the risks of the two highest levels, before control and after."""
    labels = edition.labels.figure
    counts = {
        "before": _severe(risk.before for risk in drawing.risks),
        "total": len(drawing.risks),
    }
    template = labels.risks
    if drawing.is_controlled:
        counts["after"] = _severe(risk.last for risk in drawing.risks)
        template = labels.risks_controlled
    written = {name: edition.conventions.number(count) for name, count in counts.items()}
    return fill(template, **written)


def _severe(standings: Iterable[Standing]) -> int:
    return sum(one.level in SEVERE for one in standings)


def _told(edition: Edition, risks: Iterable[PlottedRisk]) -> Iterator[str]:
    labels = edition.labels.figure
    for risk in risks:
        name = f"{risk.code} ({risk.name.text.rstrip('.')})"
        before = fill(labels.risk_before, risk=name, **_ranks(edition, risk.before))
        after = fill(labels.risk_after, **_ranks(edition, risk.after)) if risk.after else ""
        yield f"{edition.pack.semicolon} ".join(filter(None, (before, after))) + "."


def _ranks(edition: Edition, standing: Standing) -> dict[str, str]:
    return {
        "likelihood": edition.conventions.number(standing.likelihood),
        "impact": edition.conventions.number(standing.impact),
        "level": edition.labels.risk_level[standing.level],
    }
