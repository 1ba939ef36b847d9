"""The seats of a board: a row each, and whoever is beyond the line is seen to be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.languages.view import FigureView
from briefgen.render.theme import Theme


@pytest.fixture(scope="module")
def seats(page_of) -> Callable[..., FigureView]:
    """The picture of a board: `seats("{Business: 3, Residents: 2}", balance="0.4")`."""

    def build(held: dict[str, int], *, balance: str = "", language: str = "en") -> FigureView:
        rows = ", ".join(
            f"{{role: R, constituency: {{id: {name}, en: {name}}}, count: {count}}}"
            for name, count in held.items()
        )
        limit = f"balance: {balance}" if balance else ""
        (figure,) = page_of(
            f"""
            recommendations:
              x:
                kind: advisory_board
                action: X
                because: [aman]
                owner: O
                due: 2027-03-31
                mandate: M
                seats: [{rows}]
                {limit}
            """,
            language,
        ).columns[0].figures  # fmt: skip
        return figure

    return build


def test_it_says_that_nobody_holds_too_many(seats) -> None:
    figure = seats({"Business": 2, "Residents": 2, "Academia": 1}, balance="0.4")
    assert figure.title == "Board seats by constituency: none holds more than 40%"
    assert figure.description == (
        "The board has 5 seats: Business 2 seats (40%), Residents 2 seats (40%), and Academia "
        "1 seat (20%). One constituency may hold at most 40%; none holds more."
    )


def test_it_says_who_does(seats) -> None:
    figure = seats({"Warga": 3, "Kampus": 2}, balance="0.4", language="id")
    assert figure.title == "Kursi dewan menurut unsur: Warga melebihi 40%"
    assert figure.description == (
        "Dewan memiliki 5 kursi: Warga 3 kursi (60%) dan Kampus 2 kursi (40%). Satu unsur boleh "
        "memegang paling banyak 40%; yang melebihinya: Warga."
    )


def test_without_a_balance_it_shows_the_seats_alone(seats, drawn) -> None:
    figure = seats({"Business": 3, "Residents": 2})
    assert figure.title == "Board seats by constituency"
    assert figure.description == (
        "The board has 5 seats: Business 3 seats (60%) and Residents 2 seats (40%)."
    )
    picture = drawn(figure)
    assert len(picture.all("circle")) == 5
    assert not picture.all("path")


def test_seats_of_one_constituency_are_one_row(seats) -> None:
    figure = seats({"Business": 2, "business ": 1})
    assert "Business 3 seats (100%)" in figure.description


def test_the_line_stands_where_the_balance_is(seats, drawn) -> None:
    """0.3 of 5 seats are 1.5 seats: the line goes through the second one of a row."""
    picture = drawn(seats({"Business": 3, "Residents": 2}, balance="0.3"))
    (line,) = picture.all("path", stroke_dasharray="4 2.5")
    at = float(line.get("d")[1:].split(" ")[0])
    first, second, third, *_ = (float(one.get("cx")) for one in picture.all("circle"))
    assert second == pytest.approx(at, abs=0.1)
    assert first < at < third
    assert "limit 30%" in picture.texts


def test_seats_beyond_the_line_are_crossed_out_and_said_to_be(seats, drawn, theme: Theme) -> None:
    picture = drawn(seats({"Business": 3, "Residents": 2}, balance="0.4"))
    marks = [one.get("fill") for one in picture.all("circle")]
    within = theme.tokens.colours.series[0]
    assert marks == [within, within, "none", within, within]
    assert "3 (60%) above the limit" in picture.texts
    assert "2 (40%)" in picture.texts


def test_more_seats_than_can_be_told_apart_are_a_bar(seats, drawn, theme: Theme) -> None:
    """Of 90 seats, a third is 30: the bar of 60 is as long again beyond the line."""
    picture = drawn(seats({"Business": 60, "Residents": 30}, balance="0.3333333333333333333"))
    assert not picture.all("circle")
    first, beyond, second = picture.all("rect")[1:]
    assert float(first.get("width")) == pytest.approx(float(beyond.get("width")), rel=0.01)
    assert float(second.get("width")) == pytest.approx(float(first.get("width")), rel=0.01)
    assert beyond.get("stroke") == theme.tokens.colours.opposing


def test_it_fits_beside_its_table(seats, drawn) -> None:
    """The margin is 54 mm wide: 204 px."""
    held = {"Usaha mikro kecil dan menengah": 9, "Konsumen": 9, "Akademisi": 9}
    for balance in ("", "0.2", "0.5"):
        assert drawn(seats(held, balance=balance)).width <= 204.1


def test_a_long_name_takes_several_lines(seats, drawn, overlapping) -> None:
    name = "Asosiasi pengusaha usaha mikro kecil dan menengah seluruh Indonesia bagian timur"
    picture = drawn(seats({name: 2, "Residents": 2}, balance="0.5"))
    assert name in picture.texts
    assert not overlapping(picture.boxes)
