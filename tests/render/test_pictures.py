"""Pages are drawn as small PNG files, whose bytes hang on nothing but the page."""

from __future__ import annotations

import re
import struct
from io import BytesIO

import pytest
from PIL import Image

from briefgen.render.pdf import render_pdf
from briefgen.render.pictures import page_pictures
from briefgen.render.sheet import sheet_of
from briefgen.render.theme import Theme
from briefgen.source.errors import UsageError


def pdf(theme: Theme, body: str, style: str = "@page { size: A4; margin: 0 }") -> bytes:
    return render_pdf(
        sheet_of(f"<html lang=en><title>a</title><style>{style}</style>{body}", theme)
    ).data


def drawn(png: bytes) -> Image.Image:
    image = Image.open(BytesIO(png))
    image.load()
    return image


def test_every_page_is_a_picture_in_order(theme: Theme) -> None:
    pages = "".join(
        f'<div style="height: 297mm; background: {colour}"></div>' for colour in ("#f00", "#00f")
    )
    red, blue = page_pictures(pdf(theme, pages), 36)
    assert drawn(red).convert("RGB").getpixel((100, 100)) == (255, 0, 0)
    assert drawn(blue).convert("RGB").getpixel((100, 100)) == (0, 0, 255)


@pytest.mark.parametrize(("dots", "size"), [(72, (595, 842)), (144, (1191, 1684))])
def test_a_resolution_is_in_dots_per_inch(dots: int, size: tuple[int, int], theme: Theme) -> None:
    """A4 is 8.27 by 11.69 inches; a part of a dot is a dot."""
    (picture,) = page_pictures(pdf(theme, "a"), dots)
    width, height = drawn(picture).size
    assert abs(width - size[0]) <= 1
    assert abs(height - size[1]) <= 1


def test_paper_stays_white_and_grounds_stay_flat(theme: Theme) -> None:
    ground = '<div style="position: absolute; inset: 100px 0 auto; height: 50px; %s"></div>'
    (picture,) = page_pictures(pdf(theme, "Text" + ground % "background: #f1f5f8"), 72)
    image = drawn(picture).convert("RGB")
    assert image.getpixel((300, 400)) == (255, 255, 255)
    strip = image.crop((10, 80, 590, 110))
    assert [colour for _, colour in strip.getcolors(9)] == [(0xF1, 0xF5, 0xF8)]


def test_a_picture_holds_its_dots_and_nothing_else(theme: Theme) -> None:
    """Its chunks, by the PNG specification: no time, no text, no name of a program."""
    page = pdf(theme, "Text")
    (picture,) = page_pictures(page, 72)
    kinds, at = [], 8
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        kinds.append(picture[at + 4 : at + 8].decode("ascii"))
        at += length + 12
    assert re.fullmatch("IHDR PLTE( IDAT)+ IEND", " ".join(kinds))
    assert page_pictures(page, 72) == (picture,)


def test_a_page_too_large_for_a_picture_is_refused(theme: Theme) -> None:
    wall = pdf(theme, "a", "@page { size: 5000mm 4000mm }")
    with pytest.raises(UsageError, match="page 1 is too large for a picture: 14173 by 11339 dots"):
        page_pictures(wall, 72)
