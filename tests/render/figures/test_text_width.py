"""Text is measured in the packaged font, and wrapped so that every line fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.figures.text_width import REGULAR, SEMIBOLD, SLACK, Measure

MEASURE = Measure(REGULAR, 10)


def test_widths_are_the_fonts_own() -> None:
    # From the font's hmtx table, as fontTools' ttx prints it: M is 727 units of 1000, i 246.
    assert MEASURE.width("M") == pytest.approx(7.27 * SLACK)
    assert MEASURE.width("iM") == pytest.approx(9.73 * SLACK)
    assert Measure(SEMIBOLD, 10).width("Jalan") > MEASURE.width("Jalan")


def test_characters_that_the_font_lacks_have_a_width_too() -> None:
    assert MEASURE.width("日") == pytest.approx(10 * SLACK)
    assert MEASURE.width("ش") > 0
    assert MEASURE.width("\u0651") == 0  # a mark above the letter before it


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ("",)),
        ("Jalan untuk semua orang", ("Jalan untuk", "semua orang")),
        ("Ruang bermain anak-anak", ("Ruang bermain", "anak-anak")),
        ("Tempat bermain anak-anak", ("Tempat bermain", "anak-anak")),
        ("Perlindungan anak-anak", ("Perlindungan", "anak-anak")),
        ("Menghormati anak-anak", ("Menghormati", "anak-anak")),
        ("Sistem perdagangan-elektronik", ("Sistem", "perdagangan-", "elektronik")),
        ("Pasar untuk e-commerce", ("Pasar untuk", "e-commerce")),
        ("Ketidakberlanjutannya", ("Ketidakberlanju", "tannya")),
    ],
)
def test_lines_end_where_readers_expect_it(text: str, lines: tuple[str, ...]) -> None:
    assert MEASURE.wrap(text, 84) == lines


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80), st.floats(12, 200))
def test_every_line_fits_and_nothing_is_lost(text: str, width: float) -> None:
    lines = MEASURE.wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    # A grapheme of many letters may be wider than a line, and cannot be broken.
    assert all(MEASURE.width(line) <= width or " " not in line for line in lines)
