"""Hold two pictures of a page against each other as a reader would, not dot by dot.

Two measures, each blind to what the other sees:

- `structure` is the structural similarity (SSIM) of lightness, 1 where nothing differs: Z. Wang,
  A. C. Bovik, H. R. Sheikh and E. P. Simoncelli, "Image quality assessment: from error visibility
  to structural similarity", IEEE Transactions on Image Processing 13(4), 2004, with their window
  and constants. The mean over a page would hide a line that is gone; so what counts is the lowest
  local mean. The pictures are blurred beforehand, since how a rasteriser softens the edges of
  letters is nothing that a reader sees.
- `colour` is the largest difference of colour, in CIELAB (CIE 15; 2.3 is just noticeable), once
  details are blurred away: X. Zhang and B. A. Wandell, "A spatial extension of CIELAB for digital
  color-image reproduction", SID Journal 5(1), 1997. SSIM hardly sees another tint of a ground, and
  nothing at all of another hue as light as the old one.

The tolerances lie between what `test_comparison.py` does to pages: other ways of softening edges
give a structure of 0.84 and a colour of 4.6 at worst, a block that moves by half a millimetre 0.76
at best, a ground that is tinted by a twentieth 5.6.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

Array = npt.NDArray[np.float64]
LEAST_STRUCTURE = 0.8
MOST_COLOUR = 5.0

EDGE, WINDOW, LOCAL, GROUND = 1.0, 1.5, 6.0, 3.0
"""Standard deviations, in dots: of softened edges, SSIM's window, a local mean, a ground's tint."""
C1, C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


@dataclass(frozen=True)
class Difference:
    """How far two pictures are apart, and where: 0 alike, 1 past the tolerance, by dot."""

    structure: float
    colour: float
    where: Array

    @property
    def visible(self) -> bool:
        return self.structure < LEAST_STRUCTURE or self.colour > MOST_COLOUR


def blurred(values: Array, deviation: float) -> Array:
    """Blur along both sides, with a Gaussian that ends at three deviations."""
    reach = round(3 * deviation)
    steps = np.arange(-reach, reach + 1)
    weights = np.exp(-(steps**2) / (2 * deviation**2))
    weights /= weights.sum()
    for axis in (0, 1):
        margins = [(reach, reach) if side == axis else (0, 0) for side in range(values.ndim)]
        padded = np.pad(values, margins, mode="edge")
        parts = np.lib.stride_tricks.sliding_window_view(padded, len(weights), axis=axis)
        values = parts @ weights
    return values


def similarity(old: Array, new: Array) -> Array:
    """SSIM by dot, of values from 0 to 255."""
    means = [blurred(values, WINDOW) for values in (old, new)]
    squares = [mean**2 for mean in means]
    product = means[0] * means[1]
    spread = sum(
        blurred(values**2, WINDOW) - square
        for values, square in zip((old, new), squares, strict=True)
    )
    together = blurred(old * new, WINDOW) - product
    similar = (2 * product + C1) * (2 * together + C2)
    return np.asarray(similar / ((sum(squares) + C1) * (spread + C2)))


def cielab(linear: Array) -> Array:
    """Linear sRGB from 0 to 1 (IEC 61966-2-1) as L*, a*, b* under D65."""
    to_xyz = np.array(
        [
            [0.4124564, 0.3575761, 0.1804375],
            [0.2126729, 0.7151522, 0.0721750],
            [0.0193339, 0.1191920, 0.9503041],
        ]
    )
    relative = linear @ (to_xyz / to_xyz.sum(axis=1, keepdims=True)).T
    bend = 6 / 29
    x, y, z = np.moveaxis(
        np.where(relative > bend**3, np.cbrt(relative), relative / (3 * bend**2) + 4 / 29), -1, 0
    )
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def tints(picture: Image.Image) -> Array:
    """The colours of a picture whose details are blurred away, as CIELAB by dot."""
    values = np.asarray(picture.convert("RGB")) / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return cielab(blurred(linear, GROUND))


def difference(old: Image.Image, new: Image.Image) -> Difference:
    greys = [blurred(np.asarray(picture.convert("L"), float), EDGE) for picture in (old, new)]
    structure = blurred(similarity(*greys), LOCAL)
    colour = np.linalg.norm(tints(old) - tints(new), axis=-1)
    past = np.maximum((1 - structure) / (1 - LEAST_STRUCTURE), colour / MOST_COLOUR)
    return Difference(float(structure.min()), float(colour.max()), past.clip(0, 1))


@pytest.fixture(scope="session")
def differ() -> Callable[[Image.Image, Image.Image], Difference]:
    """How far two pictures of one size are apart: `differ(old, new).visible`."""
    return difference
