"""Name the kinds of pictures that a brief may show, and say which of them it does."""

from __future__ import annotations

from enum import StrEnum


class FigureKind(StrEnum):
    """What a picture is drawn from; each shows what the brief says elsewhere."""

    ARGUMENT_MAP = "argument_map"
    """How arguments bear on the question, on each other and on recommendations."""
    RISK_MATRIX = "risk_matrix"
    """Where the risks of safeguards stand by likelihood and impact, before control and after."""
    TIMELINE = "timeline"
    """When a study's phases run."""
    COMPARISON = "comparison"
    """How a study's comparators do by its criteria."""
    SEATS = "seats"
    """Whom the seats of an advisory board speak for, against its balance."""
    KEY_FIGURES = "key_figures"
    """Facts, set large."""
    CHARTS = "charts"
    """Bars and lines from facts."""


SHOWN_UNASKED = tuple(kind for kind in FigureKind if kind is not FigureKind.ARGUMENT_MAP)
"""What a brief shows that names no kinds: an argument map may take a page, so it is asked for."""
