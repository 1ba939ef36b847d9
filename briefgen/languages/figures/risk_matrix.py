"""Show where the risks of safeguards stand by likelihood and impact, before control and after."""

from __future__ import annotations

from briefgen.languages.edition import Edition
from briefgen.languages.view import FigureView
from briefgen.model.recommendations.safeguards import Safeguards


def risk_matrix(edition: Edition, id: str, safeguards: Safeguards) -> FigureView | None:  # noqa: ARG001
    """Draw the risks of the safeguards called `id`, if the brief shows such pictures."""
    return None
