"""What is measured of laid out pages is what a ruler would say of them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from briefgen.render.measures import PageMeasures, Spot, Unshown
from briefgen.render.pdf import render_pdf
from briefgen.render.sheet import sheet_of
from briefgen.render.theme import Theme, WatchedFiles

PAGE = """\
<!DOCTYPE html><html lang="en"><title>A page</title><style>
@page {{ size: 100mm 100mm; margin: 10mm }}
body {{ font: 10pt/12pt "Source Serif Pro"; margin: 0; hyphens: manual }}
h1, h2, p, table {{ margin: 0; font-size: 10pt; line-height: 12pt }}
table {{ border-collapse: collapse; table-layout: fixed; width: 100% }}
td, th {{ padding: 0 }}
{styles}
</style><body>{body}</body></html>"""
"""80 by 80 mm of text: 18 lines and a bit of 12 points, 226.8 points high."""


@pytest.fixture
def measured(theme: Theme):
    def measured(body: str, styles: str = "", files: dict[str, bytes] | None = None):
        own = replace(theme, files=WatchedFiles({**theme.files, **(files or {})}))
        return render_pdf(sheet_of(PAGE.format(body=body, styles=styles), own)).measured

    return measured


def lines(count: int, word: str = "word") -> str:
    return "".join(f"<p>{word}</p>" for _ in range(count))


def test_a_page_on_which_nothing_is_wrong(measured) -> None:
    body = f"<h1>Title</h1>{lines(3)}<table><thead><tr><th>a<tbody><tr><td>b</table>"
    assert measured(body) == PageMeasures(1, last_page_filled=measured(body).last_page_filled)


def test_pages_are_counted_and_the_last_is_measured(measured) -> None:
    found = measured(lines(18 + 9))
    assert found.pages == 2
    # the base line of the ninth line is some 105 of 226.8 points down
    assert found.last_page_filled == pytest.approx(0.46, abs=0.01)


# Words that run out of their place


def test_a_word_that_leaves_the_page(measured) -> None:
    (found,) = measured(
        "<section class=summary><p id=a>" + "m" * 60, "p { hyphens: none; overflow-wrap: normal }"
    ).overflows
    assert found.beyond == "page"
    assert found.spot == Spot(1, "m" * 60, ("#a", ".summary"), "en")
    # 60 letters of 0.901 em (Source Serif's m) at 10 points are 190.7 mm; there is room for 80
    assert found.millimetres == pytest.approx(110.7, abs=0.2)


def test_a_word_that_leaves_its_cell(measured) -> None:
    table = "<table><tr><td id=a>" + "m" * 20 + "<td>beside</table>"
    found = measured(table)
    (overflow,) = found.overflows
    assert (overflow.beyond, overflow.spot.trail) == ("cell", ("#a",))
    # 63.6 mm in a cell of 40; what it covers is not told once more
    assert overflow.millimetres == pytest.approx(23.6, abs=0.2)
    assert found.overlaps == ()


def test_a_word_that_leaves_its_column(measured) -> None:
    found = measured(
        f"<div><p>{'m' * 20}</p><p>short</p></div>", "div { columns: 2; column-gap: 0 }"
    )
    assert [one.beyond for one in found.overflows] == ["column"]


def test_a_line_that_may_not_be_broken(measured) -> None:
    found = measured(f"<p>{'a word ' * 40}</p>", "p { white-space: nowrap }")
    assert [one.beyond for one in found.overflows] == ["page"]


def test_text_below_the_page(measured) -> None:
    found = measured(
        f"<div>{lines(30)}</div>",
        "div { height: 60mm; break-inside: avoid; display: inline-block }",
    )
    assert {one.beyond for one in found.overflows} == {"page"}
    # the base line of the 19th line is still on the page: 18 * 12 + 9 points down
    assert len(found.overflows) == 30 - 19


def test_text_that_is_cut_off(measured) -> None:
    styles = "div { height: 24pt; overflow: hidden }"
    assert [one.beyond for one in measured(f"<div>{lines(4)}</div>", styles).overflows] == [
        "box"
    ] * 2


def test_a_picture_that_leaves_the_page(measured) -> None:
    picture = '<svg width="90mm" height="9mm"><rect width="9" height="9"/></svg>'
    (found,) = measured(f"<p id=a>{picture}</p>").overflows
    assert (found.beyond, found.spot.trail) == ("page", ("#a",))
    assert found.millimetres == pytest.approx(10, abs=0.1)


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        (f"<p>{'m' * 60}</p>", "p { visibility: hidden }"),
        (f"<p>{'m' * 60}</p>", "p { color: transparent }"),
        (
            "<p>one<b>: for those who listen</b></p>",
            "b { block-size: 1px; inline-size: 1px; overflow: hidden; position: absolute }",
        ),
        ("<ol><li>one<li>two</ol>", "ol { margin: 0; padding-left: 5mm }"),
        ("<p>hanging text</p>", "p { padding-left: 5mm; text-indent: -5mm }"),
        ("<p><span>beside</span> a line</p>", "span { float: right; margin-right: -8mm }"),
        ("<p>" + "many words " * 60 + "</p>", "p { text-align: justify }"),
        ("<p>word<sup>12</sup></p>" * 3, "sup { font-size: 7pt; line-height: 0 }"),
        ("<p>" + "m" * 60 + "</p>", "p { overflow-wrap: anywhere }"),
        ("<p>one</p><p>two</p>", "p { line-height: 8.5pt }"),
    ],
)  # fmt: skip
def test_what_is_as_it_should_be(body: str, styles: str, measured) -> None:
    found = measured(body, styles)
    assert (found.overflows, found.overlaps) == ((), ())


# Words in two lines


def test_a_word_that_is_divided_for_want_of_room(measured) -> None:
    table = "<table><tr><td id=a>Dampak<td>beside<td>1234567890</table>"
    found = measured(table, "td { overflow-wrap: anywhere } table { width: 9mm }")
    assert ("Dampak", ("#a",)) in [(one.word, one.spot.trail) for one in found.broken_words]
    assert not any("1" in one.word for one in found.broken_words)


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        ("<p lang=id>" + "kebijakan perdagangan " * 12, "p { hyphens: auto }"),
        ("<p>https://example.org/" + "very-long-address" * 9, "p { overflow-wrap: anywhere }"),
        ("<p>" + "m" * 90, "p { overflow-wrap: anywhere }"),
        ("<p>the end<br>ofthe line", ""),
    ],
    ids=["with a hyphen", "an address", "too long for any line", "by its author"],
)
def test_lines_that_end_as_they_should(body: str, styles: str, measured) -> None:
    assert measured(body, styles).broken_words == ()


@pytest.mark.parametrize("element", ["a", "em", "strong", "span"])
def test_the_first_word_of_an_element_goes_to_the_next_line_whole(element: str, measured) -> None:
    for length in range(30, 45):
        body = f"<p>{'i' * length} {'i' * 5} <{element}>Recommendation 3</{element}> follows.</p>"
        assert measured(body, "p { overflow-wrap: anywhere }").broken_words == ()


# Words over words


def test_notes_that_cover_each_other(measured) -> None:
    body = '<p class=note id=a style="top: 0">first note<p class=note id=b style="top: 1mm">second'
    (found,) = measured(body, ".note { position: absolute; left: 0 }").overlaps
    assert (found.spot.text, found.spot.trail, found.other) == ("second", ("#b",), "first note")


def test_a_running_header_that_covers_the_text(measured) -> None:
    # four lines of 12 points, 17 mm, in a margin of 10
    header = 'content: "one\\A two\\A three\\A four"; vertical-align: top; white-space: pre'
    found = measured(lines(3), f"@page {{ @top-left {{ {header} }} }}")
    assert {one.spot.text for one in found.overlaps} | {one.other for one in found.overlaps} >= {
        "four",
        "word",
    }


# Rows, heads and headings


def test_a_row_that_no_page_can_hold(measured) -> None:
    table = f"<table><tr><td>one<tr><td id=a>{lines(25)}<tr><td>three</table>"
    (found,) = measured(table, "tr { break-inside: avoid }").split_rows
    assert (found.page, found.text.split()[:2]) == (2, ["word", "word"])


def test_rows_that_fit_are_moved_whole_and_heads_are_shown_anew(measured) -> None:
    rows = f"<tr><td>{lines(7)}" * 5
    table = f"<table><thead><tr><th>head<tbody>{rows}</table>"
    found = measured(table, "tr { break-inside: avoid }")
    assert (found.pages, found.split_rows, found.bare_table_heads) == (3, (), ())


def test_a_heading_at_the_foot_of_a_page(measured) -> None:
    body = f"{lines(17)}<section class=problem><h2 id=a>Heading</h2><p>text</p></section>"
    (found,) = measured(body, "h2 { break-after: auto }").stranded_headings
    assert found == Spot(1, "Heading", ("#a", ".problem"), "en")
    assert measured(body, "h2 { break-after: avoid }").stranded_headings == ()


def test_a_heading_at_the_foot_of_a_column(measured) -> None:
    body = f"<div>{lines(9)}<h2>Heading</h2>{lines(9)}</div>"
    styles = "div { columns: 2; column-fill: auto; height: 120pt } h2 { break-after: auto }"
    assert [one.text for one in measured(body, styles).stranded_headings] == ["Heading"]


def test_a_heading_beside_a_note_is_not_above_it(measured) -> None:
    grid = "<table><tr><td><h2>Heading</h2><td>a note<br>of two lines</table>"
    styles = "h2 { break-after: auto } tr { break-inside: avoid }"
    found = measured(f"{lines(16)}{grid}<p>text</p>", styles)
    assert [one.text for one in found.stranded_headings] == ["Heading"]


def test_a_table_head_without_rows(measured) -> None:
    table = f"<table id=t><thead><tr><th>head<tbody><tr><td>{lines(3)}</table>"
    found = measured(f"{lines(17)}{table}", "tr { break-inside: avoid }")
    assert [(one.page, one.text) for one in found.bare_table_heads] in ([], [(1, "head")])


# Glyphs


def test_characters_that_no_font_has(measured) -> None:
    # U+E123 is for private use, and U+10FFFD too: no font of this machine has them
    body = "<p id=a>a \ue123 b \ue123</p><p id=b>\ue123 and \U0010fffd</p>"
    assert [(one.character, one.spot.trail) for one in measured(body).missing_glyphs] == [
        ("\ue123", ("#a",)),
        ("\ue123", ("#b",)),
        ("\U0010fffd", ("#b",)),
    ]


def test_characters_that_are_not_meant_to_be_seen(measured) -> None:
    assert measured("<p>so\u00adft and ze\u200bro\u00a0wide</p>").missing_glyphs == ()


# Pictures


def test_a_picture_that_is_shrunk(measured) -> None:
    picture = '<svg width="80mm" height="160mm"><rect width="9" height="9"/></svg>'
    (found,) = measured(f"<p id=a>{picture}</p>", "svg { max-height: 60mm }").shrunken
    assert (found.scale, found.spot.trail) == (0.38, ("#a",))  # 60 of 160
    assert measured(f"<p>{picture}</p>", "svg { height: 170mm; width: 85mm }").shrunken == ()


def png(width: int, height: int) -> bytes:
    written = BytesIO()
    Image.new("1", (width, height)).save(written, "PNG")
    return written.getvalue()


def shown(millimetres: int) -> str:
    return f'<p id=a><img src="theme:images/a.png" alt="Ours" style="width: {millimetres}mm"></p>'


def test_dots_to_the_inch(measured) -> None:
    (found,) = measured(shown(50), files={"images/a.png": png(200, 100)}).pictures
    # 200 dots on 50 mm are 4 to the millimetre, 101.6 to the inch
    assert (found.name, found.resolution) == ("images/a.png", 102)
    assert found.spot == Spot(1, "Ours", ("#a",), "en")


def test_a_picture_that_is_stretched_is_as_coarse_as_its_longer_side(measured) -> None:
    image = '<img src="theme:images/a.png" alt="" style="width: 10mm; height: 50mm">'
    (found,) = measured(image, files={"images/a.png": png(200, 200)}).pictures
    assert found.resolution == 102


def test_a_background_is_a_picture_too(measured) -> None:
    styles = 'p { background: url("theme:images/a.png") 0 0 / 20mm 10mm no-repeat }'
    (found,) = measured("<p>text</p>", styles, {"images/a.png": png(100, 50)}).pictures
    assert found.resolution == 127


def test_lines_have_no_dots(measured) -> None:
    assert (
        measured('<svg width="9mm" height="9mm"><rect width="9" height="9"/></svg>').pictures == ()
    )


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({}, "the theme has no such file"),
        ({"images/a.png": b"no picture"}, "it is no picture that can be read"),
        (
            {"images/a.png": png(4250, 4000)},
            "it has 4,250 by 4,000 dots, more than 16,000,000",
        ),
        # 182 million dots in 23 kB, which Pillow itself refuses
        ({"images/a.png": png(13_500, 13_500)}, "it has more than 16,000,000 dots"),
    ],
    ids=["missing", "unreadable", "17 million", "182 million"],
)  # fmt: skip
def test_a_picture_that_is_not_shown_leaves_its_text(
    files: dict[str, bytes], reason: str, measured
) -> None:
    found = measured(f"<p>before</p>{shown(20)}<p>after</p>", files=files)
    assert found.unshown == (Unshown("images/a.png", reason),)
    assert (found.pages, found.pictures, found.overflows) == (1, (), ())
