"""Figures can be read without the numbers in words that stand apart, and the other way round."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.languages.quantities import Figure, Quantity, read
from briefgen.languages.quantities.lexicon import lexicon
from briefgen.languages.quantities.reader import read_stretches
from briefgen.languages.quantities.scan import Scan
from briefgen.languages.quantities.stretches import apart, near_figures

SIGNS = ".,-–/:%()&½'’+ \n\u00a0"
INDONESIAN = (
    "satu dua sebelas puluh ratus ribu juta setengah seperempat per tiga koma dan atau hingga ke "
    "sampai dengan menjadi jam pukul pagi malam hari bulan tahun persen Maret tanggal kedua "
    "pertama beberapa puluhan kali dari minus turun lebih Rp rupiah dolar AS an orang kota"
)
ENGLISH = (
    "one two eleven hundred thousand half a an quarter and or to by the of in at afternoon night "
    "p.m. pm o'clock past percent March may May first several dozens x minus fell IDR US$ dollars "
    "s th st no other each decade noon square km people town"
)
DIGITS = "1 2 5 10 19 31 1990 2016 1.500 1,5 8/1 2/3 10-15 19.30 7:30 H5N1 m2 X XIV I 14th"


def texts(words: str) -> st.SearchStrategy[str]:
    """Texts of such words, of figures and signs, with blanks between them or without."""
    pieces = st.lists(st.sampled_from([*words.split(), *words.split(), *DIGITS.split(), *SIGNS]))
    return pieces.map(" ".join) | pieces.map("".join) | st.text(max_size=40)


def near_and_apart(text: str, language: str, other: str) -> tuple[list[Quantity], list[Quantity]]:
    """The quantities near figures, and those that stand apart, read for themselves."""
    scan = Scan(text, lexicon(language, other))
    near = list(near_figures(scan))
    return list(read_stretches(scan, near)), list(read_stretches(scan, apart(scan, near)))


def check(text: str, language: str, other: str) -> None:
    figures, words = near_and_apart(text, language, other)
    assert tuple(sorted(figures + words, key=lambda one: one.start)) == read(text, language, other)
    for quantity in words:
        assert isinstance(quantity, Figure)
        assert not quantity.firm
        assert not quantity.name


@settings(max_examples=500)
@given(texts(INDONESIAN))
def test_indonesian_in_two_steps(text):
    check(text, "id", "en")


@settings(max_examples=500)
@given(texts(ENGLISH))
def test_english_in_two_steps(text):
    check(text, "en", "id")


@given(texts(f"{ENGLISH} {INDONESIAN}"))
def test_a_language_without_words_in_two_steps(text):
    check(text, "de", "en")


@pytest.mark.parametrize(
    ("text", "language", "near", "apart"),
    [
        ("Satu kota ingin, dalam dua tahun saja, 5 persen.", "id", "5 persen", "Satu, dua tahun"),
        ("5 atau enam persen di satu kota", "id", "5, enam persen", "satu"),
        ("pada jam delapan, di dua kota", "id", "delapan", "dua"),
        ("One town and 5 others within two years.", "en", "5", "One, two years"),
        ("at half past nine, near two towns", "en", "half past nine", "two"),
        ("the first of March was the first", "en", "first of March", "first"),
        ("two million people", "en", "", "two million"),
    ],
)
def test_what_stands_apart(text, language, near, apart):
    figures, words = near_and_apart(text, language, "")
    assert ", ".join(quantity.written for quantity in figures) == near
    assert ", ".join(quantity.written for quantity in words) == apart
