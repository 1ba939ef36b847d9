"""Name the colours that a PDF's numbers stand for: sRGB, by the profile that the file carries."""

from __future__ import annotations

from functools import cache
from importlib import resources
from io import BytesIO

from weasyprint.css import ColorProfile

INTENT = "sRGB2014"
"""The profile's name. Not WeasyPrint's own `srgb`, whose file it opens for each PDF and never
closes."""


@cache
def _profile() -> bytes:
    return resources.files("weasyprint.pdf").joinpath("sRGB2014.icc").read_bytes()


def colour_profiles() -> dict[str, ColorProfile]:
    """Return the profile under the name that `output_intent` gives it (ISO 19005-3, 6.2.3)."""
    profile = ColorProfile(BytesIO(_profile()), INTENT, "relative-colorimetric", ("r", "g", "b"))
    return {INTENT: profile}
