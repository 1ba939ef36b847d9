"""Draw the pages of a PDF as pictures, for READMEs and previews."""

from __future__ import annotations

from io import BytesIO

from PIL.Image import Dither, Quantize
from pypdfium2 import PdfDocument, PdfPage

from briefgen.source.errors import UsageError

POINTS_PER_INCH = 72
COLOURS = 128
"""How many a picture has at most: text and flat grounds want few, and the file is a third then."""

MAX_PIXELS = 50_000_000
"""The largest picture that is drawn: A3 at 400 dots per inch has 31 million."""


def page_pictures(pdf: bytes, dots_per_inch: int) -> tuple[bytes, ...]:
    """Return the pages as PNG files, in order. They hold no date, and no name of a program.

    Raises UsageError where a page would be too large a picture.
    """
    document = PdfDocument(pdf)
    try:
        scale = dots_per_inch / POINTS_PER_INCH
        return tuple(_picture(page, number, scale) for number, page in enumerate(document, 1))
    finally:
        document.close()


def _picture(page: PdfPage, number: int, scale: float) -> bytes:
    width, height = page.get_size()
    if width * height * scale * scale > MAX_PIXELS:
        raise UsageError(
            f"page {number} is too large for a picture: {width * scale:.0f} by "
            f"{height * scale:.0f} dots",
            "lower `png_resolution` in `briefgen.yaml`, or mend the theme's `@page`",
        )
    image = page.render(scale=scale).to_pil().convert("RGB")
    # Without dithering, flat grounds stay flat. Median cut keeps paper white; an octree does not.
    few = image.quantize(COLOURS, method=Quantize.MEDIANCUT, dither=Dither.NONE)
    written = BytesIO()
    few.save(written, "PNG", optimize=True)
    return written.getvalue()
