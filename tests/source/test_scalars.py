"""Plain scalars: YAML 1.2's core schema, but for leading zeros."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefgen.source.scalars import MAX_DIGITS, resolve

TEXT = [
    "no",
    "No",
    "NO",
    "on",
    "On",
    "off",
    "yes",
    "Yes",
    "YES",
    "y",
    "n",
    "tRUE",
    "nULL",
    "Nan",
    "12:30",
    "1:2:3",
    "010",
    "00",
    "-01",
    "1_000",
    "1,5",
    "2026-11-23",
    "2026-11-23T10:00:00",
    "0b1",
    "0o8",
    "0xg",
    "1.2.3",
    "+-1",
    "1e",
    "1e+",
    "e1",
    ".",
    "-",
    "+",
    ".e1",
    "...",
    "---",
    "-x",
    "1x",
    ".inf.",
    "infinity",
    "nan",
    "<<",
    "=",
    "1__0",
    "0x",
    "0o",
    "-0x1",
    "01.5",
    "+.iNF",
    "-.nan",
]


@pytest.mark.parametrize("text", [*TEXT, "null x", "1 000"])
def test_stays_text(text):
    resolved = resolve(text)
    assert resolved == text
    assert type(resolved) is str


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_is_nothing(text):
    assert resolve(text) is None


@pytest.mark.parametrize("text", ["true", "True", "TRUE", "false", "False", "FALSE"])
def test_is_a_truth_value(text):
    assert resolve(text) is (text.lower() == "true")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("-0", 0),
        ("+7", 7),
        ("-12", -12),
        ("55", 55),
        ("0o17", 15),
        ("0x1F", 31),
        ("0x1f", 31),
    ],
)
def test_is_a_whole_number(text, value):
    resolved = resolve(text)
    assert resolved == value
    assert type(resolved) is int


@pytest.mark.parametrize(
    "text", ["1.50", "0.0", "-0.25", "+1.5", ".5", "-.5", "1.", "1e3", "1E-3", "1.5e+10", "0e0"]
)
def test_is_the_very_decimal_that_is_written(text):
    resolved = resolve(text)
    assert type(resolved) is Decimal
    assert str(resolved) == str(Decimal(text))


def test_keeps_the_last_digit():
    assert str(resolve("1.50")) == "1.50"


@pytest.mark.parametrize("text", [".inf", ".Inf", ".INF", "+.inf"])
def test_is_infinite(text):
    assert resolve(text) == Decimal("Infinity")


def test_is_infinite_the_other_way():
    assert (
        resolve("-.inf") == resolve("-1e1001") == resolve("-" + "9" * 1001) == Decimal("-Infinity")
    )


@pytest.mark.parametrize("text", [".nan", ".NaN", ".NAN"])
def test_is_no_number(text):
    assert resolve(text).is_nan()


def test_numbers_of_up_to_1000_digits_are_exact():
    assert MAX_DIGITS == 1000
    assert resolve("9" * 1000) == 10**1000 - 1
    assert resolve("0x" + "f" * 998) == 16**998 - 1
    assert resolve("1e1000") == Decimal("1e1000")
    assert resolve("1e-1000") == Decimal("1e-1000")
    assert resolve("1." + "0" * 998) == Decimal(1)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 1001,
        "0x" + "f" * 999,
        "0o" + "7" * 999,
        "1e1001",
        "1e-1001",
        "1." + "0" * 999,
        "1e" + "9" * 5000,
    ],
)
def test_longer_numbers_count_as_infinite(text):
    assert resolve(text) == Decimal("Infinity")
