"""Pictures in a PDF: their words are written as words are, and not letter by letter."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import resources
from io import BytesIO

import pypdfium2 as pdfium
import pytest
from fontTools.ttLib import TTFont

from briefgen.languages.pack import LanguagePack
from briefgen.languages.view import PageView
from briefgen.render.html import render_html
from briefgen.render.pdf import render_pdf
from briefgen.render.sheet import sheet_of
from briefgen.render.theme import Theme
from briefgen.source.manuscript import Manuscript

PageOf = Callable[..., PageView]

BOARD = """\
recommendations:
  x:
    kind: advisory_board
    action: X
    because: [aman]
    owner: O
    due: 2027-03-31
    mandate: M
    seats: [{role: R, constituency: %s}, {role: R, constituency: B}]
"""


def written(page: PageView, theme: Theme) -> pdfium.PdfDocument:
    return pdfium.PdfDocument(
        render_pdf(sheet_of(render_html(page, theme, sibling="pdf"), theme)).data
    )


def found(document: pdfium.PdfDocument, words: str) -> list[tuple[pdfium.PdfTextPage, int]]:
    """Where a PDF has these words: the page's text, and the index of the first letter."""
    places = []
    for page in document:
        text = page.get_textpage()
        search = text.search(words)
        while place := search.get_next():
            places.append((text, place[0]))
    return places


def test_letters_are_set_as_close_as_the_font_has_them(page_of: PageOf, theme: Theme) -> None:
    """A and V are kerned: from one A to the next is less than both are wide."""
    word = "AVAVAVAV"
    (_, (text, index)) = found(written(page_of(BOARD % word), theme), word)  # after the table's
    lefts = [text.get_charbox(index + step, loose=True)[0] for step in range(0, len(word), 2)]
    data = resources.files("font_source_sans_pro").joinpath("files/SourceSansPro-Regular.ttf")
    font = TTFont(BytesIO(data.read_bytes()))
    advances = [font["hmtx"][name][0] / font["head"].unitsPerEm for name in ("A", "V")]
    unkerned = sum(advances) * 10.5 * 0.75
    steps = [right - left for left, right in itertools.pairwise(lefts)]
    assert steps == pytest.approx([steps[0]] * 3, abs=0.05)
    assert unkerned * 0.9 < steps[0] < unkerned * 0.985


def test_words_from_right_to_left_stay_words(
    page_of: PageOf, air_minum: Manuscript, arabic: Mapping[str, LanguagePack], arabic_theme: Theme
) -> None:
    """The picture names those who sit on the board; letter by letter, they would stand reversed."""
    name = "الجامعات"
    with_pictures = found(written(page_of(air_minum, "ar", packs=arabic), arabic_theme), name)
    brief = air_minum.brief.model_copy(update={"figures": ()})
    without = found(
        written(page_of(replace(air_minum, brief=brief), "ar", packs=arabic), arabic_theme), name
    )
    assert len(with_pictures) == len(without) + 1


def test_lines_that_are_centred_are_no_objects_of_their_own(
    page_of: PageOf, every_kind: Manuscript, theme: Theme
) -> None:
    """The matrix of risks has dozens of them; each object is 300 bytes, and a thing to get lost."""
    data = render_pdf(
        sheet_of(render_html(page_of(every_kind, "en"), theme, sibling="pdf"), theme)
    ).data
    assert b"/Subtype /Form" not in data
    assert len(found(pdfium.PdfDocument(data), "moderate")) > 5
