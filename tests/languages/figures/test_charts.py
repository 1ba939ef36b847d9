"""Charts of facts: in one measure, with their words and figures, their table and their sources."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.languages.figures.chart_drawings import BarChartDrawing, LineChartDrawing
from briefgen.languages.view import BriefView, FigureView

View = Callable[..., BriefView]
Say = Callable[..., str]


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_a_time_may_be_the_first_or_the_last_there_is(view: View, year: str) -> None:
    facts = f'facts: {{a: {{value: 3, as_of: "{year}"}}, b: {{value: 2, as_of: 2020}}}}\n'
    (figure,) = view(f"{facts}charts: {{c: {{kind: line, title: T, facts: [a, b]}}}}").figures
    assert isinstance(figure.drawing, LineChartDrawing)
    days = {point.day for point in figure.drawing.lines[0].points}
    assert days == {date(int(year), 7, 2), date(2020, 7, 1)}


Cells = Callable[..., list[list[str]]]

FACTS = """\
facts:
  kota: {value: 1.50, scale: million, unit: {id: orang, en: people}, label: {id: Kota, en: Cities}, precision: estimate, source: kajian, locator: 3, as_of: 2024}
  desa: {value: 240, scale: thousand, unit: {id: orang, en: people}, statement: {id: Desa, en: Villages}, source: kajian, locator: 4, as_of: 2020}
  jauh: {value: 900, unit: {id: m, en: m}, label: {id: Jauh, en: Far}}
  dekat: {value: 2.5, unit: {id: km, en: km}, label: {id: Dekat, en: Near}}
"""  # noqa: E501 - facts in one line read better than in ten


def chart(view: View, text: str, language: str = "en") -> FigureView:
    (figure,) = view(
        f"{FACTS}charts: {{c: {{title: {{id: J, en: T}}, {text}}}}}\n", language
    ).figures
    return figure


def bars(view: View, text: str, language: str = "en") -> BarChartDrawing:
    drawing = chart(view, f"kind: bar, {text}", language).drawing
    assert isinstance(drawing, BarChartDrawing)
    return drawing


def test_bars_have_their_names_and_their_figures_as_they_are_written(view: View) -> None:
    drawing = bars(view, "facts: [kota, desa]", "id")
    assert [
        (group.name.text, group.bars[0].label) for group in drawing.groups if group.bars[0]
    ] == [
        ("Kota", "sekitar 1,50 juta (perkiraan)"),
        ("Desa", "240 ribu"),
    ]
    assert (drawing.unit.text, drawing.series) == ("orang", ())


def test_amounts_are_in_the_scale_of_the_largest(view: View) -> None:
    drawing = bars(view, "facts: [desa, kota]")
    assert [group.bars[0].amount for group in drawing.groups if group.bars[0]] == [0.24, 1.5]
    assert [tick.label for tick in drawing.ticks] == [
        "0",
        "0.5 million",
        "1.0 million",
        "1.5 million",
    ]


def test_units_convert_into_the_first_ones(view: View) -> None:
    drawing = bars(view, "facts: [jauh, dekat]")
    assert [(bar.amount, bar.label) for group in drawing.groups for bar in group.bars if bar] == [
        (900, "900"),
        (2500, "2,500"),
    ]
    assert drawing.unit.text == "m"
    assert [tick.label for tick in drawing.ticks] == ["0", "1,000", "2,000", "3,000"]


def test_large_numbers_along_the_axis_have_scale_words(view: View) -> None:
    facts = "facts: {a: {value: 1250000, label: A}, b: {value: 2, label: B}}\n"
    (figure,) = view(f"{facts}charts: {{c: {{kind: bar, title: T, facts: [a, b]}}}}", "id").figures
    assert isinstance(figure.drawing, BarChartDrawing)
    assert [tick.label for tick in figure.drawing.ticks] == [
        "0",
        "0,5 juta",
        "1,0 juta",
        "1,5 juta",
    ]


def test_bars_of_one_name_stand_together(view: View) -> None:
    text = "series: [{name: Lama, facts: [desa]}, {name: Baru, facts: [kota, desa]}]"
    drawing = bars(view, text, "id")
    assert [one.text for one in drawing.series] == ["Lama", "Baru"]
    assert [
        (group.name.text, [bar and bar.label for bar in group.bars]) for group in drawing.groups
    ] == [("Desa", ["240 ribu", "240 ribu"]), ("Kota", [None, "sekitar 1,50 juta (perkiraan)"])]


def test_points_stand_in_the_middle_of_their_time_in_its_order(view: View) -> None:
    facts = "facts: {a: {value: 3, as_of: 2021-02}, b: {value: 2, as_of: 2020}, d: {value: 1, as_of: 2020-12-24}}\n"  # noqa: E501
    (figure,) = view(f"{facts}charts: {{c: {{kind: line, title: T, facts: [a, b, d]}}}}").figures
    assert isinstance(figure.drawing, LineChartDrawing)
    (line,) = figure.drawing.lines
    assert [point.day for point in line.points] == [
        date(2020, 7, 1), date(2020, 12, 24), date(2021, 2, 14),
    ]  # fmt: skip
    assert figure.drawing.calendar.start == date(2020, 1, 1)
    assert figure.drawing.calendar.end == date(2021, 3, 1)


def test_a_line_need_not_begin_at_zero(view: View) -> None:
    drawing = chart(view, "kind: line, facts: [kota, desa]").drawing
    assert isinstance(drawing, LineChartDrawing)
    assert drawing.ticks[0].amount == 0  # 0.24 is far less than 1.50
    facts = "facts: {a: {value: 95, as_of: 2020}, b: {value: 99, as_of: 2021}}\n"
    (figure,) = view(f"{facts}charts: {{c: {{kind: line, title: T, facts: [a, b]}}}}").figures
    assert isinstance(figure.drawing, LineChartDrawing)
    assert figure.drawing.ticks[0].amount == 95


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            "Look. Cities: about 1.50 million people (estimate); Villages: 240 thousand people.",
        ),
        ("id", "Lihat. Kota: sekitar 1,50 juta orang (perkiraan); Desa: 240 ribu orang."),
    ],
)
def test_it_is_told_in_sentences(view: View, language: str, expected: str) -> None:
    text = "kind: bar, description: {id: Lihat., en: Look.}, facts: [kota, desa]"
    assert chart(view, text, language).description == expected


def test_series_are_told_one_by_one(view: View) -> None:
    text = "kind: line, series: [{name: A, facts: [desa]}, {name: B, facts: [kota]}]"
    assert chart(view, text).description == (
        "A – 2020: 240 thousand people. B – 2024: about 1.50 million people (estimate)."
    )


def test_its_table_has_a_column_a_series(view: View, cells: Cells) -> None:
    text = "kind: line, series: [{name: A, facts: [desa]}, {name: B, facts: [kota]}]"
    figure = chart(view, text)
    assert cells(figure.table) == [
        ["Time", "A", "B"],
        ["2020", "240 thousand", "–"],
        ["2024", "–", "about 1.50 million (estimate)"],
    ]
    assert figure.table
    assert figure.table.caption == "T (people)"


def test_units_that_differ_stand_in_every_cell(view: View, cells: Cells) -> None:
    figure = chart(view, "kind: bar, facts: [jauh, dekat]")
    assert cells(figure.table) == [["Category", "Figure"], ["Far", "900 m"], ["Near", "2.5 km"]]
    assert figure.table
    assert figure.table.caption == "T"


def test_its_sources_are_cited_under_it_each_once(view: View, say: Say) -> None:
    text = 'kind: bar, note: {id: C, en: "Counted [@kajian]."}, facts: [kota, desa]'
    figure = chart(view, text)
    assert say(figure.note) == "Counted[1!]. Sources: see note[2!][3!]"
    by_author = view(
        f"citations: author-date\n{FACTS}"
        "charts: {c: {kind: bar, title: T, facts: [kota, desa]}}\n"
    )
    (figure,) = by_author.figures
    assert say(figure.note) == (
        "Sources: *<id: Jalan untuk semua<#source-kajian>>*, 2024, p. 3; 2024<#source-kajian>, p. 4"
    )


def test_nothing_is_cited_where_no_fact_has_a_source(view: View) -> None:
    assert chart(view, "kind: bar, facts: [jauh]").note is None


PLACED = f"""{FACTS}
charts:
  satu: {{kind: bar, title: {{id: J, en: First}}, facts: [kota], beside: uji}}
  dua: {{kind: bar, title: {{id: J, en: Second}}, facts: [kota], beside: aman}}
  tiga: {{kind: bar, title: {{id: J, en: Third}}, facts: [kota]}}
problem: {{id: "[@satu] dan [@tiga]", en: "[@satu] and [@tiga]"}}
"""


def test_it_follows_what_it_is_beside_and_is_numbered_in_print_order(view: View, say: Say) -> None:
    found = view(PLACED)
    (argument,) = found.argument_groups[0].arguments
    (recommendation,) = found.recommendations
    assert [(one.label, one.title) for one in found.charts] == [("Figure 1", "Third")]
    assert [(one.label, one.title) for one in argument.charts] == [("Figure 2", "Second")]
    assert [(one.label, one.title) for one in recommendation.charts] == [("Figure 3", "First")]
    # What stands above a chart may speak of it, too.
    assert say(found.problem) == "Figure 3<#figure-charts-satu> and Figure 1<#figure-charts-tiga>"


def test_a_chart_that_is_not_shown_is_spoken_of_by_its_title(view: View, say: Say) -> None:
    found = view(f"{PLACED}\nfigures: []\n")
    assert found.figures == ()
    assert say(found.problem) == "First and Third"


def test_words_in_a_picture_call_no_notes(view: View) -> None:
    found = view(
        f'{FACTS}charts: {{c: {{kind: bar, title: "T [@kajian, p. 9]", facts: [jauh]}}}}\n'
    )
    assert found.notes == ()
