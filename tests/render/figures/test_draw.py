"""What holds of every picture: well-formed, told, legible, harmless, and always the same."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from briefgen.languages.view import Drawing, FigureView, PageView, Table
from briefgen.model.figures import FigureKind
from briefgen.model.theme import Tokens
from briefgen.render.figures.canvas import COLUMN, WIDE
from briefgen.render.figures.draw import draw
from briefgen.render.figures.files import figure_files
from briefgen.render.html import render_html
from briefgen.render.theme import Theme
from briefgen.source.manuscript import Manuscript

PageOf = Callable[..., PageView]

PT = 0.75
"""A px of CSS, in points."""


def shown(manuscript: Manuscript) -> Manuscript:
    """The same brief, showing all kinds of pictures."""
    brief = manuscript.brief.model_copy(update={"figures": tuple(FigureKind)})
    return replace(manuscript, brief=brief)


@pytest.fixture(scope="module")
def figures(
    page_of: PageOf, every_kind: Manuscript, flagship: Manuscript, air_minum: Manuscript, arabic
) -> Mapping[str, FigureView]:
    """All pictures of all briefs that tests have, in all of their languages."""
    pages = [
        *(page_of(shown(every_kind), language) for language in ("id", "en")),
        *(page_of(shown(flagship), language) for language in ("id", "en")),
        *(page_of(shown(air_minum), language, packs=arabic) for language in ("id", "en", "ar")),
    ]
    return {
        f"{page.stem}: {figure.id}": figure for page in pages for figure in page.columns[0].figures
    }


def test_every_kind_of_drawing_has_its_function(figures, tokens: Tokens) -> None:
    kinds = {type(figure.drawing).__name__ for figure in figures.values()}
    assert kinds == {kind.__name__ for kind in Drawing.__subclasses__()}
    assert all(draw(figure, tokens).startswith("<svg") for figure in figures.values())


def test_families_are_named_as_css_has_it(figures, theme: Theme) -> None:
    """A name that is no identifier of CSS, as one that begins with a digit, stands in quotes."""
    fonts = theme.tokens.fonts.model_copy(update={"data": ("Our Sans", "4Sans", "sans-serif")})
    tokens = theme.tokens.model_copy(update={"fonts": fonts})
    for name, figure in figures.items():
        assert "font-family=\"'Our Sans','4Sans',sans-serif\"" in draw(figure, tokens), name


def test_it_is_told_to_who_does_not_see_it(figures, drawn) -> None:
    for name, figure in figures.items():
        picture = drawn(figure)
        assert (picture.title, picture.description) == (figure.title, figure.description), name
        assert picture.root.get("role") == "img"
        assert picture.root[0].tag.endswith("title"), name
        language = picture.root.get("{http://www.w3.org/XML/1998/namespace}lang")
        assert language == figure.drawing.language


def test_words_are_at_least_seven_points_high_where_they_are_printed(figures, drawn) -> None:
    for name, figure in figures.items():
        picture = drawn(figure)
        assert picture.width <= (WIDE if figure.wide else COLUMN), name
        assert min(box.size for box in picture.boxes) * PT >= 7, name


def test_no_words_overlap(figures, drawn, overlapping) -> None:
    assert {name: overlapping(drawn(figure).boxes) for name, figure in figures.items()} == {
        name: [] for name in figures
    }


def test_words_stay_within_the_picture(figures, drawn) -> None:
    for name, figure in figures.items():
        picture = drawn(figure)
        for box in picture.boxes:
            assert -0.5 <= box.left < box.right <= picture.width + 0.5, (name, box)
            assert -1 <= box.top < box.bottom <= picture.height + 1, (name, box)


def test_it_uses_no_colour_but_the_themes(figures, drawn, theme: Theme) -> None:
    colours = theme.tokens.colours.model_dump()
    allowed = {*colours.pop("series"), *colours.values(), "none"}
    for name, figure in figures.items():
        used = set(re.findall(r'(?:fill|stroke)="([^"]*)"', drawn(figure).svg))
        assert used <= allowed, name


def test_it_loads_nothing_and_runs_nothing(figures, drawn) -> None:
    for figure in figures.values():
        svg = drawn(figure).svg.replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert not re.search(r"href|url\(|<(script|style|image|foreignObject)|\son\w+=", svg)


def test_it_is_the_same_every_time(figures, theme: Theme) -> None:
    for figure in figures.values():
        assert draw(figure, theme.tokens) == draw(figure, theme.tokens)


def test_its_data_stand_in_a_table_somewhere(
    page_of: PageOf, every_kind: Manuscript, figures
) -> None:
    """Its own, or one that the page prints anyway, as of an advisory board or of safeguards."""
    for name, figure in figures.items():
        if figure.kind in (FigureKind.SEATS, FigureKind.RISK_MATRIX):
            assert figure.table is None, name
        elif figure.table is not None:
            assert isinstance(figure.table, Table)
            assert figure.table.rows, name
    board, *_ = page_of(shown(every_kind), "en").columns[0].recommendations
    assert board.details.seats.rows


# On a page, and beside a text.


def test_pictures_are_numbered_in_the_order_of_print(
    page_of: PageOf, every_kind: Manuscript, theme: Theme
) -> None:
    page = page_of(shown(every_kind), "id", "en")
    for column, word in zip(page.columns, ("Gambar", "Figure"), strict=True):
        labels = [figure.label for figure in column.figures]
        assert labels == [f"{word} {number}" for number in range(1, len(labels) + 1)]
    written = re.findall(r'<figcaption><span class="label">(.*?)\.', render_html(page, theme))
    assert written[0::2] == [figure.label for figure in page.columns[0].figures]
    assert written[1::2] == [figure.label for figure in page.columns[1].figures]


def test_ids_are_a_pictures_own_on_the_page(
    page_of: PageOf, every_kind: Manuscript, theme: Theme
) -> None:
    html = render_html(page_of(shown(every_kind), "id", "en"), theme)
    ids = re.findall(r'\sid="(figure-[^"]*)"', html)
    assert len(ids) == len(set(ids))
    assert {
        "figure-seats-dewan", "figure-seats-dewan-title", "figure-seats-dewan.en-description",
    } <= set(ids)  # fmt: skip


BOARD = """\
recommendations:
  x:
    kind: advisory_board
    action: X
    because: [aman]
    owner: O
    due: 2027-03-31
    mandate: M
    seats: [{role: R, constituency: %s}]
"""


def test_a_brief_says_which_pictures_it_shows(page_of: PageOf) -> None:
    board = BOARD % "C"
    assert [one.id for one in page_of(board).columns[0].figures] == ["seats-x"]
    assert not page_of(f"{board}figures: []\n").columns[0].figures
    assert not page_of(f"{board}figures: [risk_matrix]\n").columns[0].figures
    assert page_of(f"{board}figures: [seats]\n").columns[0].figures


def test_beside_a_text_they_are_files(
    page_of: PageOf, every_kind: Manuscript, theme: Theme
) -> None:
    page = page_of(every_kind, "id", "en")
    files = figure_files(page, theme.tokens)
    seats = [name for name in files if "seats" in name]
    assert seats == [
        "figures/jalan.id-en.seats-dewan.svg".replace("jalan", page.slug),
        "figures/jalan.id-en.seats-dewan.en.svg".replace("jalan", page.slug),
    ]
    assert files[seats[0]].startswith(b"<svg ")
    assert files[seats[0]].endswith(b"</svg>\n")


def test_a_pdf_has_it_as_an_image_with_its_description(
    page_of: PageOf, every_kind: Manuscript, theme: Theme
) -> None:
    page = page_of(every_kind, "en")
    html = render_html(page, theme, sibling="pdf")
    assert "<svg" not in html
    alternatives = re.findall(r'<img alt="([^"]*)" src="data:image/svg\+xml;base64,', html)
    assert alternatives == [figure.description for figure in page.columns[0].figures]


HOSTILE = "</title></svg><script>alert(1)</script>\"'&amp;<!--"


def test_words_of_a_brief_are_no_markup(page_of: PageOf, drawn, prose_of: Callable) -> None:
    (figure,) = page_of(BOARD % json.dumps(prose_of(HOSTILE))).columns[0].figures
    picture = drawn(figure)
    assert HOSTILE in picture.description
    assert HOSTILE.replace(" ", "") in "".join(picture.texts).replace(" ", "")
    assert {one.tag.rpartition("}")[2] for one in picture.root.iter()} <= {
        "svg", "title", "desc", "rect", "text", "tspan", "circle", "path", "g",
    }  # fmt: skip
