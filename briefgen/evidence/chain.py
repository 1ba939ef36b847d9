"""Follow the chain between recommendations and the arguments that they rest on or mitigate."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.model import Brief
from briefgen.model.arguments import Stance
from briefgen.model.recommendations import Safeguards


def mitigating(brief: Brief, argument_id: str) -> Iterator[str]:
    """Yield the recommendations that mitigate an objection or a caution, in their order.

    One does so where it names the argument in `because`, or in a risk's `arises_from`. What
    speaks for the question needs no mitigation, and has none.
    """
    if brief.arguments[argument_id].stance is Stance.FOR:
        return
    for id_, recommendation in brief.recommendations.items():
        risks = recommendation.risks.values() if isinstance(recommendation, Safeguards) else ()
        if argument_id in recommendation.because or any(
            argument_id in risk.arises_from for risk in risks
        ):
            yield id_
