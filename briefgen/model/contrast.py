"""Work out how well one colour is told from another, as WCAG 2.2 defines it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefgen.model.theme import Colours

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


@lru_cache(maxsize=512)  # a theme has a few dozen colours, and each picture asks for them again
def luminance(colour: str) -> float:
    """Return a colour's relative luminance: 0 for black, 1 for white.

    WCAG 2.2, "relative luminance". https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    """
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return sum(weight * part for weight, part in zip(_WEIGHTS, linear, strict=True))


def ink_on(ground: str, colours: Colours) -> str:
    """Return the colour in which words are read best on a ground: the ink, or the paper."""
    return max(colours.ink, colours.paper, key=lambda one: contrast(one, ground))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tokens of which one stands on the other, and the least contrast that they need.

    `front` may be `EITHER`: ink or paper, whichever is read better there.
    """

    front: str
    ground: str
    least: float


EITHER = "ink or paper"

PAIRS = (
    # What is read.
    Pair("ink", "paper", TEXT),
    Pair("ink", "tint", TEXT),
    Pair("quiet", "paper", TEXT),
    Pair("quiet", "tint", TEXT),
    Pair("accent", "paper", TEXT),
    Pair("accent", "tint", TEXT),
    Pair("paper", "accent", TEXT),
    Pair("warning", "paper", TEXT),
    Pair("warning", "warning_tint", TEXT),
    Pair("ink", "supporting_tint", TEXT),
    Pair("ink", "opposing_tint", TEXT),
    Pair("ink", "cautioning_tint", TEXT),
    Pair("ink", "recommending_tint", TEXT),
    Pair("supporting", "supporting_tint", TEXT),
    Pair("opposing", "opposing_tint", TEXT),
    Pair("cautioning", "cautioning_tint", TEXT),
    Pair("recommending", "recommending_tint", TEXT),
    Pair("paper", "supporting", TEXT),
    Pair("paper", "opposing", TEXT),
    Pair("paper", "cautioning", TEXT),
    Pair("paper", "recommending", TEXT),
    Pair(EITHER, "level_low", TEXT),
    Pair(EITHER, "level_moderate", TEXT),
    Pair(EITHER, "level_high", TEXT),
    Pair(EITHER, "level_extreme", TEXT),
    # What is seen: lines, bars, marks.
    Pair("supporting", "paper", GRAPHICS),
    Pair("opposing", "paper", GRAPHICS),
    Pair("cautioning", "paper", GRAPHICS),
    Pair("recommending", "paper", GRAPHICS),
    Pair("series", "paper", GRAPHICS),
)
"""Which tokens stand on which, in styles and in pictures; a new pair is added here.

`rule` is not among them: hairlines only help the eye along, and nothing is told by them alone.
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """A pair of a theme's colours as it came out.

    `front` and `ground` are paths below `tokens.colours`: ``("series", 2)``.
    """

    front: tuple[str | int, ...]
    ground: tuple[str | int, ...]
    colour: str
    on: str
    ratio: float
    least: float

    @property
    def suffices(self) -> bool:
        """Whether it is as high as it has to be."""
        return self.ratio >= self.least


def measured(colours: Colours) -> Iterator[Measured]:
    """Yield the contrast of all pairs, in their order."""
    for pair in PAIRS:
        ground = getattr(colours, pair.ground)
        for front, colour in _fronts(pair, ground, colours):
            ratio = contrast(colour, ground)
            yield Measured(front, (pair.ground,), colour, ground, ratio, pair.least)


def _fronts(
    pair: Pair, ground: str, colours: Colours
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if pair.front == EITHER:
        best = ink_on(ground, colours)
        yield ("ink" if best == colours.ink else "paper",), best
    elif pair.front == "series":
        yield from ((("series", at), one) for at, one in enumerate(colours.series))
    else:
        yield (pair.front,), getattr(colours, pair.front)


def legible(colour: str, ground: str, least: float) -> str | None:
    """Return the colour nearest to `colour` that contrasts enough: darker or lighter, as needed.

    Nothing where neither black nor white would do.
    """
    ends = sorted(("#000000", "#ffffff"), key=lambda one: contrast(one, ground))
    if contrast(ends[-1], ground) < least:
        return None
    mixed = (_mix(colour, ends[-1], step / 100) for step in range(101))
    return next(one for one in mixed if contrast(one, ground) >= least)


def _mix(one: str, other: str, share: float) -> str:
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
