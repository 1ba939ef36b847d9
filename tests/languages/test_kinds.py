"""Show every field of every kind of recommendation, in the order in which it is printed."""

# ruff: noqa: E501 - entities in one line of YAML read better than in ten

from __future__ import annotations

from collections.abc import Callable

from briefgen.languages.view import (
    BoardView,
    BriefView,
    RecommendationView,
    SafeguardsView,
    StudyView,
    Table,
)

View = Callable[..., BriefView]
Say = Callable[..., str]
Cells = Callable[..., list[list[str]]]


COMMON = """\
facts: {f: {value: 1, source: kajian, locator: 7, locator_label: article}}
quotes: {q: {language: id, text: Ya, source: kajian, locator: 8, locator_label: chapter}}
recommendations:
  x:
    action: X
    because: [aman]
    owner: O
    due: 2027-03-31
"""


def only(view: View, kind: str) -> RecommendationView:
    (found,) = view(COMMON + kind).recommendations
    return found


def figures(table: Table | None) -> list[str]:
    assert table is not None
    return [column.label for column in table.columns if column.figures]


BOARD = """\
    kind: advisory_board
    mandate: {en: To advise}
    legal_basis: {en: A rule}
    reports_to: {en: The mayor}
    secretariat: {en: The agency}
    term_months: 24
    meetings_per_year: 1
    review_date: 2029-03-30
    seats: [{role: {en: Chair}, constituency: {en: City}}]
    selection: {en: By lot}
    conflict_of_interest: {declare: {en: At once}, verify: {en: An auditor}, recuse: {en: Always}}
    remuneration: {en: Nothing}
    transparency: {en: Minutes}
    reporting: {en: Yearly}
    why_not_existing_body: {en: There is none}
"""


def test_a_board_says_all_that_it_has(view: View, say: Say) -> None:
    details = only(view, BOARD).details
    assert isinstance(details, BoardView)
    assert [(entry.label, say(entry.content)) for entry in details.terms] == [
        ("Mandate", "To advise"),
        ("Legal basis", "A rule"),
        ("Reports to", "The mayor"),
        ("Secretariat", "The agency"),
        ("Term of office", "24 months"),
        ("Meetings", "once a year"),
        ("Review date (proposed)", "March 30, 2029"),
        ("Selection", "By lot"),
        ("Conflict of interest: declare", "At once"),
        ("Conflict of interest: verify", "An auditor"),
        ("Conflict of interest: recuse", "Always"),
        ("Remuneration", "Nothing"),
        ("Transparency", "Minutes"),
        ("Reporting", "Yearly"),
        ("Why no existing body", "There is none"),
    ]
    assert details.seats.caption == "Seats on the board"
    assert figures(details.seats) == ["Seats", "Share"]
    assert details.seats_note == "1 seat in all"


def test_a_board_says_no_more_than_it_has(view: View) -> None:
    board = "    kind: advisory_board\n    mandate: M\n    seats: [{role: R, constituency: C}]\n"
    details = only(view, board).details
    assert isinstance(details, BoardView)
    assert [entry.label for entry in details.terms] == ["Mandate"]


STUDY = """\
    kind: benchmarking_study
    objective: {en: To learn}
    method: {en: By asking}
    questions: [{en: How?}, {en: Why?}]
    comparators:
      bogor: {name: Bogor, owner: {en: A city}, market: {en: Java}, reason: {en: Near}, outcome: failure, context_gap: {en: Smaller}}
    criteria: {biaya: {en: Cost}}
    assessments: [{comparator: bogor, criterion: biaya, rating: 2, evidence: [q, f]}]
    deliverables: [{en: A report}, {en: A map}]
    phases: [{name: {en: Look}, start: 2027-01-04, weeks: 1}]
    budget: {en: Five million}
    transferability: {en: In part}
    follow_up: {en: In a year}
"""


def test_a_study_says_all_that_it_has(view: View, say: Say, cells: Cells) -> None:
    found = only(view, STUDY)
    assert [(entry.label, say(entry.content)) for entry in found.terms][-2:] == [
        ("Objective", "To learn"),
        ("Method", "By asking"),
    ]
    details = found.details
    assert isinstance(details, StudyView)
    assert [say(question) for question in details.questions] == ["How?", "Why?"]
    assert details.comparators.caption == "Comparators"
    assert cells(details.comparators)[1] == [
        "Bogor", "A city", "Java", "Near", "failure", "Smaller",
    ]  # fmt: skip
    assert details.assessments is not None
    assert details.assessments.caption == "What is known so far: Rating (1–5)"
    assert cells(details.assessments)[1] == ["Cost", "2[1!][2!]"]
    assert [say(deliverable) for deliverable in details.deliverables] == ["A report", "A map"]
    assert details.phases is not None
    assert details.phases.caption == "Timetable (proposed)"
    assert figures(details.phases) == ["Length"]
    assert [(entry.label, say(entry.content)) for entry in details.outlook] == [
        ("Budget", "Five million"),
        ("Transferability", "In part"),
        ("Follow-up", "In a year"),
    ]


def test_a_study_says_where_its_ratings_come_from(view: View, say: Say) -> None:
    found = view(COMMON + STUDY)
    assert [say(note.content).rpartition(", ")[2] for note in found.notes] == [
        "Chapter 8.",
        "Article 7.",
    ]


def test_a_study_without_criteria_or_phases_has_no_such_tables(view: View) -> None:
    study = "    kind: benchmarking_study\n    objective: O\n    comparators: {a: {name: A}}\n"
    details = only(view, study).details
    assert isinstance(details, StudyView)
    assert (details.assessments, details.phases, details.outlook) == (None, None, ())


SAFEGUARDS = """\
    kind: safeguards
    objective: {en: To flow}
    risks:
      padat:
        risk: {en: Crowding}
        cause: {en: Parking}
        consequence: {en: Jams}
        likelihood: 3
        impact: 4
        arises_from: [aman]
        indicator: {en: Speed}
        threshold: {value: 12, unit: {en: km/h}, direction: below}
        response: {en: Close}
        control: {en: A fee}
        residual: {likelihood: 1, impact: 1}
        owner: {en: The agency}
        review_months: 6
      bising: {risk: {en: Noise}, likelihood: 1, impact: 2}
"""


def test_safeguards_say_all_that_they_have(view: View, cells: Cells) -> None:
    details = only(view, SAFEGUARDS).details
    assert isinstance(details, SafeguardsView)
    assert cells(details.risks) == [
        ["Risk", "Cause", "Consequence", "Likelihood", "Impact", "Level", "Control", "Residual level", "Arises from"],
        ["R1 Crowding", "Parking", "Jams", "3", "4", "high", "A fee", "low", "Argument 1<#argument-aman>"],
        ["R2 Noise", "–", "–", "1", "2", "low", "–", "–", "–"],
    ]  # fmt: skip
    assert cells(details.responses) == [
        ["Risk", "Indicator", "Threshold (proposed)", "Response", "Owner", "Review"],
        ["R1", "Speed", "below 12 km/h", "Close", "The agency", "every 6 months"],
        ["R2", "–", "–", "–", "–", "–"],
    ]
    assert figures(details.risks) == ["Likelihood", "Impact"]
    assert figures(details.responses) == []
    assert (details.risks.caption, details.responses.caption) == (
        "Risks",
        "Indicators and responses",
    )
    assert details.scale == "Likelihood and impact from 1 (lowest) to 5 (highest)"
