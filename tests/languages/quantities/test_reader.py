"""What is read of a text: where it stands, what it is worth, in which scale and unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefgen.languages.quantities import ClockTime, Day, Figure, Quantity, read


def shown(quantity: Quantity) -> str:
    """A quantity on one line: `~` for what is in words, `1500000 IDR (juta)`, `14.3.`, `19:30`."""
    soft = "" if quantity.firm else "~"
    match quantity:
        case Day(days=days):
            return soft + "/".join(f"{day}.{month}." for day, month in sorted(days))
        case ClockTime(minutes=minutes):
            times = (f"{minute // 60}:{minute % 60:02}" for minute in sorted(minutes))
            return soft + "/".join(times)
        case Figure(value=value, scale=scale):
            unit = "|".join(sorted(quantity.unit))
            written = f"{value.normalize():f}" if value is not None else "?"
            return soft + " ".join(part for part in (written, unit, scale and f"({scale})") if part)


def all_shown(text: str, language: str, other: str) -> list[str]:
    return [shown(quantity) for quantity in read(text, language, other)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Biaya naik.", []),
        ("55 juta", ["55000000 (juta)"]),
        ("Rp 2,3 miliar", ["2300000000 IDR (miliar)"]),
        ("Rp2.300.000", ["2300000 IDR"]),
        ("Rp 5 M", ["5000000000 IDR (M)"]),
        ("2,5 juta dolar AS", ["2500000 USD (juta)"]),
        ("−0,4 persen", ["-0.4 %"]),
        ("minus 0,4%", ["-0.4 %"]),
        ("5 poin persentase", ["5 pp"]),
        ("10–15 persen", ["10 %", "15 %"]),
        ("Rp 25-35 ribu", ["25000 IDR (ribu)", "35000 IDR (ribu)"]),
        ("14 Maret 2016", ["14.3.", "2016"]),
        ("14-16 Maret", ["14.3.", "16.3."]),
        ("Selasa (8/1)", ["1.8./8.1."]),
        ("Maret 2016", ["2016"]),
        ("pukul 19.30", ["19:30"]),
        ("jam 3 sore", ["15:00"]),
        ("jam 3", ["3:00/15:00"]),
        ("jam delapan", ["~8:00/20:00"]),
        ("1990-an", ["1990 era"]),
        ("abad ke-21", ["~1 century", "21"]),
        ("UU No. 30 Tahun 2009", ["30", "2009"]),
        ("24 tahun", ["24 year"]),
        ("12,94 km²", ["12.94 km2"]),
        ("1.500 MW", ["1500 mw"]),
        ("dua puluh lima", ["~25"]),
        ("setengah juta", ["~500000"]),
        ("dua pertiga", ["~0.6666666666666666666666666667"]),
        ("belasan ribu", ["~10000"]),
        ("seminggu", ["~1 week"]),
        ("virus H5N1", ["~5", "~1"]),
        ("negara G20", ["~20"]),
        ("Bab IV", ["~4"]),
        ("lihat https://contoh.id/2016/7", []),
        ("surel rina24@contoh.id", []),
        ("7.2.1", ["?"]),
    ],
)
def test_indonesian(text, found):
    assert all_shown(text, "id", "en") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("55 million", ["55000000 (million)"]),
        ("US$2.3bn", ["2300000000 USD (bn)"]),
        ("$130K", ["130000 AUD|CAD|HKD|NZD|SGD|TWD|USD (K)"]),
        ("2,300,000", ["2300000"]),
        ("March 14, 2016", ["14.3.", "2016"]),
        ("the twenty-first of December", ["~21.12."]),
        ("May the fifth", ["~5.5."]),
        ("it may 5 times", ["5 x"]),
        ("7:30 p.m.", ["19:30"]),
        ("half past nine", ["~9:30/21:30"]),
        ("0855 GMT", ["8:55"]),
        ("the 1990s", ["1990 era"]),
        ("21st century", ["21", "~1 century"]),
        ("one-point-three billion", ["~1300000000"]),
        ("six-and-a-half-thousand", ["~6500"]),
        ("a hundred-and-fifty", ["~150"]),
        ("nineteen sixty-five", ["~1965"]),
        ("twenty-twelve", ["~2012"]),
        ("a quarter of a million", ["~250000"]),
        ("half a percent", ["~0.5 %"]),
        ("two and a half thousand", ["~2500"]),
        ("30 juta", ["30000000 (juta)"]),
    ],
)
def test_english(text, found):
    assert all_shown(text, "en", "id") == found


def test_a_quantity_stands_where_it_is_written():
    text = "Biaya “naik”\n menjadi Rp 2,3\n miliar  per tahun, 5 persen."
    money, share = (quantity for quantity in read(text, "id", "en") if quantity.firm)
    assert text[money.start : money.end] == "Rp 2,3\n miliar"
    assert money.written == "Rp 2,3 miliar"
    assert text[share.start : share.end] == share.written == "5 persen"


def test_a_figure_has_value_scale_and_unit():
    (money,) = read("Rp 2,3 miliar", "id")
    assert (money.value, money.scale, money.unit) == (Decimal("2.3e9"), "miliar", {"IDR"})


def test_what_only_the_other_language_can_read_is_read_all_the_same():
    (figure,) = read("1.5 triliun", "id", "en")
    assert not figure.readings
    assert figure.value == Decimal("1.5e12")
