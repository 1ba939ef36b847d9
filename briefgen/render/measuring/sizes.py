"""Measure pictures: how many dots there are to the inch, and how far lines were shrunk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.images import RasterImage, SVGImage

from briefgen.render.measures import Picture, Shrunken
from briefgen.render.measuring.pieces import Sheet, spot
from briefgen.render.media import SCHEME

INCH = 96
"""Pixels, WeasyPrint's unit, to the inch."""


def pictures(sheet: Sheet) -> Iterator[Picture]:
    """Yield the pictures of a page, those among them that are backgrounds."""
    for piece in sheet.boxes:
        box, around = piece.box, (*piece.within, piece.box)
        if isinstance(box, boxes.ReplacedBox):
            name = (box.element.get("src") or "") if box.element is not None else ""
            for resolution in _resolution(box.replacement, box.width, box.height):
                alternative = (box.element.get("alt") or "") if box.element is not None else ""
                where = spot(piece.page, alternative, around)
                yield Picture(name.removeprefix(SCHEME), resolution, where)
        for layer in box.background.layers if getattr(box, "background", None) else ():
            if layer.image is not None:
                for resolution in _resolution(layer.image, *layer.size):
                    yield Picture("", resolution, spot(piece.page, "", around))


def shrunken(sheet: Sheet) -> Iterator[Shrunken]:
    """Yield the pictures of a page that are drawn as lines, and smaller than they are drawn.

    A picture of the theme's, such as its logo, has no size of its own that words are read at.
    """
    for piece in sheet.seen:
        box = piece.box
        if isinstance(box, boxes.ReplacedBox) and isinstance(box.replacement, SVGImage):
            if box.element is not None and box.element.get("src", "").startswith(SCHEME):
                continue
            font_size = box.style["font_size"]
            width, height, _ = box.replacement.get_intrinsic_size(1, font_size)
            scale = round(min(box.width / width, box.height / height), 2) if width and height else 1
            if scale < 1:
                yield Shrunken(scale, piece.spot)


def _resolution(image: Any, width: float, height: float) -> Iterator[int]:
    """Yield how many dots an image of dots has to the inch, the fewer of across and down."""
    if isinstance(image, RasterImage) and width > 0 and height > 0:
        yield round(min(image.width / width, image.height / height) * INCH)
