"""Show that a PDF in two languages sets its rows whole, in order, and one beside the other."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import pairwise

import pypdf
import pypdfium2
import pytest

from briefgen.languages.view import PageView
from briefgen.model.layouts import Layout
from briefgen.render.html import render_html
from briefgen.render.pdf import render_pdf
from briefgen.render.sheet import sheet_of
from briefgen.render.theme import Theme, WatchedFiles
from briefgen.source.manuscript import Manuscript

PageOf = Callable[..., PageView]
BOTH = (Layout.SEPARATE, Layout.PARALLEL)


@dataclass(frozen=True)
class Printed:
    html: str
    data: bytes
    log: list[str]

    def texts(self) -> list[str]:
        with pypdfium2.PdfDocument(self.data) as document:
            return [page.get_textpage().get_text_range() for page in document]


def printed(page: PageView, theme: Theme) -> Printed:
    log: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: log.append(record.getMessage())  # type: ignore[method-assign]
    logging.getLogger("weasyprint").addHandler(handler)
    html = render_html(page, theme, sibling="pdf")
    data = render_pdf(sheet_of(html, theme)).data
    logging.getLogger("weasyprint").removeHandler(handler)
    return Printed(html, data, log)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", re.sub(r"[-\u00ad]\s*[\r\n]+|[\u0002\ufffe]", "", text))


@pytest.fixture(scope="module")
def flagship_pdf(flagship: Manuscript, page_of: PageOf, theme: Theme) -> Printed:
    return printed(page_of(flagship, "id", "en", layouts=BOTH), theme)


def test_the_flagship_fills_eight_pages_at_most(flagship_pdf: Printed) -> None:
    assert 4 <= len(flagship_pdf.texts()) <= 8
    assert flagship_pdf.log == []


def test_the_first_page_has_the_recommendations_in_both_languages(flagship_pdf: Printed) -> None:
    first = squeezed(flagship_pdf.texts()[0])
    for words in ("Rekomendasi secara singkat", "29 Oktober 2027", "October 29, 2027"):
        assert squeezed(words) in first


def test_every_page_has_running_lines_in_both_languages(
    flagship_pdf: Printed, flagship_pages: Mapping[str, PageView]
) -> None:
    pages = [squeezed(text) for text in flagship_pdf.texts()]
    for number, page in enumerate(pages, start=1):
        assert f"Ringkasankebijakan·Halaman{number}dari{len(pages)}" in page
        assert f"Policybrief·Page{number}of{len(pages)}" in page
        for language in ("id", "en"):
            title = squeezed(flagship_pages[language].title)
            assert page.count(title) == 1, (number, language)  # the first page's is its heading


def test_bookmarks_are_the_headings_of_both_columns(
    flagship_pdf: Printed, facts: tuple[Callable, Callable]
) -> None:
    with pypdfium2.PdfDocument(flagship_pdf.data) as document:
        marks = [(mark.level + 1, squeezed(mark.get_title())) for mark in document.get_toc()]
    headings = facts[1](flagship_pdf.html).headings
    assert marks == [(level, squeezed(text)) for level, text in headings]


def addresses(data: bytes) -> set[str]:
    """Return the addresses outside of a PDF that its links lead to."""
    found = set()
    for page in pypdf.PdfReader(BytesIO(data)).pages:
        for annotation in page.get("/Annots", ()):
            action = annotation.get_object().get("/A", {})
            if "/URI" in action:
                found.add(str(action["/URI"]))
    return found


def test_renditions_lead_to_each_others_pdfs(
    flagship: Manuscript, flagship_pdf: Printed, page_of: PageOf, theme: Theme
) -> None:
    slug = flagship.slug
    assert addresses(flagship_pdf.data) == {f"{slug}.id.pdf", f"{slug}.en.pdf"}
    alone = printed(page_of(flagship, "en", layouts=BOTH), theme)
    assert addresses(alone.data) == {f"{slug}.id.pdf", f"{slug}.id-en.pdf"}
    assert squeezed("Bahasa Indonesia and English (side by side)") in squeezed(alone.texts()[0])


# Rows longer than a page, in every sort of part that can hold them.


def numbered(tag: str, count: int) -> str:
    """Return words that occur once: `idsum0 idsum1 …`."""
    return " ".join(f"{tag}{index}" for index in range(count))


def texts(tag: str, first: int, second: int) -> str:
    return f"{{id: {numbered(f'id{tag}', first)}, en: {numbered(f'en{tag}', second)}}}"


LONG = f"""\
title: {texts("title", 4, 4)}
decision: {texts("dec", 900, 700)}
summary: {texts("sum", 2000, 900)}
key_messages: [{texts("key", 500, 900)}, {texts("kez", 3, 3)}]
problem: {{id: "{numbered("idpr", 80)}\\n\\n{numbered("idps", 1200)}", en: "{numbered("enpr", 60)}\\n\\n{numbered("enps", 1400)}"}}
quotes:
  ujar: {{language: id, text: {numbered("idquo", 900)}, translation: {{en: {{text: {numbered("enquo", 1100)}, by: ours}}}}}}
arguments:
  aman: {{stance: for, claim: {texts("cla", 30, 9)}, reasoning: {texts("rea", 40, 60)}, evidence: [ujar]}}
recommendations:
  uji:
    kind: action
    action: {texts("act", 30, 20)}
    because: [aman]
    owner: {texts("own", 9, 9)}
    due: 2027-03-31
    barriers: {texts("bar", 1100, 30)}
    monitoring: {texts("mon", 9, 1300)}
methods: {texts("met", 300, 300)}
"""  # noqa: E501
ONCE = re.compile(r"(?:id|en)(?:dec|sum|kez|key|pr|ps|quo|cla|rea|bar|mon|met)\d+")


@dataclass(frozen=True)
class Word:
    page: int
    left: float
    bottom: float
    right: float
    top: float


@pytest.fixture(scope="module")
def long_pdf(page_of: PageOf, theme: Theme) -> Printed:
    whole = theme.files["styles/columns.css"] + b"* { hyphens: manual !important }"
    undivided = replace(theme, files=WatchedFiles({**theme.files, "styles/columns.css": whole}))
    return printed(page_of(LONG, "id", "en"), undivided)


@pytest.fixture(scope="module")
def long_words(long_pdf: Printed) -> Mapping[str, Word]:
    """Where each word stands that is printed once."""
    return dict(positions(long_pdf.data))


def positions(data: bytes) -> Iterator[tuple[str, Word]]:
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for match in ONCE.finditer(text.get_text_range()):
                boxes = [text.get_charbox(index) for index in range(match.start(), match.end())]
                edges = list(zip(*boxes, strict=True))
                yield (
                    match[0],
                    Word(number, min(edges[0]), min(edges[1]), max(edges[2]), max(edges[3])),
                )


def test_nothing_is_lost_or_printed_twice(long_pdf: Printed) -> None:
    wanted = sorted(set(ONCE.findall(LONG)))
    found = sorted(ONCE.findall("\n".join(long_pdf.texts())))
    assert len(wanted) > 12_000
    assert found == wanted


def test_columns_keep_to_their_half(long_words: Mapping[str, Word]) -> None:
    middle = 595.3 / 2
    for word, at in long_words.items():
        inside = at.right < middle if word.startswith("id") else at.left > middle
        assert inside, (word, at)


@pytest.fixture(scope="module")
def runs(long_words: Mapping[str, Word]) -> Mapping[str, list[Word]]:
    """The words of each text, in its order."""
    found: dict[str, dict[int, Word]] = {}
    for word, at in long_words.items():
        tag = word.rstrip("0123456789")
        found.setdefault(tag, {})[int(word[len(tag) :])] = at
    return {tag: [words[index] for index in sorted(words)] for tag, words in found.items()}


def test_each_word_stands_after_the_one_before(runs: Mapping[str, list[Word]]) -> None:
    assert max(len({at.page for at in run}) for run in runs.values()) >= 3
    for tag, run in runs.items():
        for before, at in pairwise(run):
            on_the_line = abs(at.bottom - before.bottom) < 3 and at.left >= before.right - 0.5
            below = at.bottom <= before.bottom - 8
            assert at.page > before.page or (at.page == before.page and (on_the_line or below)), tag


def test_no_text_lies_over_another(runs: Mapping[str, list[Word]]) -> None:
    spans: dict[tuple[int, str], list[tuple[float, float, str]]] = {}
    for tag, run in runs.items():
        for page in {at.page for at in run}:
            words = [at for at in run if at.page == page]
            span = (min(at.bottom for at in words), max(at.top for at in words), tag)
            spans.setdefault((page, tag[:2]), []).append(span)
    for column in spans.values():
        for (_, top, tag), (bottom, _, above) in pairwise(sorted(column)):
            assert top <= bottom, (tag, above)


@pytest.mark.parametrize(
    "tag", ["dec", "sum", "key", "pr", "ps", "quo", "rea", "bar", "mon", "met"]
)
def test_rows_begin_at_the_same_height(long_words: Mapping[str, Word], tag: str) -> None:
    first, second = long_words[f"id{tag}0"], long_words[f"en{tag}0"]
    assert first.page == second.page
    assert abs(first.bottom - second.bottom) < 1.5


def test_a_reader_meets_a_rows_sides_one_after_the_other(long_pdf: Printed) -> None:
    """On each page: what stands in the first column of a row, then what stands in the second."""
    for text in long_pdf.texts():
        tags = [word.rstrip("0123456789") for word in ONCE.findall(text)]
        runs = [tag for index, tag in enumerate(tags) if index == 0 or tags[index - 1] != tag]
        assert len(runs) == len(set(runs)), runs
        for tag in runs:
            other = f"en{tag[2:]}"
            if tag.startswith("id") and other in runs:
                assert runs.index(other) == runs.index(tag) + 1


def test_arabic_stands_beside_indonesian(
    page_of: PageOf, arabic_theme: Theme, air_minum: Manuscript, arabic: Mapping
) -> None:
    made = printed(page_of(air_minum, "id", "ar", packs=arabic), arabic_theme)
    text = "".join(made.texts())
    assert "Air minum adalah hak setiap murid" in text
    assert any("\u0600" <= letter <= "\u06ff" or "\ufb50" <= letter <= "\ufefc" for letter in text)
    mirrored = printed(page_of(air_minum, "ar", "id", packs=arabic), arabic_theme)
    with pypdfium2.PdfDocument(mirrored.data) as document:
        page = document[0].get_textpage()
        start = page.get_text_range().index("Ringkasan")
        assert page.get_charbox(start)[0] < 595.3 / 2  # the second column is at the left


def content_order(data: bytes) -> Iterator[list[int]]:
    """Yield, for each page, the numbers of its marked contents in the order of the tags.

    Captions of tables, marks of lists and pictures are left out: they are drawn last, and read
    where they stand.
    """
    reader = pypdf.PdfReader(BytesIO(data))
    pages = {page.indirect_reference.idnum: index for index, page in enumerate(reader.pages)}
    found: list[list[int]] = [[] for _ in reader.pages]

    def walk(node: pypdf.generic.PdfObject, page: int) -> None:
        node = node.get_object()
        if isinstance(node, int):
            found[page].append(int(node))
        elif isinstance(node, list):
            for kid in node:
                walk(kid, page)
        elif "/K" in node and node.get("/S") not in ("/Table", "/Lbl", "/Figure"):
            own = node.raw_get("/Pg").idnum if "/Pg" in node else None
            walk(node["/K"], pages.get(own, page))

    walk(reader.trailer["/Root"]["/StructTreeRoot"], 0)
    yield from found


def test_tags_are_read_in_the_order_in_which_the_page_is_set(flagship_pdf: Printed) -> None:
    """Row by row, and in each row from the first column to the second, as the text is written."""
    for order in content_order(flagship_pdf.data):
        assert len(order) > 20
        assert order == sorted(order)
