"""Show how languages write dates, numbers and lists: by CLDR 46 to 48, looked up by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from babel import UnknownLocaleError
from hypothesis import given
from hypothesis import strategies as st

from briefgen.languages.locale import conventions, parse_locale
from briefgen.model.dates import PartialDate
from briefgen.model.facts import Scale


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("id", "23 November 2026"),
        ("en", "November 23, 2026"),
        ("en-GB", "23 November 2026"),
        ("de", "23. November 2026"),
        ("ja", "2026年11月23日"),
    ],
)
def test_days(language: str, written: str) -> None:
    assert conventions(language).day(date(2026, 11, 23)) == written


@pytest.mark.parametrize(
    ("known", "indonesian", "english"),
    [
        ("2016", "2016", "2016"),
        ("2016-03", "Maret 2016", "March 2016"),
        ("2016-03-04", "4 Maret 2016", "March 4, 2016"),
        (987, "987", "987"),
    ],
)
def test_dates_as_precise_as_they_are_known(
    known: str | int, indonesian: str, english: str
) -> None:
    day = PartialDate.model_validate(known)
    assert conventions("id").partial_date(day) == indonesian
    assert conventions("en").partial_date(day) == english


NUMBERS = [
    ("5", "5", "5"),
    ("1.5", "1,5", "1.5"),
    ("1.50", "1,50", "1.50"),
    ("2300", "2.300", "2,300"),
    ("-2300.25", "-2.300,25", "-2,300.25"),
    ("0.001", "0,001", "0.001"),
    ("1E+3", "1.000", "1,000"),
    ("1.5e3", "1.500", "1,500"),
    ("123" * 10, ".".join(["123"] * 10), ",".join(["123"] * 10)),
    ("0." + "123" * 10, "0," + "123" * 10, "0." + "123" * 10),
]  # fmt: skip


@pytest.mark.parametrize(("value", "indonesian", "english"), NUMBERS)
def test_numbers_keep_their_digits(value: str, indonesian: str, english: str) -> None:
    assert conventions("id").number(Decimal(value)) == indonesian
    assert conventions("en").number(Decimal(value)) == english


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=4, min_value=-(10**20), max_value=10**20
    )
)
def test_no_digit_is_rounded_away(value: Decimal) -> None:
    written = conventions("id").number(value)
    assert Decimal(written.replace(".", "").replace(",", ".")) == value


QUANTITIES = [
    ("55", Scale.MILLION, "55 juta", "55 million"),
    ("1.5", Scale.BILLION, "1,5 miliar", "1.5 billion"),
    ("2", Scale.TRILLION, "2 triliun", "2 trillion"),
    ("12", Scale.THOUSAND, "12 ribu", "12 thousand"),
    ("2300", Scale.ONE, "2.300", "2,300"),
    ("-1.50", Scale.MILLION, "-1,50 juta", "-1.50 million"),
    ("1200", Scale.MILLION, "1.200 juta", "1,200 million"),
]


@pytest.mark.parametrize(("value", "scale", "indonesian", "english"), QUANTITIES)
def test_quantities_keep_their_scale(
    value: str, scale: Scale, indonesian: str, english: str
) -> None:
    assert conventions("id").quantity(Decimal(value), scale) == indonesian
    assert conventions("en").quantity(Decimal(value), scale) == english


@pytest.mark.parametrize(
    ("language", "value", "scale", "written"),
    [
        ("de", "1", Scale.MILLION, "1 Million"),
        ("de", "55", Scale.MILLION, "55 Millionen"),
        ("ja", "55", Scale.MILLION, "55,000,000"),
        ("ja", "123" * 9, Scale.MILLION, ",".join([*["123"] * 9, "000", "000"])),
        ("ja", "2", Scale.TRILLION, "2兆"),
        ("es", "3", Scale.BILLION, "3 mil millones"),
    ],
)
def test_quantities_follow_the_language(
    language: str, value: str, scale: Scale, written: str
) -> None:
    found = conventions(language).quantity(Decimal(value), scale)
    assert found.replace("\u00a0", " ") == written


@pytest.mark.parametrize(
    ("share", "indonesian", "german"),
    [("0.25", "25%", "25 %"), ("0.125", "12,5%", "12,5 %"), ("1", "100%", "100 %")],
)
def test_percentages(share: str, indonesian: str, german: str) -> None:
    assert conventions("id").percent(Decimal(share)) == indonesian
    assert conventions("de").percent(Decimal(share)).replace("\u00a0", " ") == german


def test_a_third_is_rounded_to_one_decimal() -> None:
    assert conventions("en").percent(Decimal(1) / 3) == "33.3%"


@pytest.mark.parametrize(
    ("items", "indonesian", "english"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a dan b", "a and b"),
        (["a", "b", "c"], "a, b, dan c", "a, b, and c"),
    ],
)
def test_lists(items: list[str], indonesian: str, english: str) -> None:
    assert conventions("id").listed(items) == indonesian
    assert conventions("en").listed(items) == english


FORMS = {"one": "one", "few": "few", "many": "many", "other": "{number} other"}


@pytest.mark.parametrize(
    ("language", "number", "category"),
    [("en", 1, "one"), ("en", 2, "other"), ("id", 1, "other"), ("ru", 3, "few"), ("ru", 5, "many"),
     ("ja", 1, "other")],
)  # fmt: skip
def test_plural_forms(language: str, number: int, category: str) -> None:
    assert conventions(language).counted(number, FORMS) == FORMS[category].format(number=number)


def test_a_missing_plural_form_falls_back_on_other() -> None:
    assert conventions("en").counted(1, {"other": "{number} seats"}) == "1 seats"
    assert conventions("id").counted(2300, {"other": "{number} kursi"}) == "2.300 kursi"


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en-ZZ", "November 23, 2026"),
        ("de-Cyrl-ID", "23. November 2026"),
        ("jv", "23 November 2026"),
    ],
)
def test_cldr_falls_back_on_the_parent(language: str, written: str) -> None:
    assert conventions(language).day(date(2026, 11, 23)) == written


def test_a_language_that_cldr_does_not_know() -> None:
    with pytest.raises(UnknownLocaleError):
        parse_locale("qqq-Latn")


@pytest.mark.parametrize(
    ("language", "indonesian", "english"),
    [
        ("en", "Inggris", "English"),
        ("jv", "Jawa", "Javanese"),
        ("min", "Minangkabau", "Minangkabau"),
        ("mad", "Madura", "Madurese"),
        ("qqq", "qqq", "qqq"),
    ],
)
def test_languages_have_names(language: str, indonesian: str, english: str) -> None:
    assert conventions("id").name_of(language) == indonesian
    assert conventions("en").name_of(language) == english
