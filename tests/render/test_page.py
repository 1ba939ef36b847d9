"""Show that a printed page keeps to its grid: lines, notes, headings, rows, first page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import mean

import pypdfium2
import pytest

from briefgen.languages.view import PageView
from briefgen.prose.reading import plain_text
from briefgen.render.html import render_html
from briefgen.render.pdf import render_pdf
from briefgen.render.sheet import sheet_of
from briefgen.render.theme import Theme
from briefgen.source.manuscript import Manuscript

BOTH = pytest.mark.parametrize("language", ["id", "en"])
POINTS = 72 / 25.4
MARGIN_COLUMN = (20 + 112 + 6) * POINTS
"""Where the margin column begins: the page's edge, the main column, and the gutter before it."""


@dataclass(frozen=True)
class Line:
    """A line of print on a page; heights are counted from the page's foot."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    text: str


def lines_of(data: bytes) -> Iterator[Line]:
    """Yield the lines of a PDF as they stand, by the places of their letters."""
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            boxes: list[tuple[float, float, float, float]] = []
            letters = ""
            for index in range(text.count_chars()):
                letter = text.get_text_range(index, 1)
                box = text.get_charbox(index, loose=True)
                apart = boxes and (
                    letter in "\r\n"
                    or not boxes[-1][1] - 4 < box[1] < boxes[-1][1] + 4
                    or not -3 < box[0] - boxes[-1][2] < 12
                )
                if apart and letters.strip():
                    edges = list(zip(*boxes, strict=True))
                    yield Line(
                        number, min(edges[0]), min(edges[1]), max(edges[2]), max(edges[3]), letters
                    )
                if apart:
                    boxes, letters = [], ""
                if letter not in "\r\n" and box[2] > box[0]:
                    boxes.append(box)
                    letters += letter


def printed(page: PageView, theme: Theme) -> tuple[Line, ...]:
    return tuple(
        lines_of(render_pdf(sheet_of(render_html(page, theme, sibling="pdf"), theme)).data)
    )


@pytest.fixture(scope="module")
def flagship_lines(
    flagship_pages: Mapping[str, PageView], theme: Theme
) -> Mapping[str, tuple[Line, ...]]:
    return {language: printed(page, theme) for language, page in flagship_pages.items()}


def prose(width: int) -> str:
    """Return words of seven letters and fewer, as plain text has them, about so many letters."""
    words = ("the", "board", "hears", "each", "city", "and", "says", "why", "it", "was", "late")
    return " ".join((words * width)[: width // 4])


def test_a_full_line_of_text_has_sixty_to_seventy_five_letters(
    flagship_lines: Mapping[str, tuple[Line, ...]],
) -> None:
    """Full is a line of text that ends near the edge of the main column.

    Some lines hold a few more: those that begin or end in small type, with whose an argument is.
    """
    for lines in flagship_lines.values():
        full = [
            len(line.text.strip())
            for line in lines
            if line.left < 21 * POINTS
            and 118 * POINTS < line.right < 133 * POINTS
            and 11 < line.top - line.bottom < 14
        ]
        assert len(full) > 20
        assert 60 <= mean(full) <= 75
        assert sum(60 <= count <= 77 for count in full) > 0.8 * len(full)


def squeezed(text: str) -> str:
    return re.sub(r"\s+|\ufffe", "", text)


@BOTH
def test_the_first_page_has_recommendations_with_owner_and_date(
    flagship_pages: Mapping[str, PageView],
    flagship_lines: Mapping[str, tuple[Line, ...]],
    language: str,
) -> None:
    (view,) = flagship_pages[language].columns
    first = squeezed("".join(line.text for line in flagship_lines[language] if line.page == 0))
    for row in view.at_a_glance.rows:
        date = plain_text(row[3].inlines)
        assert squeezed(date) in first
        for word in plain_text(row[2].inlines).split():
            assert word[:5] in first


def noted_paragraph(number: int) -> str:
    """Return a paragraph that calls one note to four."""
    calls = (f"[@x, p. {number * 10 + part}]" for part in range(1 + number % 4))
    return f"Para{number}graph {prose(120 + 90 * (number % 3))} {' '.join(calls)}"


PARAGRAPHS = "\\n\\n".join(noted_paragraph(number) for number in range(1, 30))
NOTED = f"""\
summary: {{en: "{PARAGRAPHS}"}}
sources: {{x: {{type: report, title: Annual survey of what was said of buses, issued: 2024}}}}
arguments: {{aman: {{stance: for, claim: A, reasoning: {{en: "{prose(60)}"}}}}}}
"""


@pytest.fixture(scope="module")
def noted(page_of: Callable[..., PageView], theme: Theme) -> tuple[Line, ...]:
    return printed(page_of(NOTED), theme)


def test_each_note_stands_beside_the_passage_that_calls_it(noted: tuple[Line, ...]) -> None:
    """Its first line is no higher than the passage, and on the same page."""
    for number in range(1, 30):
        (passage,) = (line for line in noted if f"Para{number}graph" in line.text)
        pages = [f"p. {number * 10 + part}." for part in range(1 + number % 4)]
        for written in pages:
            notes = [line for line in noted if squeezed(line.text).endswith(squeezed(written))]
            (note,) = (line for line in notes if line.left >= MARGIN_COLUMN - 1)
            assert note.page == passage.page
            assert note.top <= passage.top + 1


def test_no_note_lies_over_another_or_runs_off_the_page(noted: tuple[Line, ...]) -> None:
    margin = [line for line in noted if line.left >= MARGIN_COLUMN - 1]
    assert len(margin) > 60
    for line in margin:
        assert line.right <= (210 - 18) * POINTS + 1
        assert line.bottom > 10 * POINTS
    for page in {line.page for line in margin}:
        column = sorted((line.bottom, line.top) for line in margin if line.page == page)
        for (below, _), (above, _) in pairwise(column):
            assert above - below > 7 or above - below < 1


SEAT_LIST = ", ".join(
    f"{{role: Seat{number}row, constituency: C, count: 1}}" for number in range(1, 91)
)
SEATS = f"""\
recommendations:
  dewan:
    kind: advisory_board
    action: A
    because: [aman]
    owner: O
    due: 2027-03-31
    mandate: Advise
    seats: [{SEAT_LIST}]
figures: []
"""


def test_the_head_of_a_table_is_said_again_and_has_two_rows_at_least(
    page_of: Callable[..., PageView], theme: Theme
) -> None:
    lines = printed(page_of(SEATS), theme)
    pages = sorted({line.page for line in lines if "row" in line.text})
    assert len(pages) > 1
    for page in pages:
        shown = [line.text for line in lines if line.page == page]
        assert sum("Constituency" in text for text in shown) >= 1
        assert sum(bool(re.search(r"Seat\d+row", text)) for text in shown) >= 2
    rows = re.findall(r"Seat(\d+)row", " ".join(line.text for line in lines))
    assert [int(row) for row in rows] == list(range(1, 91))


def argument(number: int) -> str:
    reasoning = f"{prose(90 + number * 13 % 300)} End{number}x"
    return f'a{number}: {{stance: for, claim: Claim{number}made, reasoning: {{en: "{reasoning}"}}}}'


FORTY = f"""\
arguments: {{{", ".join(argument(number) for number in range(1, 41))}}}
recommendations: {{uji: {{kind: action, action: U, because: [a1], owner: O, due: 2027-03-31}}}}
"""


def test_no_heading_is_left_without_its_text(
    page_of: Callable[..., PageView], theme: Theme
) -> None:
    lines = printed(page_of(FORTY), theme)
    place = {word: line for line in lines for word in re.findall(r"(?:Claim|End)\d+\w+", line.text)}
    for number in range(1, 41):
        heading = place[f"Claim{number}made"]
        assert place[f"End{number}x"].page == heading.page
        below = [line for line in lines if line.page == heading.page and line.top < heading.bottom]
        assert len([line for line in below if line.left < MARGIN_COLUMN - 1]) >= 2


@pytest.mark.parametrize("sections", ["", f"title: {'pneumo' * 50}\n"])
def test_small_and_odd_briefs_fill_a_page(
    page_of: Callable[..., PageView], theme: Theme, sections: str
) -> None:
    lines = printed(page_of(sections), theme)
    assert {line.page for line in lines} == {0}
    assert all(line.right <= (210 - 18) * POINTS + 1 for line in lines)


def test_what_a_theme_places_nowhere_comes_at_the_end(
    every_kind: Manuscript, page_of: Callable[..., PageView], theme: Theme
) -> None:
    own = replace(
        theme,
        files={
            **theme.files,
            "html/quote.html.j2": b"<p>{{ quote.attribution }}</p>",
            "html/argument.html.j2": b"<p>{{ argument.claim }} {{ argument.origin }}</p>",
        },
    )
    page = render_html(page_of(every_kind), own)
    assert '<section class="notes" role="doc-endnotes">' in page
    called = set(re.findall(r'href="#note-(\d+)"', page))
    assert called == set(re.findall(r'id="note-(\d+)"', page))


def test_what_calls_a_note_has_it_in_the_margin_whatever_it_is(
    page_of: Callable[..., PageView], theme: Theme
) -> None:
    page = render_html(
        page_of("""\
sources: {x: {type: report, title: Survey, issued: 2024}}
key_messages: ["Message"]
facts: {buses: {value: 3, source: x, locator: 1}}
key_figures: [buses]
question: Whether [@x, p. 2]
methods: Counted [@x, p. 3]
disclosures: None [@x, p. 4]
arguments: {aman: {stance: for, claim: "Safe [@x, p. 5]"}}
recommendations:
  uji:
    kind: action
    action: "Try [@x, p. 6]"
    because: [aman]
    owner: O
    due: 2027-03-31
    cost: "Low [@x, p. 7]"
"""),
        theme,
    )
    notes = re.findall(r'<p class="note" id="note-(\d+)"', page)
    assert sorted(map(int, notes)) == list(range(1, 8))
    assert "doc-endnotes" not in page
