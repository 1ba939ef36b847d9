"""Choose the numbers that are written along an axis."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext

_INTERVALS = 4
"""How many steps an axis has, about."""

_DIGITS = 60

_NEAR = Decimal(2) / 3
"""What part of the largest amount the least one is at most, where zero is held in view."""


def ticks(amounts: Sequence[Decimal], *, from_zero: bool) -> tuple[Decimal, ...]:
    """Return round numbers, evenly spaced, from below the least amount to above the largest.

    The step is 1, 2 or 5 times a power of ten: P. S. Heckbert, "Nice numbers for graph labels",
    Graphics Gems (1990), pp. 61-63, his "loose" labels. Lengths mean nothing without their
    beginning, so bars start `from_zero`. So does what falls or rises far: cut off near its least
    amount, a fall by half looks like one to nothing.
    """
    least, most = min(amounts), max(amounts)
    if from_zero or least == most or Decimal(0) < least <= most * _NEAR:
        least, most = min(least, Decimal(0)), max(most, Decimal(0))
    with localcontext(prec=_DIGITS):
        if least == most:  # all are zero
            most = Decimal(1)
        step = _nice(_nice(most - least, rounded=False) / _INTERVALS, rounded=True)
        first = (least / step).to_integral_value(ROUND_FLOOR)
        last = (most / step).to_integral_value(ROUND_CEILING)
        return tuple(step * (first + index) for index in range(int(last - first) + 1))


def _nice(size: Decimal, *, rounded: bool) -> Decimal:
    """Return 1, 2, 5 or 10 times a power of ten: the nearest, or the next one up."""
    power = Decimal(10) ** size.adjusted()
    fraction = size / power
    limits = (("1.5", 1), ("3", 2), ("7", 5)) if rounded else (("1", 1), ("2", 2), ("5", 5))
    for limit, nice in limits:
        bound = Decimal(limit)
        if fraction < bound or (not rounded and fraction == bound):
            return nice * power
    return 10 * power
