"""No brief breaks the page: all its words are there, within the paper, and none over another.

What the pages came out as is read back from the PDF by PDFium, which knows nothing of how they were
laid out; and the rules about pages say what is wrong with them, and nothing else. Words are counted
through, `aab001 aab002`, so that a page can be asked for every one of them.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from briefgen.checks import registry
from briefgen.checks.subject import Subject
from briefgen.languages.view import PageView
from briefgen.model.checking import CheckOptions
from briefgen.render.html import render_html
from briefgen.render.pdf import Pdf, render_pdf
from briefgen.render.sheet import sheet_of
from briefgen.render.theme import Theme, WatchedFiles

Sections = dict[str, Any]

LONG_WORD = "".join(f"x{number:03}" for number in range(75))
"""300 letters without a blank, each part of it once."""

CELL_WORD = "".join(f"y{number:03}" for number in range(50))
"""200 letters."""

UNPRINTABLE = ("\u8857", "\u0645\u0631\u062d\u0628\u0627")
"""A Chinese character and an Arabic word: the packaged fonts have neither, and a page is given no
font of the machine's."""


def written(sections: Sections) -> str:
    """YAML, of which JSON is a part."""
    return "".join(
        f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in sections.items()
    )


def words(name: str, count: int) -> str:
    """So many words of six letters, which are not hyphenated, and none twice."""
    code = "".join(
        chr(97 + number // 26**power % 26) for power in (2, 1, 0) for number in [_named(name)]
    )
    return " ".join(f"{code}{number:03}" for number in range(count))


_NAMES: dict[str, int] = {}


def _named(name: str) -> int:
    return _NAMES.setdefault(name, len(_NAMES))


def both(name: str, count: int) -> dict[str, str]:
    return {"id": words(name, count), "en": words(f"{name}en", count)}


def arguments(count: int, length: int) -> Sections:
    stances = ("for", "against", "caution")
    return {
        f"dalil-{number}": {
            "stance": stances[number % 3],
            "claim": both(f"klaim{number}x", 6),
            "reasoning": both(f"alasan{number}x", length),
        }
        for number in range(count)
    } | {"aman": {"stance": "for", "claim": both("aman", 5)}}


def risk(number: int, **fields: Any) -> Sections:
    return {
        "risk": both(f"risiko{number}x", 5),
        "cause": both(f"sebab{number}x", 5),
        "consequence": both(f"akibat{number}x", 5),
        "likelihood": number % 5 + 1,
        "impact": number % 4 + 1,
        "indicator": both(f"tanda{number}x", 3),
        "threshold": {"value": 5, "unit": both(f"satuan{number}x", 1), "direction": "above"},
        "response": both(f"tanggap{number}x", 4),
        "control": both(f"kendali{number}x", 4),
        "owner": both(f"pemilik{number}x", 2),
        "residual": {"likelihood": 1, "impact": 1},
        "review_months": 3,
        **fields,
    }


def safeguards(*risks: Sections) -> Sections:
    return {
        "jaga": {
            "kind": "safeguards",
            "action": both("aksi", 5),
            "because": ["aman"],
            "owner": both("badan", 3),
            "due": "2027-03-31",
            "objective": both("tujuan", 5),
            "risks": {f"risiko-{number}": one for number, one in enumerate(risks)},
        }
    }


def study(comparators: Sections) -> Sections:
    return {
        "kaji": {
            "kind": "benchmarking_study",
            "action": both("aksi", 5),
            "because": ["aman"],
            "owner": both("badan", 3),
            "due": "2027-03-31",
            "objective": both("tujuan", 5),
            "comparators": comparators,
        }
    }


def comparator(number: int, **fields: Any) -> Sections:
    return {
        "name": f"kot{number:03}",
        "owner": both(f"pengelola{number}x", 2),
        "market": both(f"pasar{number}x", 3),
        "reason": both(f"guna{number}x", 6),
        "outcome": ("success", "failure", "mixed")[number % 3],
        "context_gap": both(f"beda{number}x", 5),
        **fields,
    }


def source(title: str) -> Sections:
    return {"type": "report", "title": title, "language": "id", "issued": 2024}


def nested(depth: int) -> str:
    return "\n".join(
        f"{'  ' * level}- dal{level:03} {words(f'isi{level}x', 8)}" for level in range(depth)
    )


LONG = {
    "summary": both("ringkas", 180),
    "key_messages": [both(f"pesan{number}x", 20) for number in range(4)],
    "problem": {
        language: "\n\n".join(words(f"soal{language}{number}x", 120) for number in range(6))
        for language in ("id", "en")
    },
    "arguments": arguments(24, 130),
    "methods": both("cara", 200),
}
FORTY = {"arguments": arguments(40, 20)}
LONG_WORDS = {
    "title": {"id": f"Judul {LONG_WORD}", "en": f"Title {LONG_WORD}"},
    "subtitle": {"id": LONG_WORD, "en": LONG_WORD},
    "reader": {"id": LONG_WORD, "en": LONG_WORD},
    "key_messages": [{"id": f"Pesan {LONG_WORD}", "en": f"Message {LONG_WORD}"}],
    "sources": {"kajian": source(LONG_WORD)},
    "quotes": {
        "rina-1": {"source": "kajian", "language": "id", "text": LONG_WORD, "speaker": "rina"}
    },
    "people": {"rina": {"name": LONG_WORD}},
    "arguments": {
        "aman": {
            "stance": "for",
            "claim": {"id": f"Klaim {LONG_WORD}", "en": f"Claim {LONG_WORD}"},
            "reasoning": {
                "id": f"- {LONG_WORD}\n  - {LONG_WORD}",
                "en": f"- {LONG_WORD}\n  - {LONG_WORD}",
            },
            "evidence": ["rina-1"],
        }
    },
    "recommendations": safeguards(risk(1, risk={"id": LONG_WORD, "en": LONG_WORD})),
}
CELL = {"id": CELL_WORD, "en": CELL_WORD}
CELL_WORDS = {
    "recommendations": {
        **safeguards(
            risk(
                1,
                risk=CELL,
                cause=CELL,
                consequence=CELL,
                indicator=CELL,
                response=CELL,
                control=CELL,
                owner=CELL,
                threshold={"value": 5, "unit": CELL, "direction": "above"},
            )
        ),
        **study({"kota": comparator(1, name=CELL_WORD, owner=CELL, market=CELL, context_gap=CELL)}),
    }
}
TITLE = {"title": both("judul", 60), "subtitle": both("anak", 60)}
LISTS = {"methods": {"id": nested(9), "en": nested(9)}}
NOTES = {
    "sources": {f"s{number}": source(f"Kaj{number:03}") for number in range(30)},
    "summary": {
        language: " ".join(f"{word[:3]}{number:03} [@s{number}]" for number in range(30))
        for language, word in (("id", "kata"), ("en", "word"))
    },
}
LONG_NOTE = {
    "sources": {"kajian": source(f"{words('tajuk', 700)} {words('anak', 600)}")},
    "summary": {"id": "Ringkas [@kajian].", "en": "In short [@kajian]."},
}
ROWS = {
    "recommendations": {
        **safeguards(*(risk(number) for number in range(60))),
        **study({f"kota-{number}": comparator(number) for number in range(60)}),
    }
}
HIGH_ROW = {"recommendations": safeguards(risk(0), risk(1, cause=both("karena", 900)), risk(2))}
GLYPH = {
    "summary": {
        "id": f"Ringkas {' '.join(UNPRINTABLE)}.",
        "en": f"In short {' '.join(UNPRINTABLE)}.",
    }
}

BRIEFS: dict[str, Sections] = {
    "short": {},
    "no pictures": {"figures": []},
    "long": LONG,
    "forty arguments": FORTY,
    "a word of 300 letters": LONG_WORDS,
    "words of 200 letters in cells": CELL_WORDS,
    "a title of 60 words": TITLE,
    "lists in lists": LISTS,
    "thirty notes in a paragraph": NOTES,
    "a note longer than a page": LONG_NOTE,
    "tables of sixty rows": ROWS,
    "a row higher than a page": HIGH_ROW,
    "characters without a shape": GLYPH,
}


def tokens(value: Any, language: str) -> Iterator[str]:
    """The words of some sections in a language, the numbered ones and the long ones."""
    if isinstance(value, dict):
        chosen = [value[language]] if language in value else value.values()
        for one in chosen:
            yield from tokens(one, language)
    elif isinstance(value, list):
        for one in value:
            yield from tokens(one, language)
    elif isinstance(value, str):
        yield from (word for word in value.split() if word[-3:].isdigit())


SMALL = 3.0
"""Points of height from which on a letter counts: in a picture that is shrunk, none does."""

EDGE = 14.0
"""Points of paper that stay white on all sides: half a centimetre."""

EXPECTED: dict[str, tuple[set[str], set[str]]] = {
    "long": ({"BG501"}, {"BG501"}),
    "a note longer than a page": ({"BG501", "BG508"}, set()),
    "tables of sixty rows": ({"BG501", "BG511"}, {"BG501", "BG511"}),
    "a row higher than a page": ({"BG501", "BG504"}, {"BG501", "BG504"}),
    "characters without a shape": ({"BG505"}, {"BG505"}),
}
"""The rules that speak of a brief in one language, and of two side by side; of others, none."""


@dataclass(frozen=True)
class Glyph:
    """A letter as it is on the paper: its middle, in points from the lower left corner."""

    letter: str
    x: float
    y: float


@dataclass(frozen=True)
class Paper:
    """A page as PDFium reads it."""

    width: float
    height: float
    text: str
    glyphs: tuple[Glyph, ...]


def read(data: bytes) -> list[Paper]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [_paper(page) for page in document]
    finally:
        document.close()


def _paper(page: pypdfium2.PdfPage) -> Paper:
    text = page.get_textpage()
    return Paper(*page.get_size(), text.get_text_range(), tuple(_glyphs(text)))


def _glyphs(text: pypdfium2.PdfTextPage) -> Iterator[Glyph]:
    """The letters; of those that share a shape, as `fi` does, the first."""
    before: tuple[float, ...] = ()
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1)
        box = left, bottom, right, top = text.get_charbox(index)
        if letter.strip() and right > left and top - bottom > SMALL and box != before:
            yield Glyph(letter, (left + right) / 2, (bottom + top) / 2)
        before = box


def squeezed(text: str) -> str:
    """Text without blanks, line ends and the hyphens before these, which PDFium marks."""
    return re.sub(r"[\s\u0002\ufffe]+", "", text)


@pytest.fixture
def laid_out(page_of: Callable[..., PageView], theme_named: Callable[..., Theme]):
    def laid_out(name: str, *columns: str, theme: str = "ministry") -> Pdf:
        own = theme_named(theme)
        page = page_of(written(BRIEFS[name]), *columns)
        return render_pdf(sheet_of(render_html(page, own, sibling="pdf"), own))

    return laid_out


SINGLE = pytest.mark.parametrize("name", BRIEFS)
COLUMNS = pytest.mark.parametrize("columns", [("id",), ("id", "en")], ids=["id", "id-en"])


def expected(name: str, columns: tuple[str, ...]) -> set[str]:
    return EXPECTED.get(name, (set(), set()))[len(columns) - 1]


def told(brief, name: str, columns: tuple[str, ...], pdf: Pdf, packs) -> set[str]:
    """The codes of what the rules find on the pages; that a last page is sparse is no matter."""
    subject = Subject(brief(written(BRIEFS[name])), packs, CheckOptions())
    found = registry.run_on_pages(replace(subject, pages={columns: pdf.measured}))
    return {finding.code for finding in found} - {"BG510"}


@COLUMNS
@SINGLE
def test_no_brief_breaks_the_page(
    name: str, columns: tuple[str, ...], laid_out, brief, packs
) -> None:
    pdf = laid_out(name, *columns)
    pages = read(pdf.data)
    everything = squeezed("\n".join(page.text for page in pages))
    wanted = {word for language in columns for word in tokens(BRIEFS[name], language)}
    assert [word for word in sorted(wanted) if squeezed(word) not in everything] == []
    for number, page in enumerate(pages, start=1):
        assert outside(page) == [], f"page {number}"
        assert doubled(page) == [], f"page {number}"
    assert told(brief, name, columns, pdf, packs) == expected(name, columns)


@pytest.mark.parametrize("name", ["a word of 300 letters", "words of 200 letters in cells", "long"])
def test_nor_does_it_in_a_magazine(name: str, laid_out, brief, packs) -> None:
    pdf = laid_out(name, "id", theme="magazine")
    for number, page in enumerate(read(pdf.data), start=1):
        assert outside(page) == [], f"page {number}"
        assert doubled(page) == [], f"page {number}"
    assert told(brief, name, ("id",), pdf, packs) == expected(name, ("id",))


@pytest.mark.parametrize("columns", [("id",), ("en",), ("id", "en")], ids="-".join)
def test_nothing_is_wrong_on_the_pages_of_the_flagship(
    columns: tuple[str, ...], flagship, page_of, theme, packs
) -> None:
    pdf = render_pdf(
        sheet_of(render_html(page_of(flagship, *columns), theme, sibling="pdf"), theme)
    )
    subject = Subject(flagship, packs, CheckOptions(), pages={columns: pdf.measured})
    found = registry.run_on_pages(subject)
    assert [(one.code, one.message) for one in found] == []


LOGO_TEXT = "Lembaga Jalan Bersama"


@pytest.mark.parametrize(
    ("width", "height", "codes"),
    [(4250, 4000, {"BG507"}), (60, 20, {"BG506"}), (3000, 1000, set())],
    ids=["17 million dots", "too few dots", "enough of them"],
)
def test_a_logo_breaks_no_page(
    width: int, height: int, codes: set[str], page_of, theme: Theme, brief, packs
) -> None:
    picture = BytesIO()
    Image.new("1", (width, height)).save(picture, "PNG")
    tokens = theme.tokens.model_copy(
        update={"logo": "images/logo.png", "logo_text": {"und": LOGO_TEXT}}
    )
    files = {**theme.files, "images/logo.png": picture.getvalue()}
    own = replace(theme, files=WatchedFiles(files), tokens=tokens)
    pdf = render_pdf(sheet_of(render_html(page_of("", "id"), own, sibling="pdf"), own))
    (page,) = read(pdf.data)
    assert "Jalan bersama" in page.text
    assert (LOGO_TEXT in page.text) is ("BG507" in codes)
    subject = Subject(brief(""), packs, CheckOptions(), pages={("id",): pdf.measured})
    assert {finding.code for finding in registry.run_on_pages(subject)} == codes


def outside(page: Paper) -> list[Glyph]:
    """The letters that are not well on the paper."""
    return [
        glyph
        for glyph in page.glyphs
        if not EDGE < glyph.x < page.width - EDGE or not EDGE < glyph.y < page.height - EDGE
    ]


def doubled(page: Paper) -> list[tuple[int, int]]:
    """The places, to the point, in which two letters have their middle: lines over one another."""
    middles = Counter((round(glyph.x), round(glyph.y)) for glyph in page.glyphs)
    return [place for place, count in middles.items() if count > 1]
