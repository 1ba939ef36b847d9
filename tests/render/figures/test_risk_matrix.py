"""The matrix of risks: each where it stands, before control and after, and legible in grey."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

import pytest

from briefgen.languages.view import FigureView
from briefgen.model.contrast import contrast, luminance
from briefgen.render.theme import Theme

CODE = re.compile(r"R\d+")


@pytest.fixture(scope="module")
def risks(page_of) -> Callable[..., FigureView]:
    """The picture of risks: `risks((3, 4, 2, 3), (5, 5))`: ranks before control, and after."""

    def build(*standings: tuple[int, ...], language: str = "en") -> FigureView:
        listed = "\n".join(
            f"      r{number}: {{risk: {{id: Bahaya {number}, en: Harm {number}}}, "
            f"likelihood: {one[0]}, impact: {one[1]}"
            + (f", residual: {{likelihood: {one[2]}, impact: {one[3]}}}" if one[2:] else "")
            + "}"
            for number, one in enumerate(standings, start=1)
        )
        (figure,) = page_of(
            "recommendations:\n"
            "  x:\n"
            "    kind: safeguards\n"
            "    action: X\n"
            "    because: [aman]\n"
            "    owner: O\n"
            "    due: 2027-03-31\n"
            f"    risks:\n{listed}\n",
            language,
        ).columns[0].figures  # fmt: skip
        return figure

    return build


def marks(picture) -> dict[tuple[str, bool], tuple[float, float]]:
    """Where each risk is drawn, by its code and whether its mark is solid."""
    found = {}
    parts = list(picture.root)
    for before, text in itertools.pairwise(parts):
        code = text.text or ""
        if before.get("rx") and CODE.fullmatch(code):
            solid = before.get("fill") != "#ffffff"
            x = float(before.get("x")) + float(before.get("width")) / 2
            y = float(before.get("y")) + float(before.get("height")) / 2
            found[code, solid] = (x, y)
    return found


def cells(picture) -> dict[tuple[int, int], tuple[float, float, float, float, str]]:
    """The 25 cells by likelihood and impact: left, top, right, bottom and colour."""
    grounds = [one for one in picture.all("rect") if one.get("stroke-width") == "1.5"]
    assert len(grounds) == 25
    found = {}
    for index, one in enumerate(grounds):
        x, y, width, height = (float(one.get(name)) for name in ("x", "y", "width", "height"))
        found[index // 5 + 1, index % 5 + 1] = (x, y, x + width, y + height, one.get("fill"))
    return found


def test_it_counts_what_is_severe(risks) -> None:
    """By the built-in table (3, 4) and (4, 3) are high, (2, 3) and (3, 2) moderate."""
    figure = risks((3, 4, 2, 3), (4, 3, 3, 2), (1, 1))
    assert figure.title == "Risks rated high or extreme: 2 of 3 before control, 0 of 3 after"
    assert figure.description == (
        "The matrix places risks by likelihood and impact, each from 1 to 5. "
        "R1 (Harm 1): likelihood 3, impact 4, level high; "
        "after control, likelihood 2, impact 3, level moderate. "
        "R2 (Harm 2): likelihood 4, impact 3, level high; "
        "after control, likelihood 3, impact 2, level moderate. "
        "R3 (Harm 3): likelihood 1, impact 1, level low."
    )


def test_without_control_it_says_so_much_less(risks, drawn) -> None:
    figure = risks((5, 5), language="id")
    assert figure.title == "Risiko tinggi atau ekstrem: 1 dari 1"
    picture = drawn(figure)
    assert "sebelum pengendalian" in picture.texts
    assert "sesudah pengendalian" not in picture.texts


def test_risks_stand_in_their_cells(risks, drawn) -> None:
    standings = ((3, 4, 2, 3), (5, 5, 1, 1), (1, 5))
    picture = drawn(risks(*standings))
    placed, grid = marks(picture), cells(picture)
    for number, one in enumerate(standings, start=1):
        ends = [(False, one[:2]), (True, one[2:])] if one[2:] else [(False, one[:2])]
        for solid, cell in ends:
            x, y = placed[f"R{number}", solid]
            left, top, right, bottom, _ = grid[cell]
            assert left < x < right, (number, solid)
            assert top < y < bottom, (number, solid)
    assert len(placed) == 5


def test_likelihood_grows_upwards_and_impact_forwards(risks, drawn) -> None:
    grid = cells(drawn(risks((1, 1))))
    assert grid[5, 1][3] <= grid[4, 1][1] < grid[1, 1][1]
    assert grid[1, 1][2] <= grid[1, 2][0] < grid[1, 5][0]


@pytest.mark.parametrize("count", [2, 3, 7])
def test_risks_in_one_cell_are_all_legible(risks, drawn, overlapping, count: int) -> None:
    picture = drawn(risks(*[(3, 3, 3, 3)] * count))
    placed = marks(picture)
    assert len(placed) == 2 * count
    centres = list(placed.values())
    for index, (x, y) in enumerate(centres):
        for other_x, other_y in centres[index + 1 :]:
            assert abs(x - other_x) >= 17 or abs(y - other_y) >= 17
    assert not overlapping(picture.boxes)


def test_an_arrow_leads_from_before_to_after(risks, drawn, theme: Theme) -> None:
    picture = drawn(risks((4, 2, 1, 2)))
    placed, ink = marks(picture), theme.tokens.colours.ink
    (shaft,) = picture.all("path", stroke=ink)
    (head,) = picture.all("path", fill=ink)
    begin = tuple(map(float, shaft.get("d")[1:].split("L")[0].split()))
    tip = tuple(map(float, head.get("d")[1:].split("L")[0].split()))
    assert begin == pytest.approx(placed["R1", False], abs=0.1)
    x, y = placed["R1", True]
    assert tip[0] == pytest.approx(x, abs=0.1)  # straight down, to the upper edge of the mark
    assert y - 17 / 2 - 3 < tip[1] < y - 17 / 2


def test_a_risk_that_stays_where_it_is_has_both_marks(risks, drawn) -> None:
    placed = marks(drawn(risks((2, 2, 2, 2))))
    assert placed["R1", False][1] == placed["R1", True][1]
    assert placed["R1", False][0] < placed["R1", True][0]


def test_every_cell_names_its_level(risks, drawn) -> None:
    """By the built-in table, counted by hand; the one with the risk leaves it to the names."""
    texts = drawn(risks((1, 1))).texts
    counts = {word: texts.count(word) for word in ("low", "moderate", "high", "extreme")}
    assert counts == {"low": 6, "moderate": 7, "high": 7, "extreme": 5}


def test_no_arrow_runs_through_a_word(risks, drawn, theme: Theme) -> None:
    picture = drawn(risks((5, 1, 1, 1), (4, 4, 4, 2), (5, 5, 1, 2)))
    words = [box for box in picture.boxes if box.words in ("low", "moderate", "high", "extreme")]
    for shaft in picture.all("path", stroke=theme.tokens.colours.ink):
        (a, b), (c, d) = (map(float, end.split()) for end in shaft.get("d")[1:].split("L"))
        for step in range(101):
            x, y = a + (c - a) * step / 100, b + (d - b) * step / 100
            assert not [w for w in words if w.left < x < w.right and w.top < y < w.bottom]


def test_levels_grow_darker_and_their_names_are_legible(risks, drawn) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1."""
    picture = drawn(risks((1, 1)))
    grid = cells(picture)
    grounds = [grid[cell][4] for cell in ((1, 1), (3, 3), (4, 3), (5, 5))]
    assert [luminance(one) for one in grounds] == sorted(map(luminance, grounds), reverse=True)
    assert all(contrast(one, other) > 1.4 for one, other in itertools.pairwise(grounds))
    words = {one.text: one.get("fill") for one in picture.all("text")}
    for word, ground in zip(("low", "moderate", "high", "extreme"), grounds, strict=True):
        assert contrast(words[word], ground) >= 4.5, word


def test_thirty_risks_are_all_legible(risks, drawn, overlapping) -> None:
    picture = drawn(risks(*[(n % 5 + 1, n * 3 % 5 + 1, 1, n * 3 % 5 + 1) for n in range(30)]))
    assert len(marks(picture)) == 60
    assert {f"Harm {number}" for number in range(1, 31)} <= set(picture.texts)
    assert not overlapping(picture.boxes)


def test_risks_are_named_beside_it(risks, drawn) -> None:
    texts = drawn(risks((3, 4, 2, 3), (1, 1))).texts
    assert {"Harm 1", "Harm 2", "before control", "after control", "Likelihood", "Impact"} <= set(
        texts
    )
