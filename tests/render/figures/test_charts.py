"""Bars and lines: as long and as high as their amounts, told apart without colour, named there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefgen.languages.figures.calendar import Calendar
from briefgen.languages.figures.chart_drawings import BarChartDrawing, LineChartDrawing
from briefgen.languages.view import FigureView
from briefgen.render.figures.canvas import COLUMN
from briefgen.render.figures.line_chart import HEIGHT, spread

PAPER = "#ffffff"


@pytest.fixture(scope="module")
def chart(page_of) -> Callable[..., FigureView]:
    """The picture of a chart: `chart("bar", {"A": "{value: 1}"})`, several series by a list."""

    def build(kind: str, *series: dict[str, str], language: str = "en") -> FigureView:
        facts, lines = [], []
        for number, one in enumerate(series):
            ids = []
            for name, fact in one.items():
                ids.append(f"f{number}-{len(ids)}")
                facts.append(f"  {ids[-1]}: {{label: {{id: '{name}', en: '{name}'}}, {fact}}}")
            lines.append(f"{{name: {{id: S{number}, en: S{number}}}, facts: [{', '.join(ids)}]}}")
        data = f"series: [{', '.join(lines)}]"
        if len(series) == 1:
            data = f"facts: [{', '.join(ids)}]"
        text = "facts:\n" + "\n".join(facts)
        text += f"\ncharts: {{c: {{kind: {kind}, title: {{id: J, en: T}}, {data}}}}}\n"
        (figure,) = page_of(text, language).columns[0].figures
        return figure

    return build


def bars_of(picture) -> list[tuple[float, float]]:
    """Where the bars begin and end; grounds of words are of paper, and have no edge."""
    return [
        (float(one.get("x")), float(one.get("x")) + float(one.get("width")))
        for one in picture.all("rect")[1:]
        if one.get("fill") != PAPER or one.get("stroke")
    ]


# Bars.


def test_bars_are_as_long_as_their_amounts_from_zero(chart, drawn) -> None:
    picture = drawn(chart("bar", {"A": "value: 100", "B": "value: 50", "C": "value: 25"}))
    (start, long), (other, middle), (third, short) = bars_of(picture)
    assert start == other == third
    assert (middle - start) / (long - start) == pytest.approx(0.5, abs=0.002)
    assert (short - start) / (long - start) == pytest.approx(0.25, abs=0.002)


def test_ticks_stand_where_their_numbers_are(chart, drawn) -> None:
    picture = drawn(chart("bar", {"A": "value: 100", "B": "value: 50"}))
    (start, end), _ = bars_of(picture)
    places = {one.text: float(one.get("x")) for one in picture.all("text", text_anchor="middle")}
    assert places["0"] == pytest.approx(start, abs=0.1)
    assert places["100"] == pytest.approx(end, abs=0.1)
    assert places["40"] == pytest.approx(start + 0.4 * (end - start), abs=0.1)


def test_bars_below_zero_go_the_other_way(chart, drawn, overlapping) -> None:
    figure = chart("bar", {"Untung": "value: 30", "Rugi besar": "value: -15"})
    picture = drawn(figure)
    (zero, right), (left, end) = bars_of(picture)
    assert end == pytest.approx(zero, abs=0.1)
    assert (zero - left) / (right - zero) == pytest.approx(0.5, abs=0.005)
    assert picture.box("-15").right < left
    assert overlapping(picture.boxes) == []


def test_a_series_is_named_at_its_first_bar_alone(chart, drawn) -> None:
    figure = chart("bar", {"A": "value: 1", "B": "value: 2"}, {"B": "value: 3", "C": "value: 4"})
    texts = drawn(figure).texts
    assert [text for text in texts if text.startswith("S")] == ["S0: 1", "S1: 3"]
    assert {"2", "4"} <= set(texts)


def test_four_series_of_bars_differ_without_colour(chart, drawn) -> None:
    figure = chart("bar", *({"A": f"value: {number}"} for number in (8, 7, 6, 5)))
    looks = []
    for one in drawn(figure).all("rect")[1:]:
        if one.get("fill") != PAPER or one.get("stroke"):
            filled = one.get("fill") != PAPER
            looks.append((filled, one.get("stroke-dasharray") is not None))
    assert looks == [(True, False), (False, False), (False, False), (False, True)]
    # The third is empty as the second is, and striped.
    stripes = [one for one in drawn(figure).all("path") if one.get("stroke-width") == "1.6"]
    assert len(stripes) > 10


LONG = "Pelaku usaha kecil dan menengah di daerah tertinggal, terdepan, dan terluar " * 2


@pytest.mark.parametrize("language", ["id", "en"])
def test_long_names_and_figures_have_room(chart, drawn, overlapping, language: str) -> None:
    facts = {
        LONG: "value: 123456789012, precision: estimate, unit: orang",
        "B": "value: -99999999999, precision: at_least, unit: orang",
        "x" * 80: "value: 1, unit: orang",
    }
    picture = drawn(chart("bar", facts, language=language))
    assert overlapping(picture.boxes) == []
    assert min(box.left for box in picture.boxes) >= -0.5
    assert max(box.right for box in picture.boxes) <= COLUMN + 0.5


def test_sixty_bars_are_sixty_rows(chart, drawn, overlapping) -> None:
    picture = drawn(chart("bar", {f"Kota {n}": f"value: {n}" for n in range(1, 61)}))
    assert len(bars_of(picture)) == 60
    assert overlapping(picture.boxes) == []


def test_from_right_to_left_bars_begin_on_the_right(chart, drawn) -> None:
    figure = chart("bar", {"A": "value: 100", "B": "value: 50"})
    assert isinstance(figure.drawing, BarChartDrawing)
    mirrored = drawn(replace(figure, drawing=replace(figure.drawing, direction="rtl")))
    straight = bars_of(drawn(figure))
    assert bars_of(mirrored) == [
        (pytest.approx(COLUMN - end, abs=0.11), pytest.approx(COLUMN - start, abs=0.11))
        for start, end in straight
    ]


# Any figures.

VALUES = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**24), max_value=10**24, places=5
)


@given(values=st.lists(VALUES, min_size=1, max_size=5), kind=st.sampled_from(["bar", "line"]))
@example(values=[Decimal(10**22), Decimal(10**22) + Decimal("0.00001")], kind="line")
@example(values=[Decimal("0.00000000000000000001")], kind="line")
@example(values=[Decimal("-0.00000000000000000001")], kind="bar")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_figures_it_is_drawn(chart, drawn, values, kind: str) -> None:
    facts = {f"K{n}": f"value: {one:f}, as_of: {2000 + n}" for n, one in enumerate(values)}
    picture = drawn(chart(kind, facts))
    numbers = re.findall(r'(?:[xy]|cx|cy|r|width|height|d)="([^"]*)"', picture.svg)
    assert not re.search("nan|inf", " ".join(numbers))
    assert all(float(one.get("width")) >= 0 for one in picture.all("rect"))


# Lines.


def circles(picture) -> list[tuple[float, float]]:
    return [(float(one.get("cx")), float(one.get("cy"))) for one in picture.all("circle")]


def years(*values: float, first: int = 2020) -> dict[str, str]:
    return {
        str(first + step): f"value: {value}, as_of: {first + step}"
        for step, value in enumerate(values)
    }


def test_points_are_as_high_as_their_amounts(chart, drawn) -> None:
    # 30 to 40 is 10, in steps of 2, from 30 to 40.
    (_, low), (_, middle), (_, high) = circles(drawn(chart("line", years(30, 35, 40))))
    assert low - high == pytest.approx(HEIGHT, abs=0.2)
    assert low - middle == pytest.approx(HEIGHT / 2, abs=0.2)
    # 10 is far from 30, so that zero is in view: 0 to 30, in steps of 10.
    (_, low), _, (_, high) = circles(drawn(chart("line", years(10, 20, 30))))
    assert low - high == pytest.approx(HEIGHT * 2 / 3, abs=0.2)


def test_points_are_as_far_apart_as_their_times(chart, drawn) -> None:
    facts = {
        "a": "value: 1, as_of: 2020",
        "b": "value: 2, as_of: 2021",
        "c": "value: 3, as_of: 2023",
    }
    (first, _), (second, _), (third, _) = circles(drawn(chart("line", facts)))
    # From one middle of a year to the next: 365 days and a bit, and 730.
    assert (third - first) / (second - first) == pytest.approx(3, abs=0.01)


def test_a_single_line_has_its_figures_at_its_points(chart, drawn, overlapping) -> None:
    picture = drawn(chart("line", years(12, 9, 11, 17.5, 22.5)))
    assert {"12", "9", "11", "17.5", "22.5"} <= set(picture.texts)
    assert overlapping(picture.boxes) == []
    valley, point = picture.box("9"), circles(picture)[1]
    assert valley.top > point[1]  # under it, where the line is not


def test_lines_are_named_where_they_end_and_never_one_over_another(
    chart, drawn, overlapping
) -> None:
    figure = chart("line", *(years(number, 500 + number) for number in range(4)))
    picture = drawn(figure)
    ends = [picture.box(f"S{number}: {500 + number}") for number in range(4)]
    assert [end.top for end in ends] == sorted((end.top for end in ends), reverse=True)
    assert overlapping(picture.boxes) == []


def test_four_lines_differ_without_colour(chart, drawn) -> None:
    picture = drawn(chart("line", *(years(number, 9 - number) for number in range(4))))
    lines = [
        one.get("stroke-dasharray")
        for one in picture.all("path")
        if one.get("stroke-width") == "1.7"
    ]
    assert len(set(lines)) == 4
    assert len(picture.all("circle")) == 2  # each line has markers of its own
    assert len([one for one in picture.all("rect")[1:] if one.get("stroke")]) == 2


def test_a_line_of_one_point_is_a_point(chart, drawn) -> None:
    picture = drawn(chart("line", {"a": "value: 0, as_of: 2020-03-14"}))
    assert len(circles(picture)) == 1
    assert "0" in picture.texts


def test_names_of_years_thin_out_where_there_are_many(chart, drawn, overlapping) -> None:
    picture = drawn(chart("line", years(*range(60), first=1960)))
    shown = [text for text in picture.texts if re.fullmatch(r"(19|20)\d\d", text)]
    assert shown == [str(year) for year in range(1960, 2020, 5)]
    assert overlapping(picture.boxes) == []


def test_from_right_to_left_time_begins_on_the_right(chart, drawn) -> None:
    figure = chart("line", years(1, 2, 3))
    assert isinstance(figure.drawing, LineChartDrawing)
    assert isinstance(figure.drawing.calendar, Calendar)
    mirrored = replace(figure, drawing=replace(figure.drawing, direction="rtl"))
    places = [x for x, _ in circles(drawn(mirrored))]
    assert places == sorted(places, reverse=True)


@pytest.mark.parametrize(
    ("wanted", "bottom", "tops"),
    [
        ([(0, 10), (50, 10)], 100, (0, 50)),
        ([(20, 10), (25, 10), (22, 10)], 100, (20, 40, 30)),
        ([(90, 10), (95, 10)], 100, (80, 90)),
        ([(-5, 10)], 100, (0,)),
    ],
)
def test_labels_that_touch_are_moved_apart(
    wanted: list[tuple[float, float]], bottom: float, tops: tuple[float, ...]
) -> None:
    assert spread(wanted, 0, bottom) == tops
