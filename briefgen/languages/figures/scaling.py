"""Write the figures of a chart, and the round numbers along its axis, in one measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext

from briefgen.languages.edition import Edition
from briefgen.languages.figures.amounts import Measure, factor
from briefgen.languages.figures.chart_drawings import Amount
from briefgen.languages.figures.ticks import ticks
from briefgen.languages.labels import fill
from briefgen.languages.locale import POWERS
from briefgen.model.facts import Fact, Scale

_FROM_MILLIONS = (Scale.TRILLION, Scale.BILLION, Scale.MILLION)
_DIGITS = 60


@dataclass(frozen=True, slots=True)
class Scaling:
    """A measure, in one language."""

    edition: Edition
    measure: Measure

    def amount(self, fact: Fact) -> Amount:
        """Return a fact's amount. It is written as its author did, unless its unit converts."""
        found = self._converted(fact)
        kept = factor(fact.unit, self.measure.unit, self.edition.brief) == 1
        value, scale = (fact.value, fact.scale) if kept else (_plain(found), self.measure.scale)
        figure = self.edition.conventions.quantity(value, scale)
        label = fill(self.edition.labels.precision[fact.precision], figure=figure)
        return Amount(float(found), label)

    def ticks(self, facts: Sequence[Fact], *, from_zero: bool) -> tuple[Amount, ...]:
        """Return the round numbers along the axis, each with its scale word."""
        found = ticks([self._converted(fact) for fact in facts], from_zero=from_zero)
        scale = self.measure.scale
        if scale is Scale.ONE:
            most = max(abs(found[0]), abs(found[-1]))
            larger = (one for one in _FROM_MILLIONS if most >= Decimal(10) ** POWERS[one])
            scale = next(larger, scale)
        shift = POWERS[self.measure.scale] - POWERS[scale]
        with localcontext(prec=_DIGITS):
            step = ((found[1] - found[0]) * Decimal(10) ** shift).normalize()
            place = Decimal(1).scaleb(min(0, int(step.as_tuple().exponent)))
            return tuple(
                Amount(
                    float(one), self._written((one * Decimal(10) ** shift).quantize(place), scale)
                )
                for one in found
            )

    def _converted(self, fact: Fact) -> Decimal:
        found = self.measure.amount(fact, self.edition.brief)
        if found is None:  # a mandatory rule sees to it that no such brief comes here
            raise ValueError(fact)
        return found

    def _written(self, value: Decimal, scale: Scale) -> str:
        conventions = self.edition.conventions
        return conventions.quantity(value, scale) if value else conventions.number(0)


def _plain(value: Decimal) -> Decimal:
    """Return a number without an exponent, and without zeros that nobody wrote."""
    short = value.normalize()
    return short.quantize(Decimal(1)) if int(short.as_tuple().exponent) > 0 else short
