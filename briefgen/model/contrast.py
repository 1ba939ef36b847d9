"""Work out how well one colour is told from another, as WCAG 2.2 defines it."""

from __future__ import annotations

TEXT = 4.5
"""The least contrast of text with its ground: WCAG 2.2, 1.4.3 Contrast (Minimum), level AA."""

GRAPHICS = 3.0
"""The least contrast of a graphic with its ground: WCAG 2.2, 1.4.11 Non-text Contrast, AA."""

_WEIGHTS = (0.2126, 0.7152, 0.0722)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours such as ``#123c5f``: from 1 to 21.

    WCAG 2.2, "contrast ratio": (L1 + 0.05) / (L2 + 0.05), where L1 is the lighter one's luminance.
    https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    """
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return a colour's relative luminance: 0 for black, 1 for white.

    WCAG 2.2, "relative luminance". https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    """
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return sum(weight * part for weight, part in zip(_WEIGHTS, linear, strict=True))
