"""Hold what was measured several times: the least, the middle and the most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Spread:
    """The least, the median and the most of some measurements, in whatever unit they are."""

    least: float
    middle: float
    most: float

    @classmethod
    def of(cls, measured: Sequence[float]) -> Spread:
        """Return the spread of at least one measurement."""
        return cls(min(measured), median(measured), max(measured))


def ratios(measured: Sequence[float], beside: Sequence[float]) -> Spread:
    """Return the spread of the ratios of pairs, each measured in one round.

    What slows the machine for a while slows both of a pair: so it is the ratio of each pair that
    counts, and not the ratio of the two medians.
    """
    return Spread.of([one / other for one, other in zip(measured, beside, strict=True)])
