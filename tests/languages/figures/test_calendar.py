"""Calendars under a stretch of time: in units whose names have room, by a locale's names."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.languages.figures.calendar import Calendar, Unit, calendar
from briefgen.languages.locale import conventions


def made(first: str, last: str, language: str = "id", finest: Unit = Unit.WEEK) -> Calendar:
    days = date.fromisoformat(first), date.fromisoformat(last)
    return calendar(*days, conventions(language), finest)


def labels(found: Calendar) -> tuple[list[str], list[str]]:
    return [one.label for one in found.fine], [one.label for one in found.coarse]


def test_weeks_begin_on_monday_and_stand_under_their_months() -> None:
    found = made("2027-04-07", "2027-05-10")  # a Wednesday, and a Monday
    assert (found.start, found.end) == (date(2027, 4, 5), date(2027, 5, 17))
    assert labels(found) == (["5", "12", "19", "26", "3", "10"], ["April 2027", "Mei 2027"])
    assert found.coarse[1].start == date(2027, 5, 1)


def test_months_stand_under_their_years() -> None:
    found = made("2027-10-20", "2028-02-01")
    assert (found.start, found.end) == (date(2027, 10, 1), date(2028, 3, 1))
    assert labels(found) == (["Okt", "Nov", "Des", "Jan", "Feb"], ["2027", "2028"])


@pytest.mark.parametrize(("language", "third"), [("id", "K3"), ("en", "Q3")])
def test_quarters_do_where_months_are_too_many(language: str, third: str) -> None:
    found = made("2027-07-01", "2029-03-31", language)
    assert found.fine[0].label == third
    assert (len(found.fine), labels(found)[1]) == (7, ["2027", "2028", "2029"])


def test_years_have_nothing_over_them() -> None:
    found = made("2019-06-01", "2024-12-31")
    assert labels(found) == (["2019", "2020", "2021", "2022", "2023", "2024"], [])


@pytest.mark.parametrize(
    ("days", "unit"), [(63, 9), (64, 3), (550, 18), (551, 6), (2000, 22), (2001, 6)]
)
def test_units_grow_at_nine_weeks_18_months_and_five_and_a_half_years(days: int, unit: int) -> None:
    start = date(2024, 1, 1)  # a Monday, and the first day of all units
    last = start + timedelta(days=days - 1)
    assert len(calendar(start, last, conventions("en")).fine) in (unit, unit + 1)


def test_what_is_known_to_the_year_is_shown_in_years() -> None:
    assert labels(made("2023-01-01", "2024-12-31", finest=Unit.YEAR)) == (["2023", "2024"], [])
    assert labels(made("2024-01-01", "2024-02-29", finest=Unit.MONTH)) == (["Jan", "Feb"], ["2024"])


def test_a_day_is_where_its_share_of_the_days_is() -> None:
    found = made("2027-01-01", "2027-12-31")
    assert found.share(date(2027, 1, 1)) == 0
    assert found.share(date(2027, 7, 1)) == pytest.approx(181 / 365)
    assert found.share(date(2028, 1, 1)) == 1


DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(DAYS, st.integers(0, 9000))
def test_units_follow_each_other_without_a_gap(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    found = calendar(first, last, conventions("en"))
    assert found.start <= first <= last < found.end
    for row in (found.fine, found.coarse):
        assert [one.end for one in row[:-1]] == [one.start for one in row[1:]]
        assert not row or (row[0].start, row[-1].end) == (found.start, found.end)


@pytest.mark.parametrize("days", [0, 40, 300, 1500, 9000])
def test_the_last_of_all_days_ends_it(days: int) -> None:
    found = calendar(date.max - timedelta(days=days), date.max, conventions("en"))
    assert found.fine[-1].end == found.end == date.max
    assert all(one.start < one.end for one in (*found.fine, *found.coarse))
