"""The pictures of a study: when its phases run, and how its comparators do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.languages.figures.comparison import ComparisonDrawing
from briefgen.languages.figures.timeline import TimelineDrawing
from briefgen.languages.view import BriefView, FigureView, StudyView

View = Callable[..., BriefView]


def study(view: View, text: str, language: str = "en", due: str = "2027-08-31") -> StudyView:
    (found,) = view(
        f"""
recommendations:
  x:
    kind: benchmarking_study
    action: X
    because: [aman]
    owner: O
    due: {due}
    objective: O
{text}""",
        language,
    ).recommendations
    assert isinstance(found.details, StudyView)
    return found.details


PHASES = """\
    comparators: {bogor: {name: Bogor}}
    phases:
      - {name: {id: Kumpul, en: Collect}, start: 2027-04-05, weeks: 4}
      - name: {id: "Tulis *cepat* [@kajian]", en: "Write *fast* [@kajian]"}
        start: 2027-05-03
        weeks: 17
"""


def timeline(view: View, language: str = "en", due: str = "2027-08-31") -> FigureView:
    found = study(view, PHASES, language, due).timeline
    assert found
    return found


def drawing_of(figure: FigureView) -> TimelineDrawing:
    assert isinstance(figure.drawing, TimelineDrawing)
    return figure.drawing


def test_phases_are_bars_that_say_how_long_they_are(view: View) -> None:
    drawing = drawing_of(timeline(view, "id"))
    assert [(bar.words.text, bar.start, bar.end) for bar in drawing.bars] == [
        ("Kumpul · 4 minggu", date(2027, 4, 5), date(2027, 5, 3)),
        ("Tulis cepat · 17 minggu", date(2027, 5, 3), date(2027, 8, 30)),
    ]
    assert (drawing.calendar.start, drawing.calendar.end) == (date(2027, 4, 1), date(2027, 9, 1))


@pytest.mark.parametrize(
    ("due", "shown"),
    [
        ("2027-08-31", True),
        # 21 weeks are 147 days; a quarter of them after 29 August is 4 October.
        ("2027-10-04", True),
        ("2027-10-05", False),
        ("2027-01-29", False),
    ],
)
def test_the_day_when_it_is_due_is_marked_if_it_is_near(view: View, due: str, shown: bool) -> None:
    marks = drawing_of(timeline(view, due=due)).marks
    assert [mark.due for mark in marks] == [True] * shown


@pytest.mark.parametrize(
    ("start", "end"), [("0001-01-01", "0001-01-08"), ("9999-12-24", "9999-12-31")]
)
def test_phases_may_be_the_first_or_the_last_there_are(view: View, start: str, end: str) -> None:
    text = f"""\
    comparators: {{bogor: {{name: Bogor}}}}
    phases: [{{name: N, start: {start}, weeks: 1}}]
"""
    figure = study(view, text).timeline
    assert figure
    assert [bar.end.isoformat() for bar in drawing_of(figure).bars] == [end]


def test_the_briefs_own_date_is_marked_likewise(view: View) -> None:
    text = """\
    comparators: {bogor: {name: Bogor}}
    phases: [{name: N, start: 2026-11-30, weeks: 5}]
"""
    figure = study(view, text).timeline
    assert figure
    (mark,) = drawing_of(figure).marks
    assert (mark.label, mark.day, mark.due) == (
        "Date of this brief: November 23, 2026", date(2026, 11, 23), False,
    )  # fmt: skip
    assert drawing_of(figure).calendar.start == date(2026, 11, 23)


TOLD = {
    "en": "Collect: from April 5, 2027 to May 2, 2027 (4 weeks). Write fast: from May 3, 2027 to "
    "August 29, 2027 (17 weeks). Due: August 31, 2027.",
    "id": "Kumpul: 5 April 2027 sampai 2 Mei 2027 (4 minggu). Tulis cepat: 3 Mei 2027 sampai 29 "
    "Agustus 2027 (17 minggu). Tenggat: 31 Agustus 2027.",
}


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Timetable of the study, from April 5, 2027 to August 29, 2027"),
        ("id", "Jadwal kajian, 5 April 2027 sampai 29 Agustus 2027"),
    ],
)
def test_a_timeline_is_told_in_sentences(view: View, language: str, title: str) -> None:
    figure = timeline(view, language)
    assert (figure.title, figure.description) == (title, TOLD[language])
    assert figure.table is None  # the page has the timetable as a table right before it


RATINGS = """\
    comparators:
      bogor: {name: Bogor, outcome: success}
      depok: {name: Depok}
    criteria: {biaya: {id: Biaya, en: Cost}, aman-2: {id: Aman, en: Safety}}
    assessments:
      - {comparator: bogor, criterion: biaya, rating: 4}
      - {comparator: depok, criterion: biaya}
      - {comparator: depok, criterion: aman-2, rating: 1}
"""


def test_ratings_have_a_row_a_criterion_and_none_is_left_blank(view: View) -> None:
    figure = study(view, RATINGS, "id").comparison
    assert figure
    assert isinstance(figure.drawing, ComparisonDrawing)
    assert [[(one.rating, one.label) for one in row] for row in figure.drawing.ratings] == [
        [(4, "4"), (None, "belum dinilai")],
        [(None, "belum dinilai"), (1, "1")],
    ]
    assert figure.description == (
        "Bogor (berhasil): Biaya 4; Aman belum dinilai. Depok: Biaya belum dinilai; Aman 1."
    )


def test_a_comparison_of_many_by_many_takes_the_whole_width(view: View) -> None:
    def wide(comparators: int, criteria: int) -> bool:
        first = "{comparator: c0, criterion: k0, rating: 1}"
        found = study(
            view,
            f"    comparators: {{{', '.join(f'c{n}: {{name: C}}' for n in range(comparators))}}}\n"
            f"    criteria: {{{', '.join(f'k{n}: K' for n in range(criteria))}}}\n"
            f"    assessments: [{first}]\n",
        ).comparison
        assert found
        return found.wide

    assert [wide(4, 9), wide(9, 4), wide(5, 5)] == [False, False, True]


def test_what_is_not_rated_or_not_wanted_is_not_drawn(view: View) -> None:
    nothing = study(view, "    comparators: {a: {name: A}}\n    criteria: {k: K}\n")
    assert (nothing.comparison, nothing.timeline) == (None, None)
    hidden = study(view, f"{RATINGS}\nfigures: []\n")
    assert hidden.comparison is None
