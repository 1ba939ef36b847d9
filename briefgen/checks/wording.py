"""Word what findings say: lists, counts, shares."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal


def listed(items: Sequence[str], conjunction: str = "and") -> str:
    """Join items as English lists them: ``a, b and c``."""
    if len(items) < 2:  # one item, or none
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


def counted(count: int, noun: str) -> str:
    """Return a count with its noun: ``1 link``, ``2 links``, ``no link``."""
    if count == 0:
        return f"no {noun}"
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def percent(share: Decimal) -> str:
    """Return a share as a percentage of at most one decimal: ``37.5 %``, ``25 %``."""
    rounded = (share * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{rounded.to_integral() if rounded == rounded.to_integral() else rounded} %"


def shortened(text: str, words: int = 6) -> str:
    """Return the first words of a text, by which an author finds it."""
    first = text.split()
    return " ".join(first[:words]) + (" …" if len(first) > words else "")
