"""Count things in English."""

from __future__ import annotations


def plural(number: int, noun: str) -> str:
    """Count something in English: ``1 brief``, ``2 briefs``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
