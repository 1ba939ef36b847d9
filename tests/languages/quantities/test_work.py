"""The work that a text costs grows with its length, and no faster: calls are counted, not time."""

from __future__ import annotations

import sys

import pytest

from briefgen.languages.quantities import compare

PIECES = (
    "7", "7 ", "1.", "1,", "1/2/", "1-", "- ", "/", ",", "'", "1'234 ", "1 234 ", "٣", "½", "% ",
    "satu ", "seratus dua puluh ", "satu per tiga ", "koma ", "per ", "one hundred and ", "a ",
    "half a ", "two and a half ", "dozens of thousands ", "million ", "Rp ", "Rp 5 juta ",
    "1 juta 250 ribu ", "5 (lima ", "5 m ", "kilowatt-", "14 Maret 2016 ", "14, 15, ", "8/1 ",
    "2016-03-14 ", "the twenty-first of December ", "pukul ", "pukul. ", "jam 7 ", "19.30 ",
    "10-15 ", "5 dan ", "5 hingga ", "minus ", "turun 5 ", "1990-an ", "ke-", "H5N", "XIV ",
    "Tabel 2.1 ", "a@b.c ", "10.1234/x ", "doi:", "@",
)  # fmt: skip
SIZE, MOST_PER_LETTER = 500, 3_000


def calls(source: str, target: str) -> int:
    """The calls that a comparison makes."""
    count = 0

    def called(*_: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        compare(source, target, "id", "en")
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_with_the_text_and_no_faster(piece):
    def work(size: int) -> int:
        text = piece * (size // len(piece))
        other = f"{piece} 3 " * (size // (len(piece) + 3))
        return calls(f"{text} 5", f"{text} 6") + calls(text, other)

    work(100)  # what is kept of the languages
    small, large = work(SIZE), work(2 * SIZE)
    assert large < 2.4 * small
    assert large < MOST_PER_LETTER * 2 * SIZE
