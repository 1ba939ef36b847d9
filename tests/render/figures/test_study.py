"""A study's timetable and its ratings: each bar in its time, each rating counted and numbered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product

import pytest

from briefgen.languages.view import FigureView
from briefgen.render.figures.canvas import COLUMN, WIDE
from briefgen.render.figures.timeline import BAR

STUDY = """\
recommendations:
  x:
    kind: benchmarking_study
    action: X
    because: [aman]
    owner: O
    due: {due}
    objective: O
"""


@pytest.fixture(scope="module")
def timeline(page_of) -> Callable[..., FigureView]:
    """The picture of phases: `timeline(("Collect", "2027-04-05", 4), due="2027-05-01")`."""

    def build(*phases: tuple[str, str, int], due: str = "2040-01-01", language: str = "en"):
        rows = ", ".join(
            f"{{name: {{id: '{name}', en: '{name}'}}, start: {start}, weeks: {weeks}}}"
            for name, start, weeks in phases
        )
        text = f"{STUDY.format(due=due)}    comparators: {{a: {{name: A}}}}\n    phases: [{rows}]\n"
        (figure,) = page_of(text, language).columns[0].figures
        return figure

    return build


def bars(picture) -> list[tuple[float, float]]:
    found = picture.all("rect", height=f"{BAR:g}")
    return [(float(one.get("x")), float(one.get("width"))) for one in found]


def test_bars_stand_where_their_time_is(timeline, drawn) -> None:
    # 2029 is a year of 365 days over 422 px: from 4 January on, and from 5 July on.
    picture = drawn(timeline(("A", "2029-01-04", 26), ("B", "2029-07-05", 25)))
    (first, long), (second, rest) = bars(picture)
    day = (COLUMN - 1) / 365
    assert first == pytest.approx(0.5 + 3 * day, abs=0.1)
    assert long == pytest.approx(26 * 7 * day, abs=0.1)
    assert second == pytest.approx(first + long, abs=0.15)
    assert rest == pytest.approx(25 * 7 * day, abs=0.1)


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_week_is_seen_beside_ten_years(timeline, drawn, overlapping, language: str) -> None:
    figure = timeline(("Semua", "2027-01-04", 520), ("Sepekan", "2030-01-07", 1), language=language)
    picture = drawn(figure)
    (_, long), (_, short) = bars(picture)
    assert short == 3
    assert long < COLUMN
    assert overlapping(picture.boxes) == []


def test_a_week_alone_has_a_calendar_of_days(timeline, drawn) -> None:
    picture = drawn(timeline(("Rapat", "2027-04-05", 1)))
    assert picture.texts == ["April 2027", "5", "Rapat · 1 week"]


def test_words_stand_after_a_bar_or_before_it_or_over_it(timeline, drawn) -> None:
    figure = timeline(
        ("After", "2027-01-04", 8),
        ("Over all of it", "2027-01-04", 51),
        ("Before", "2027-12-06", 3),
    )
    picture = drawn(figure)
    (after, over, before) = bars(picture)
    assert picture.box("After · 8 weeks").left > after[0] + after[1]
    assert picture.box("Before · 3 weeks").right < before[0]
    words = picture.box("Over all of it · 51 weeks")
    assert words.left == pytest.approx(over[0], abs=0.1)


LONG = "Pengumpulan data dan wawancara dengan pelaku usaha kecil di sepuluh provinsi " * 3


def test_long_names_and_many_phases_have_room(timeline, drawn, overlapping) -> None:
    phases = [(f"{LONG}{n}", f"2027-{n % 12 + 1:02}-0{n % 7 + 1}", 1 + n * 2) for n in range(20)]
    picture = drawn(timeline(*phases, due="2027-11-30"))
    assert len(bars(picture)) == 20
    assert overlapping(picture.boxes) == []
    assert min(box.left for box in picture.boxes) >= -0.5
    assert max(box.right for box in picture.boxes) <= COLUMN + 0.5


def test_marked_days_stand_under_the_bars_one_below_the_other(timeline, drawn, overlapping) -> None:
    figure = timeline(("A", "2026-11-30", 4), due="2026-11-25")
    picture = drawn(figure)
    own = picture.box("Date of this brief: November 23, 2026")
    due = picture.box("Due: November 25, 2026")
    assert own.bottom < due.top
    assert len(picture.all("circle")) == 1  # a ring for the one, a diamond for the other
    assert overlapping(picture.boxes) == []


def test_from_right_to_left_time_begins_on_the_right(timeline, drawn) -> None:
    figure = timeline(("A", "2027-01-04", 26), ("B", "2027-07-05", 25))
    mirrored = replace(figure, drawing=replace(figure.drawing, direction="rtl"))
    assert bars(drawn(mirrored)) == [
        (pytest.approx(COLUMN - x - width, abs=0.11), width) for x, width in bars(drawn(figure))
    ]


# Ratings.

NAMES = (
    "Alibaba Tmall",
    "Shopee",
    "Taobao",
    "Coupang",
    "Jumia",
    "Mercado Libre",
    "Flipkart",
    "GeM",
)
OUTCOMES = ("success", "failure", "mixed")


@pytest.fixture(scope="module")
def comparison(page_of) -> Callable[..., FigureView]:
    """The picture of so many comparators by so many criteria; every fourth is not rated."""

    def build(comparators: int, criteria: int, criterion: str = "Biaya", language: str = "en"):
        names = ", ".join(
            f"c{n}: {{name: {NAMES[n % 8]}, outcome: {OUTCOMES[n % 3]}}}"
            for n in range(comparators)
        )
        rows = ", ".join(
            f"k{n}: {{id: '{criterion} {n}', en: '{criterion} {n}'}}" for n in range(criteria)
        )
        ratings = ", ".join(
            f"{{comparator: c{c}, criterion: k{k}, rating: {(c + 2 * k) % 5 + 1}}}"
            for c, k in product(range(comparators), range(criteria))
            if (c + k) % 4 or not c + k
        )
        text = (
            f"{STUDY.format(due='2027-01-01')}    comparators: {{{names}}}\n"
            f"    criteria: {{{rows}}}\n    assessments: [{ratings}]\n"
        )
        (figure,) = page_of(text, language).columns[0].figures
        return figure

    return build


def test_a_rating_is_a_number_and_as_many_full_dots_of_five(comparison, drawn) -> None:
    # c0 by k0 is 1, by k1 is 3; c1 by k0 is 2, by k1 is 4.
    picture = drawn(comparison(2, 2))
    numbers = [text for text in picture.texts if text in "12345"]
    assert numbers == ["1", "2", "3", "4"]
    full = [one for one in picture.all("circle") if one.get("fill") != "none"]
    assert len(picture.all("circle")) == 4 * 5
    assert len(full) == 1 + 2 + 3 + 4


def test_what_is_not_rated_says_so(comparison, drawn) -> None:
    picture = drawn(comparison(3, 3, language="id"))
    assert sum(text.startswith("belum") for text in picture.texts) == 1  # c2 by k2, of nine


def test_an_outcome_is_a_word_and_a_shape(comparison, drawn) -> None:
    picture = drawn(comparison(3, 1))
    assert {"success", "failure", "mixed"} <= set(picture.texts)
    shapes = {one.get("d").count("L") for one in picture.all("path") if one.get("fill") != "none"}
    assert shapes == {2, 3}  # triangles, up and down, and a diamond
    assert len([one for one in picture.all("path") if one.get("fill") != "none"]) == 3


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("comparators", "criteria"), [(8, 8), (3, 7), (12, 3), (2, 12), (12, 12)])
def test_many_by_many_have_room(
    comparison, drawn, overlapping, comparators: int, criteria: int, language: str
) -> None:
    figure = comparison(comparators, criteria, "Keterbukaan data kepada usaha kecil", language)
    picture = drawn(figure)
    assert overlapping(picture.boxes) == []
    assert picture.width == (WIDE if min(comparators, criteria) > 4 else COLUMN)
    assert max(box.right for box in picture.boxes) <= picture.width + 0.5
    dots = {round(float(one.get("cx")) + 3, 1) for one in picture.all("circle")}
    assert max(dots) <= picture.width


def test_eight_by_eight_is_one_table(comparison, drawn) -> None:
    texts = drawn(comparison(8, 8, "Tata kelola")).texts
    assert all(texts.count(f"Tata kelola {number}") == 1 for number in range(8))


def test_a_table_is_turned_where_only_that_has_room(comparison, drawn) -> None:
    """Twelve comparators do not stand across; three criteria do."""
    picture = drawn(comparison(12, 3, "Tata"))
    heads = [picture.box(f"Tata {number}") for number in range(3)]
    assert heads[0].top == heads[1].top == heads[2].top
    assert heads[0].right < heads[1].left


def test_columns_without_room_stand_below_the_others(comparison, drawn) -> None:
    texts = drawn(comparison(12, 12, "Tata kelola")).texts
    assert texts.count("Tata kelola 0") == 2
    assert texts.count("Jumia") == 1
