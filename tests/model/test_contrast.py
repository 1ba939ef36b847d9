"""Contrast is what WCAG says, and every theme of briefgen's has enough of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.model.contrast import PAIRS, contrast, legible, luminance, measured
from briefgen.model.theme import Colours
from briefgen.render.theme import Theme
from briefgen.source.project import read_themes
from briefgen.source.themes import Themes

BUILT_IN = Themes(read_themes()).names


@pytest.mark.parametrize(
    ("colour", "expected"),
    [("#000000", 0.0), ("#ffffff", 1.0), ("#ff0000", 0.2126), ("#808080", 0.2159)],
)
def test_luminance(colour: str, expected: float) -> None:
    assert luminance(colour) == pytest.approx(expected, abs=0.0001)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        # The greys that WebAIM's checker and the WCAG's own tutorials draw the line at.
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#949494", "#ffffff", 3.03),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_contrast_is_the_same_either_way(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_theme_can_be_read(name: str, theme_named: Callable[..., Theme]) -> None:
    """WCAG 2.2: 1.4.3, text at least 4.5 to 1; 1.4.11, graphics at least 3 to 1."""
    found = list(measured(theme_named(name).tokens.colours))
    assert len(found) >= len(PAIRS)
    assert not [pair for pair in found if pair.ratio < pair.least]


def test_all_colours_but_hairlines_are_held_against_another() -> None:
    named = {name for pair in PAIRS for name in (pair.front, pair.ground)}
    assert set(Colours.model_fields) - named == {"rule"}


@pytest.mark.parametrize(
    ("colour", "ground", "expected"),
    [
        ("#767676", "#ffffff", "#767676"),  # is enough already
        ("#999999", "#ffffff", "#767676"),  # the known limit on white
        ("#444444", "#000000", "#757575"),  # lighter, where the ground is dark
    ],
)
def test_the_nearest_colour_that_can_be_read(colour: str, ground: str, expected: str) -> None:
    assert legible(colour, ground, 4.5) == expected


def test_there_may_be_none() -> None:
    assert legible("#767676", "#777777", 7) is None
