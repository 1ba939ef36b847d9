"""What holds of any quantities: written by CLDR in two languages they are the same, and so on."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.languages.quantities import compare

SCALES = {"ribu": "thousand", "juta": "million", "miliar": "billion", "triliun": "trillion"}
NUMBERS = st.decimals(min_value="0.01", max_value=10**9, places=2, allow_nan=False)
WHOLE = st.integers(min_value=1, max_value=10**9)
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31))

SIGNS = ".,-–/:%()½'$ \n\u00a0\u200b"
WORDS = (
    "1 2 5 10 0 19 31 1990 2016 1.500 1,5 12.5 8/1 10-15 Rp US$ juta ribu million K m kg persen "
    "percent Maret March ke- an s th pukul jam pm WIB dan and hingga to dua two setengah half a an "
    "the of no minus turun x G20 X"
)
PIECES = st.lists(st.sampled_from([*SIGNS, *WORDS.split()]), max_size=16)
NOISE = st.text(max_size=60) | PIECES.map(" ".join) | PIECES.map("".join)


def kinds(source: str, target: str, source_language: str = "id", target_language: str = "en"):
    found = compare(source, target, source_language, target_language)
    return sorted(difference.kind.value for difference in found)


def written(number: Decimal | int, language: str) -> str:
    return format_decimal(number, format="#,##0.##", locale=language)


@given(NUMBERS | WHOLE)
def test_a_number_by_cldr_is_the_same_in_both_languages(number):
    pair = written(number, "id"), written(number, "en")
    assert kinds(f"ada {pair[0]} orang", f"there are {pair[1]} people") == []


@given(WHOLE, st.sampled_from(sorted(SCALES)))
def test_a_number_with_its_scale_is_the_same_in_both_languages(number, scale):
    indonesian = f"Rp {written(number, 'id')} {scale}"
    assert kinds(indonesian, f"IDR {written(number, 'en')} {SCALES[scale]}") == []


@given(NUMBERS | WHOLE)
def test_ten_times_as_much_is_never_the_same(number):
    assert kinds(f"{written(number, 'id')} orang", f"{written(number * 10, 'en')} people") != []


@given(WHOLE, st.permutations(sorted(SCALES)))
def test_another_scale_is_always_found(number, scales):
    digits = written(number, "id"), written(number, "en")
    found = kinds(f"{digits[0]} {scales[0]} orang", f"{digits[1]} {SCALES[scales[1]]} people")
    assert found == ["scale"]


@given(WHOLE, WHOLE)
def test_another_number_is_always_found(one, other):
    if one != other:
        found = kinds(f"{written(one, 'id')} persen", f"{written(other, 'en')} percent")
        assert found in (["differs"], ["scale"], ["separator"])


@given(
    st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31)),
    st.sampled_from(["long", "full", "medium"]),
)
def test_a_date_by_cldr_is_the_same_in_both_languages(day, width):
    pair = (format_date(day, width, locale=language) for language in ("id", "en"))
    assert kinds(*pair) == []


@given(DAYS)
def test_a_date_in_digits_is_the_same_in_both_orders(day):
    assert kinds(day.strftime("%d/%m/%Y"), day.strftime("%m/%d/%Y")) == []
    assert kinds(day.strftime("(%-d/%-m)"), day.strftime("(%-m/%-d)")) == []


@given(DAYS, DAYS)
def test_another_date_is_always_found(one, other):
    if one != other:
        pair = format_date(one, "long", locale="id"), format_date(other, "long", locale="en")
        assert "differs" in kinds(*pair) or "scale" in kinds(*pair)


@given(st.times())
def test_a_time_by_cldr_is_the_same_in_both_languages(moment):
    moment = dt.time(moment.hour, moment.minute)
    indonesian = f"pukul {format_time(moment, 'short', locale='id')}"
    assert kinds(indonesian, format_time(moment, "short", locale="en")) == []


@given(WHOLE, st.sampled_from(["IDR", "USD", "EUR", "JPY", "SGD", "MYR", "GBP"]))
def test_money_by_cldr_is_the_same_in_both_languages(amount, currency):
    pair = (format_currency(amount, currency, locale=language) for language in ("id", "en"))
    assert kinds(*pair) == []


@given(WHOLE)
def test_another_currency_is_always_found(amount):
    pair = format_currency(amount, "IDR", locale="id"), format_currency(amount, "USD", locale="en")
    assert kinds(*pair) == ["unit"]


@given(NOISE)
def test_a_text_differs_in_nothing_from_itself(text):
    for language in ("id", "en", "de", "tlh"):
        assert kinds(text, text, language, language) == []


@settings(max_examples=300)
@given(NOISE, NOISE)
def test_no_text_is_too_strange_and_what_is_found_is_found_both_ways(one, other):
    turned = {"missing": "extra", "extra": "missing"}
    there, back = kinds(one, other, "id", "en"), kinds(other, one, "en", "id")
    assert there == sorted(turned.get(kind, kind) for kind in back)


def test_one_colon_makes_times_of_both_ends_of_a_range():
    assert kinds("buka 7.30-19:30", "open 7:30-19:30") == []
    assert kinds("buka 7.30-19:30", "open for 12 hours") == ["extra", "missing", "missing"]


@given(st.sampled_from(["satu dua tiga", "one hundred", "setengah juta", "dozens", "XIV", "G20"]))
def test_words_never_raise_a_mismatch(words):
    assert kinds(words, "", "id", "en") == []
    assert kinds("", words, "id", "en") == []


@pytest.mark.parametrize(
    ("source", "target", "language", "found"),
    [
        ("1,5 miliar euro", "1,5 Milliarden Euro", "de", []),
        ("1,5 miliar euro", "1,5 Millionen Euro", "de", ["scale"]),
        ("14 Maret 2016", "14. März 2016", "de", []),
        ("14 Maret 2016", "14 de marzo de 2016", "es", []),
        ("5 persen", "5 procent", "nl", []),
        ("5 persen", "5 procentpunten", "nl", ["unit"]),
        ("10.000 orang", "10 000 personnes", "fr", []),
        ("Rp 5 juta", "5 millions de roupies indonésiennes", "fr", []),
        ("12,5 km", "12.5 km", "de", ["separator"]),
        ("5,5 persen", "٥٫٥ بالمائة", "ar", []),  # noqa: RUF001
        ("14 Maret 2016", "١٤ مارس ٢٠١٦", "ar", []),
        ("14 Maret 2016", "2016年3月14日", "ja", []),
        ("1,5 miliar orang", "15億人", "ja", []),
        ("2,5 persen", "2.5 peratus", "ms", []),
        ("25 orang", "24 mensen", "nl", ["differs"]),
        ("25 orang", "veel mensen", "nl", ["missing"]),
        ("5 orang", "vijf mensen", "nl", []),
        ("lima orang", "5 mensen", "nl", []),
        ("5 orang", "5 ghot", "tlh", []),
    ],
)
def test_a_language_without_words_is_read_by_cldr(source, target, language, found):
    assert kinds(source, target, "id", language) == found
