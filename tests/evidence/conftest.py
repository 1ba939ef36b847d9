"""Offer two made-up sources, in Indonesian and English, as text, HTML and two-column PDF."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import Path

import pytest
from weasyprint import HTML

from briefgen.evidence.clauses import ClauseWords
from briefgen.evidence.document import Document
from briefgen.evidence.extract import extract
from briefgen.languages.pack import LanguagePack
from briefgen.model.quotes import Quote

DATA = Path(__file__).parent / "data"
SOURCES = {"id": DATA / "jalan.txt", "en": DATA / "water.txt"}
# A font of the page's own: a process in which briefgen has set a page has none of the machine's.
FONT = Path(str(files("font_source_serif_pro").joinpath("files/SourceSerifPro-Regular.ttf")))
PAGE = """\
<!doctype html><html lang="{language}"><title>Not shown</title><style>
@font-face {{ font-family: Print; src: url({font}) }}
@page {{ size: A5; margin: 15mm; @top-left {{ content: "Kota Tepi 2023" }}
  @bottom-center {{ content: "hlm. " counter(page) }} }}
body {{ columns: 2; font: 9pt Print; hyphens: auto; text-align: justify }}
</style><body>{paragraphs}</body></html>
"""


@cache
def text_of(language: str) -> str:
    return SOURCES[language].read_text("utf-8")


@cache
def html_of(language: str) -> str:
    paragraphs = "".join(
        f"<p>{escape(paragraph)}</p>\n" for paragraph in text_of(language).split("\n\n")
    )
    return PAGE.format(language=language, paragraphs=paragraphs, font=FONT.as_uri())


@cache
def document_of(language: str, kind: str = "text") -> Document:
    match kind:
        case "html":
            return extract(html_of(language).encode())
        case "pdf":
            return extract(HTML(string=html_of(language)).write_pdf())
    return extract(text_of(language).encode())


def real_quotes(language: str, count: int, seed: int = 0) -> list[str]:
    """Stretches of whole words, 8 to 40 of them, within a paragraph of the source."""
    choose = random.Random(seed)
    paragraphs = [
        list(re.finditer(r"\S+", paragraph))
        for paragraph in text_of(language).split("\n\n")
        if len(paragraph.split()) > 40
    ]
    quotes = []
    for _ in range(count):
        words = choose.choice(paragraphs)
        length = choose.randint(8, 40)
        start = choose.randrange(len(words) - length)
        stretch = words[start : start + length]
        quotes.append(stretch[0].string[stretch[0].start() : stretch[-1].end()])
    return quotes


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    """One of the sources, read: `document("id")`, `document("en", "pdf")`."""
    return document_of


@pytest.fixture(scope="session")
def source_text() -> Callable[[str], str]:
    return text_of


@pytest.fixture(scope="session")
def quotes() -> Callable[..., list[str]]:
    """Quotes that stand in a source: `quotes("id", 100)`."""
    return real_quotes


@pytest.fixture(scope="session")
def clause_words(packs: Mapping[str, LanguagePack]) -> Callable[[str], ClauseWords]:
    def of(language: str) -> ClauseWords:
        pack = packs[language]
        return ClauseWords(pack.negations, pack.conditions)

    return of


@pytest.fixture(scope="session")
def quote() -> Callable[..., Quote]:
    """A quote by its text: `quote("Biaya naik", prefix="kata Rina")`."""

    def make(text: str, **fields: str) -> Quote:
        return Quote.model_validate({"language": "id", "source": "kajian", "text": text, **fields})

    return make
