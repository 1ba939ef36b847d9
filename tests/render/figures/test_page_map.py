"""The argument map on a page: as wide as the page, legible, and no higher than one."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from briefgen.languages.view import FigureView
from briefgen.prose.nodes import CrossReference
from briefgen.prose.reading import plain_text
from briefgen.render.figures.canvas import WIDE

SECTIONS = """\
arguments:
  aman: {stance: for, claim: {id: Lebih aman., en: Safer.}}
  mahal: {stance: against, claim: {id: Mahal., en: Expensive.}, answered_by: [aman]}
  macet: {stance: caution, claim: {id: Macet., en: Jams.}}
recommendations:
  uji:
    kind: action
    action: {id: Uji satu jalan., en: Try one street.}
    because: [aman, macet]
    owner: {id: Dinas, en: The agency}
    due: 2027-03-31
"""


@pytest.fixture(scope="module")
def mapped(page_of) -> Callable[..., FigureView]:
    def build(sections: str = SECTIONS, language: str = "en") -> FigureView:
        page = page_of(f"{sections}figures: [argument_map]\n", language)
        (figure,) = page.columns[0].figures
        return figure

    return build


def many(count: int) -> str:
    """Arguments for and against by turns, each of those for answering the next against."""
    claim = "A claim that takes more than one line since it tells at length what it is about"
    lines = [
        f"  a{n}: {{stance: {'against' if n % 2 else 'for'}, claim: {{id: K, en: {claim} {n}.}}"
        + (f", answered_by: [a{n - 1}]" if n % 2 else "")
        + "}"
        for n in range(count)
    ]
    because = ", ".join(f"a{n}" for n in range(0, count, 2))
    return "\n".join((
        "arguments:", *lines, "recommendations:",
        f"  r: {{kind: action, action: Act., because: [{because}], owner: O, due: 2027-03-31}}", "",
    ))  # fmt: skip


def points(path) -> list[tuple[float, float]]:
    pairs = re.findall(r"(-?[\d.]+) (-?[\d.]+)", path.get("d"))
    return [(float(x), float(y)) for x, y in pairs]


def frames(picture) -> dict[str, tuple[float, float, float, float]]:
    """The box around each label: left, top, right, bottom."""
    shapes = [*picture.all("rect"), *picture.all("path", stroke_width="1.2")]
    found = {}
    for shape in shapes:
        if shape.get("stroke-width") != "1.2":
            continue
        if shape.get("d"):
            xs, ys = zip(*points(shape), strict=True)
        else:
            x, y, width, height = (float(shape.get(n)) for n in ("x", "y", "width", "height"))
            xs, ys = (x, x + width), (y, y + height)
        inside = [
            box.words
            for box in picture.boxes
            if min(xs) < box.left < max(xs) and min(ys) < box.top < max(ys)
        ]
        found[inside[0]] = (min(xs), min(ys), max(xs), max(ys))
    return found


def test_it_is_told_in_words_and_as_a_table(mapped) -> None:
    figure = mapped()
    assert figure.title == "Argument map: 1 for, 1 against, and 1 caution"
    assert figure.wide
    assert figure.description == (
        "The question: Should streets be shared? Argument 1 · for: Safer. "
        "Argument 2 · against: Expensive. Argument 3 · caution: Jams. "
        "Recommendation 1: Try one street. Argument 1 supports Recommendation 1. "
        "Argument 1 answers Argument 2. Recommendation 1 mitigates Argument 3."
    )
    table = figure.table
    assert [column.label for column in table.columns] == [
        "Part", "Stance", "What it says", "What it does",
    ]  # fmt: skip
    assert [[plain_text(cell.inlines) for cell in row] for row in table.rows] == [
        ["Argument 1", "for", "Safer.", "supports Recommendation 1, answers Argument 2"],
        ["Argument 2", "against", "Expensive.", "–"],
        ["Argument 3", "caution", "Jams.", "–"],
        ["Recommendation 1", "–", "Try one street.", "mitigates Argument 3"],
    ]
    assert table.rows[1][0].inlines == (CrossReference("argument-mahal", "Argument 2"),)


def test_it_shows_every_part(mapped, drawn) -> None:
    picture = drawn(mapped())
    assert picture.width == WIDE
    assert picture.texts == [
        "The question:", "Should streets be shared?",
        "Argument 1 · for", "Safer.",
        "Argument 2 · against", "Expensive.",
        "Argument 3 · caution", "Jams.",
        "Recommendation 1", "Try one street.",
        "supports", "answers / mitigates",
    ]  # fmt: skip


def test_lines_lead_from_box_to_box(mapped, drawn) -> None:
    """Solid from the argument to what rests on it; dashed from the answer, and the mitigation."""
    picture = drawn(mapped())
    boxes = frames(picture)
    heads = [points(one) for one in picture.all("path", fill="#1b1f24")]
    tips = sorted(head[0] for head in heads[:-2])  # the last two are the legend's
    against, caution = boxes["Argument 2 · against"], boxes["Argument 3 · caution"]
    advice = boxes["Recommendation 1"]
    answered, mitigated, supported = tips
    assert answered == pytest.approx((against[0], (against[1] + against[3]) / 2), abs=0.2)
    assert mitigated == pytest.approx((caution[2], (caution[1] + caution[3]) / 2), abs=0.2)
    assert supported[0] == pytest.approx(advice[0], abs=0.2)
    assert advice[1] < supported[1] < advice[3]


def test_stances_differ_without_colour(mapped, drawn) -> None:
    picture = drawn(mapped())
    outlines = [
        (one.tag.rpartition("}")[2], one.get("stroke-dasharray"), one.get("rx"))
        for one in (*picture.all("rect"), *picture.all("path"))
        if one.get("stroke-width") == "1.2"
    ]
    assert len(outlines) == len(set(outlines)) == 4


def test_forty_arguments_keep_to_the_page(mapped, drawn, overlapping) -> None:
    """By their names alone, which are legible; the table has the words."""
    figure = mapped(many(40))
    picture = drawn(figure)
    assert (picture.width, picture.height < 930) == (WIDE, True)
    assert "Argument 40 · against" in picture.texts
    assert not [text for text in picture.texts if text.startswith("A claim")]
    assert len(figure.table.rows) == 41
    assert not overlapping(picture.boxes)


def test_a_dozen_keep_their_words(mapped, drawn) -> None:
    texts = drawn(mapped(many(12))).texts
    assert len([text for text in texts if text.startswith("A claim")]) == 12


def test_branches_never_run_over_each_other(mapped, drawn) -> None:
    """No two lines run along the same way, but those of one trunk."""
    sections = SECTIONS.replace("because: [aman, macet]", "because: [aman, mahal, macet]")
    picture = drawn(mapped(sections))
    lines = [points(one) for one in picture.all("path", stroke_width="1.1")]
    level = [(one, other) for one, other in lines if one[1] == other[1]]
    for index, one in enumerate(level):
        for other in level[index + 1 :]:
            if abs(one[0][1] - other[0][1]) < 1.5:
                shared = min(one[0][0], one[1][0]), max(one[0][0], one[1][0])
                assert max(other[0][0], other[1][0]) <= shared[0] + 0.1 or (
                    min(other[0][0], other[1][0]) >= shared[1] - 0.1
                )


def test_arguments_that_answer_each_other_are_drawn(mapped, drawn) -> None:
    sections = SECTIONS.replace("claim: {id: Lebih aman., en: Safer.}", (
        "claim: {id: Lebih aman., en: Safer.}, answered_by: [mahal]"
    ))  # fmt: skip
    assert len(drawn(mapped(sections)).all("path", fill="#1b1f24")) == 6
