"""The comparison of pages sees what a reader sees, and nothing of how edges are softened."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageChops
from pypdfium2 import PdfDocument

from briefgen.render.pdf import render_pdf
from briefgen.render.pictures import page_pictures
from briefgen.render.sheet import sheet_of
from briefgen.render.theme import Theme

DOTS = 50
PARAGRAPH = "Jalan bersama lebih aman bagi pejalan kaki, dan warga ikut memutuskan. " * 4
PAGE = f"""<html lang=id><title>Jalan</title><style>
@page {{ size: A4; margin: 20mm }}
body {{ font: 10pt/1.5 "Source Serif Pro"; color: #222 }}
h1 {{ color: #0b3d6b }}
aside {{ background: #eef3f8; border-left: 1mm solid #0b3d6b; padding: 3mm }}
td, th {{ border-bottom: .3mm solid #888; padding: 1mm 8mm 1mm 0; text-align: left }}
</style><h1>Jalan bersama untuk kota</h1><p>{PARAGRAPH}<aside>{PARAGRAPH}</aside><p>{PARAGRAPH * 2}
<table><tr><th>Tindakan<th>Tenggat<tr><td>Uji satu jalan<td>31 Maret 2027</table><p>{PARAGRAPH}"""


@pytest.fixture(scope="module")
def pdf(theme: Theme) -> bytes:
    return render_pdf(sheet_of(PAGE, theme)).data


@pytest.fixture(scope="module")
def page(pdf: bytes) -> Image.Image:
    (picture,) = page_pictures(pdf, DOTS)
    return Image.open(BytesIO(picture)).convert("RGB")


def drawn(pdf: bytes, times: int = 1, **options: str) -> Image.Image:
    """The page as the rasteriser draws it so many times larger, or with other options."""
    document = PdfDocument(pdf)
    picture = document[0].render(scale=times * DOTS / 72, **options).to_pil().convert("RGB")
    document.close()
    return picture


# What no reader sees


def test_a_page_does_not_differ_from_itself(differ: Callable, page: Image.Image) -> None:
    found = differ(page, page)
    assert (round(found.structure, 6), found.colour) == (1, 0)
    assert not found.where.any()


@pytest.mark.parametrize("times", [2, 3, 4])
@pytest.mark.parametrize("filter_", [Image.Resampling.BOX, Image.Resampling.LANCZOS])
def test_edges_softened_in_another_way_pass(
    differ: Callable, page: Image.Image, pdf: bytes, times: int, filter_: Image.Resampling
) -> None:
    other = drawn(pdf, times).resize(page.size, filter_)
    assert ImageChops.difference(page, other).getbbox()
    assert not differ(page, other).visible


def test_edges_softened_for_screens_of_coloured_dots_pass(
    differ: Callable, page: Image.Image, pdf: bytes
) -> None:
    assert not differ(page, drawn(pdf, optimize_mode="lcd")).visible


def test_letters_drawn_somewhat_darker_or_lighter_pass(differ: Callable, page: Image.Image) -> None:
    for power in (0.85, 1.18):
        other = page.point([round(255 * (value / 255) ** power) for value in range(256)] * 3)
        assert not differ(page, other).visible


def test_grain_passes(differ: Callable, page: Image.Image) -> None:
    grain = np.random.default_rng(7).normal(0, 3, (*page.size[::-1], 3))
    other = Image.fromarray((np.asarray(page) + grain).clip(0, 255).astype(np.uint8))
    assert not differ(page, other).visible


# What a reader sees


@pytest.mark.parametrize("dots", [1, 2, 8])
def test_a_block_that_moves_is_seen(differ: Callable, page: Image.Image, dots: int) -> None:
    """A dot is half a millimetre."""
    other = page.copy()
    top, bottom = 100, 160
    other.paste(page.crop((0, top, page.width, bottom)), (0, top + dots))
    assert differ(page, other).structure < 0.8


def test_a_missing_line_is_seen_wherever_it_stood(differ: Callable, page: Image.Image) -> None:
    lines = lines_of_text(page)
    assert len(lines) > 10
    for top, bottom in lines:
        other = page.copy()
        other.paste(page.getpixel((page.width // 2, top)), (0, top, page.width, bottom))
        assert differ(page, other).visible, f"the line at {top}"


def lines_of_text(page: Image.Image) -> list[tuple[int, int]]:
    """The top and the bottom of what stands on the page, line by line."""
    dark = (np.asarray(page.convert("L"))[:, 50:] < 200).any(axis=1)
    edges = np.flatnonzero(np.diff(dark.astype(int)))
    return [(int(top) + 1, int(bottom) + 1) for top, bottom in edges.reshape(-1, 2)]


def test_a_missing_rule_is_seen(
    differ: Callable, pdf: bytes, page: Image.Image, theme: Theme
) -> None:
    other = render_pdf(sheet_of(PAGE.replace("1mm solid #0b3d6b", "1mm solid #eef3f8"), theme)).data
    assert differ(page, drawn(other)).visible


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("background: #eef3f8", "background: #f8eeee"),  # another hue, as light as the old one
        ("background: #eef3f8", "background: #dde6ee"),
        ("h1 { color: #0b3d6b }", "h1 { color: #6b0b3d }"),
    ],
)
def test_another_colour_is_seen(
    differ: Callable, page: Image.Image, theme: Theme, old: str, new: str
) -> None:
    assert old in PAGE
    found = differ(page, drawn(render_pdf(sheet_of(PAGE.replace(old, new), theme)).data))
    assert found.colour > 5


def test_a_missing_word_is_not_lost_in_the_mean(differ: Callable, page: Image.Image) -> None:
    top, bottom = lines_of_text(page)[8]
    other = page.copy()
    other.paste("white", (120, top, 150, bottom))
    assert differ(page, other).visible


def test_the_difference_says_where(differ: Callable, page: Image.Image) -> None:
    other = page.copy()
    other.paste("white", (0, 0, page.width, 100))
    where = differ(page, other).where
    assert where[:100].max() == 1
    assert where[130:].max() == 0


# The measures themselves, by their formulas


def flat(value: int) -> Image.Image:
    return Image.new("RGB", (40, 40), (value, value, value))


def test_the_similarity_of_two_greys_is_their_lightness_term(differ: Callable) -> None:
    """Wang et al. (2004), formula 6: (2xy + C1) / (x² + y² + C1), with C1 = 2.55² = 6.5025."""
    expected = (2 * 100 * 200 + 6.5025) / (100**2 + 200**2 + 6.5025)
    assert differ(flat(100), flat(200)).structure == pytest.approx(expected)


def test_black_and_white_are_100_steps_of_lightness_apart(differ: Callable) -> None:
    assert differ(flat(0), flat(255)).colour == pytest.approx(100)


def test_red_is_where_cielab_has_it(differ: Callable) -> None:
    """sRGB red is L* 53.24, a* 80.09, b* 67.20 (Lindbloom), so this far from black."""
    red = Image.new("RGB", (40, 40), (255, 0, 0))
    far = (53.24**2 + 80.09**2 + 67.20**2) ** 0.5
    assert differ(red, flat(0)).colour == pytest.approx(far, abs=0.05)
