"""Rank a risk by a table of likelihood and impact, the way its users rank cells."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field


class RiskLevel(StrEnum):
    """How much attention a risk asks for."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    EXTREME = "extreme"


_Row = Annotated[tuple[RiskLevel, ...], Field(min_length=5, max_length=5)]
RiskMatrix = Annotated[tuple[_Row, ...], Field(min_length=5, max_length=5)]
"""Five rows by likelihood 1 to 5, each of five levels by impact 1 to 5."""

_L, _M, _H, _E = RiskLevel

DEFAULT_MATRIX: RiskMatrix = (
    (_L, _L, _L, _M, _H),
    (_L, _L, _M, _H, _H),
    (_L, _M, _M, _H, _E),
    (_M, _M, _H, _E, _E),
    (_M, _H, _H, _E, _E),
)
"""A table for projects that set none. A consequence/likelihood matrix is one of the techniques
that IEC 31010 lists; the ranks of its cells are this project's judgement."""


def risk_level(matrix: RiskMatrix, likelihood: int, impact: int) -> RiskLevel:
    """Look up the level of a risk; both ranks run from 1 to 5."""
    return matrix[likelihood - 1][impact - 1]
