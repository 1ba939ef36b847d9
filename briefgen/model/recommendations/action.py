"""An ordinary recommendation."""

from __future__ import annotations

from typing import Literal

from briefgen.model.recommendations.base import BaseRecommendation


class Action(BaseRecommendation):
    """An ordinary recommendation, with nothing beyond what all of them have."""

    kind: Literal["action"]
    """`action`."""
