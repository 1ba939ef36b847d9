"""Show that PDFs can be handed over, and that rendering them reaches nothing but the theme."""

from __future__ import annotations

import ctypes
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2
import pypdfium2.raw
import pytest
import tinycss2
from weasyprint.urls import FatalURLFetchingError

from briefgen.languages.view import BriefView, PageView, Phrase
from briefgen.prose.reading import plain_text
from briefgen.render.fetcher import ThemeFetcher
from briefgen.render.html import render_html
from briefgen.render.pdf import render_pdf
from briefgen.render.sheet import sheet_of
from briefgen.render.styles import shared_styles
from briefgen.render.theme import Theme, WatchedFiles
from briefgen.source.errors import UsageError
from briefgen.source.manuscript import Manuscript
from briefgen.source.project_files import read_template

BOTH = pytest.mark.parametrize("language", ["id", "en"])


@dataclass(frozen=True)
class Rendered:
    view: BriefView
    html: str
    data: bytes
    log: list[str]

    @property
    def document(self) -> pypdfium2.PdfDocument:
        return pypdfium2.PdfDocument(self.data)

    def pages(self) -> list[str]:
        with self.document as document:
            return [squeezed(page.get_textpage().get_text_range()) for page in document]


def squeezed(text: str) -> str:
    """Return text without blanks, line ends and the hyphens before these."""
    return re.sub(r"\s+", "", re.sub(r"[-\u00ad]\s*[\r\n]+|[\u0002\ufffe]", "", text))


@pytest.fixture(scope="module")
def rendered(flagship_pages: Mapping[str, PageView], theme: Theme) -> Mapping[str, Rendered]:
    """The flagship in both languages, rendered once, with all that WeasyPrint had to say."""
    log: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: log.append(record.getMessage())  # type: ignore[method-assign]
    loggers = [
        logging.getLogger(name) for name in ("weasyprint", "weasyprint.progress", "fontTools")
    ]
    for logger in loggers:
        logger.addHandler(handler)
    found = {}
    for language, page in flagship_pages.items():
        html = render_html(page, theme, sibling="pdf")
        found[language] = Rendered(
            page.columns[0], html, render_pdf(sheet_of(html, theme)).data, log
        )
    for logger in loggers:
        logger.removeHandler(handler)
    return found


@pytest.fixture
def pdf(rendered: Mapping[str, Rendered], language: str) -> Rendered:
    return rendered[language]


def test_a_pages_stylesheets_are_parsed_once_for_all_pages_that_have_them(
    rendered: Mapping[str, Rendered], theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What says which fonts there are is read for each page anew: fonts are each page's own."""
    parse, parsed = tinycss2.parse_stylesheet, list[str]()

    def parse_noted(styles: str) -> Any:
        parsed.append(styles)
        return parse(styles)

    monkeypatch.setattr(tinycss2, "parse_stylesheet", parse_noted)
    render_pdf(sheet_of(rendered["id"].html, theme))
    assert len(parsed) == 1
    assert "@font-face" in parsed[0]


def test_what_workers_parse_before_their_first_page_is_what_pages_have(
    rendered: Mapping[str, Rendered],
) -> None:
    """They are forked with it; the page says nothing else in that element, in any language."""
    shared = shared_styles(read_template)
    assert all(f"<style>\n{shared}\n</style>" in one.html for one in rendered.values())


@BOTH
def test_the_flagship_fills_four_pages_at_most(pdf: Rendered) -> None:
    assert 2 <= len(pdf.pages()) <= 4


def test_weasyprint_warns_of_nothing(rendered: Mapping[str, Rendered]) -> None:
    assert rendered["en"].log == []


@BOTH
def test_title_language_and_dates(pdf: Rendered, language: str) -> None:
    with pdf.document as document:
        metadata = document.get_metadata_dict()
        assert metadata["Title"] == pdf.view.title_text
        assert metadata["Subject"] == pdf.view.description
        assert metadata["CreationDate"].startswith("D:20261123")
        assert metadata["ModDate"].startswith("D:20261123")
        assert pypdfium2.raw.FPDFCatalog_IsTagged(document)
        assert catalog_language(document) == language


def catalog_language(document: pypdfium2.PdfDocument) -> str:
    length = pypdfium2.raw.FPDFCatalog_GetLanguage(document, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pointer = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    pypdfium2.raw.FPDFCatalog_GetLanguage(document, pointer, length)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


@BOTH
def test_bookmarks_are_the_headings(pdf: Rendered, facts: tuple[Callable, Callable]) -> None:
    with pdf.document as document:
        bookmarks = [(mark.level + 1, squeezed(mark.get_title())) for mark in document.get_toc()]
    headings = facts[1](pdf.html).headings
    assert bookmarks == [(level, squeezed(text)) for level, text in headings]


@BOTH
def test_the_first_page_says_what_is_asked(pdf: Rendered) -> None:
    first, view = pdf.pages()[0], pdf.view

    def said(phrase: Phrase) -> str:
        return squeezed(plain_text(phrase.inlines))

    assert said(view.title) in first
    assert said(view.question) in first
    for block in view.decision.blocks:
        assert said(Phrase(block.children)) in first  # type: ignore[union-attr]
    for message in view.key_messages:
        for part in re.split(r"[.,]", plain_text(message.inlines)):
            assert squeezed(part) in first
    for recommendation in view.recommendations:
        words = plain_text(recommendation.action.inlines).split()
        assert all(word in first for word in words)
    assert said(view.recommendations[0].action) in first


@pytest.mark.parametrize(("language", "pattern"), [("id", "Halaman{}dari{}"), ("en", "Page{}of{}")])
def test_every_page_has_its_number(pdf: Rendered, pattern: str) -> None:
    pages = pdf.pages()
    for number, text in enumerate(pages, start=1):
        assert pattern.format(number, len(pages)) in text


@BOTH
def test_the_title_runs_over_all_pages_but_the_first(pdf: Rendered) -> None:
    first, *others = pdf.pages()
    title = squeezed(pdf.view.title_text)
    assert first.count(title) == 1
    assert all(title in page for page in others)


def test_the_same_page_gives_the_same_bytes(rendered: Mapping[str, Rendered], theme: Theme) -> None:
    assert render_pdf(sheet_of(rendered["en"].html, theme)).data == rendered["en"].data


@pytest.fixture(scope="module")
def every_kind_pdf(
    every_kind: Manuscript, page_of: Callable[..., PageView], theme: Theme
) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(
        render_pdf(sheet_of(render_html(page_of(every_kind), theme), theme)).data
    )


def test_the_authors_are_named(every_kind_pdf: pypdfium2.PdfDocument) -> None:
    author = every_kind_pdf.get_metadata_dict()["Author"]
    assert author == "Rina Sari, Lembaga Jalan, B. (Bo) *Bo* <Bo>"


@pytest.mark.parametrize(
    "wanted",
    [
        "Seats on the board", "66.7%", "Experts | engineers", "3 seats in all",
        "What is known so far", "4: cheap", "not yet rated", "May 9, 2027",
        "R1 Crowding", "below 12.5 km/h", "every month", "moderate",
        "Jalan ini *milik* semua.", "Bukan hanya <mobil>.", "original, in Indonesian",
    ],
)  # fmt: skip
def test_every_kind_is_printed(every_kind_pdf: pypdfium2.PdfDocument, wanted: str) -> None:
    text = "".join(squeezed(page.get_textpage().get_text_range()) for page in every_kind_pdf)
    assert squeezed(wanted) in text


# A page loads its theme's files and nothing else.

DOT = bytes.fromhex("47494638376101000100800000000000ffffff2c00000000010001000002024401003b")
"""A picture of one dot, as GIF."""

REFUSED = [
    "http://127.0.0.1:9/a.png",
    "https://example.org/a.png",
    "HTTP://example.org/a.png",
    "//example.org/a.png",
    "ftp://example.org/a.png",
    "file:///etc/passwd",
    "file:///etc/hostname.png",
    "data:image/png;base64,iVBORw0KGgo=",
    "theme:../README.png",
    "theme:/etc/passwd.png",
    "theme:%2e%2e/a.png",
    "theme:missing.css",
    "theme:fonts/../../a.ttf",
    "theme:fonts/Nowhere-Regular.ttf",
    "theme:html/brief.html.j2",
    "theme:labels/en.yaml",
    "theme:",
    "a.png",
    "",
]


@pytest.mark.parametrize("url", REFUSED)
def test_what_a_page_may_not_load(theme: Theme, url: str) -> None:
    with pytest.raises(FatalURLFetchingError):
        ThemeFetcher(theme.files).fetch(url)


def test_an_address_that_is_a_whole_picture_is_not_told_whole(theme: Theme) -> None:
    with pytest.raises(FatalURLFetchingError) as caught:
        ThemeFetcher(theme.files).fetch("data:image/png;base64," + "A" * 1_000_000)
    assert "data:image/png;base64,AAA" in str(caught.value)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("url", "media_type"),
    [
        ("theme:fonts/SourceSerifPro-Regular.ttf", "font/ttf"),
        ("theme:images/logo.gif", "image/gif"),
        ("theme:styles/base.css", "text/css"),
    ],
)
def test_what_a_page_may_load(theme: Theme, url: str, media_type: str) -> None:
    own = replace(theme, files=WatchedFiles({**theme.files, "images/logo.gif": DOT}))
    response = ThemeFetcher(own.files).fetch(url)
    assert response.content_type == media_type
    assert response.read()


TRICKS = {
    "an image": '<img src="http://127.0.0.1:9/a.png" alt="">',
    "a file": '<img src="file:///etc/hostname" alt="">',
    "a relative file": '<img src="../../README.md" alt="">',
    "data": '<img src="data:image/svg+xml,<svg/>" alt="">',
    "a picture in a vector image": '<svg width="9" height="9">'
    '<image width="9" height="9" href="http://127.0.0.1:9/a.png"/></svg>',
    "an object": '<object data="http://127.0.0.1:9/a.png"></object>',
    "an embed": '<embed src="http://127.0.0.1:9/a.png">',
    "an attachment": '<link rel="attachment" href="file:///etc/hostname">',
    "an attachment link": '<a rel="attachment" href="file:///etc/hostname">a</a>',
    "a background": '<p style="background: url(http://127.0.0.1:9/a.png)">a</p>',
    "content": "<style>p::before { content: url(file:///etc/hostname) }</style><p>a</p>",
    "a list mark": '<ul style="list-style-image: url(file:///etc/hostname)"><li>a</li></ul>',
    "a style sheet": '<link rel="stylesheet" href="http://127.0.0.1:9/a.css">',
    "an import": "<style>@import 'file:///etc/hostname';</style>",
    "a font": "<style>@font-face { font-family: a; src: url(http://127.0.0.1:9/a.ttf) }</style>"
    '<p style="font-family: a">a</p>',
}  # fmt: skip


@pytest.mark.parametrize("trick", TRICKS.values(), ids=TRICKS)
def test_a_theme_that_loads_something_else_stops_the_render(theme: Theme, trick: str) -> None:
    page = f"<!DOCTYPE html><html lang=en><title>a</title><body>{trick}</body></html>"
    with pytest.raises(UsageError, match="theme"):
        render_pdf(sheet_of(page, theme))


def test_a_font_of_the_machine_is_not_there(theme: Theme) -> None:
    """The weight of a PDF tells: a font that is found is embedded."""
    local = "<style>@font-face { font-family: a; src: local('DejaVu Sans') }</style>"
    page = '<html lang=en><title>a</title>{}<p style="font-family: {}">a</p>'
    plain = render_pdf(sheet_of(page.format("", "serif"), theme)).data
    for style, family in ((local, "a"), ("", "DejaVu Sans"), ("", "Liberation Serif")):
        assert len(render_pdf(sheet_of(page.format(style, family), theme)).data) == len(plain)


def test_a_theme_may_bring_its_own_image(theme: Theme) -> None:
    square = b'<rect width="9" height="9"/>'
    logo = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">%s</svg>' % square
    own = replace(theme, files=WatchedFiles({**theme.files, "images/logo.svg": logo}))
    page = (
        '<!DOCTYPE html><html lang=en><title>a</title><img src="theme:images/logo.svg" alt="Logo">'
    )
    assert render_pdf(sheet_of(page, own)).data.startswith(b"%PDF-1.7")


def test_a_link_is_printed_but_not_followed(theme: Theme) -> None:
    page = '<!DOCTYPE html><html lang=en><title>a</title><a href="https://example.org/">a</a>'
    assert render_pdf(sheet_of(page, theme)).data.startswith(b"%PDF-1.7")
