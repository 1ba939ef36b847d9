"""Show that the structure of a PDF is that of the HTML, as pypdf and PDFium read it back.

Validators do not see whether what is tagged as something is that. So the structure is read by
pypdf, what is drawn for it by PDFium, and both are held against the HTML, which html5lib reads.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pypdf.generic import ContentStream

from briefgen.languages.view import PageView, Passage, Phrase
from briefgen.model.layouts import Layout
from briefgen.prose.nodes import Paragraph
from briefgen.prose.reading import plain_text
from briefgen.render.html import render_html
from briefgen.render.pdf import render_pdf
from briefgen.render.sheet import sheet_of
from briefgen.render.theme import Theme
from briefgen.source.errors import UsageError
from briefgen.source.manuscript import Manuscript

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
STRING = pdfium.FPDF_OBJECT_STRING
WITHIN_LINES = ("Span", "Link", "Reference", "Quote", "Code")
HYPHEN = "\u0002"
"""What PDFium gives for whatever hyphen ends a line."""


# The PDF, read back.


@dataclass
class Tag:
    """An element of the structure, and what it holds: further ones, and drawn text."""

    role: str
    language: str
    entries: Mapping[str, Any]
    kids: list[Tag | str] = field(default_factory=list)
    links: list[Mapping[str, Any]] = field(default_factory=list)

    def all(self, *roles: str) -> Iterator[Tag]:
        """Yield those of some roles, in the order of reading."""
        if self.role in roles:
            yield self
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.all(*roles)

    def words(self, but: Sequence[str] = ()) -> str:
        """Return its text; without that of pictures, and of the roles that are left out."""
        said = self.entries.get("/ActualText")
        if said is not None or self.role == "Figure":
            return str(said or "")
        held = ""
        for kid in self.kids:
            if isinstance(kid, str):
                held += kid
            elif kid.role not in but:
                held += kid.words(but)
            elif kid.words()[-1:].isspace():
                held += " "  # where a line ends behind it
        return held if self.role in WITHIN_LINES else f" {held} "

    def spoken(self) -> Iterator[tuple[str, str]]:
        """Yield each of its words with its language."""
        if "/ActualText" in self.entries or self.role == "Figure":
            yield self.words(), self.language
            return
        for kid in self.kids:
            yield from [(kid, self.language)] if isinstance(kid, str) else kid.spoken()

    def attribute(self, name: str) -> Any:
        found = self.entries.get("/A", {})
        return found.get(name)


@dataclass(frozen=True)
class Printed:
    html: str
    data: bytes
    page: Element
    pdf: pypdf.PdfReader
    root: Tag


def read_html(page: str) -> Element:
    return html5lib.HTMLParser(namespaceHTMLElements=False).parse(page)


def printed(html: str, theme: Theme) -> Printed:
    data = render_pdf(sheet_of(html, theme)).data
    pdf = pypdf.PdfReader(BytesIO(data))
    return Printed(html, data, read_html(html), pdf, structure(pdf, drawn(data)))


def structure(pdf: pypdf.PdfReader, texts: Mapping[tuple[int, int], str]) -> Tag:
    pages = {page.indirect_reference.idnum: index for index, page in enumerate(pdf.pages)}
    catalogue = pdf.trailer["/Root"]

    def read(node: Any, page: int, language: str) -> Tag:
        page = pages[node.raw_get("/Pg").idnum] if "/Pg" in node else page
        tag = Tag(node["/S"][1:], str(node.get("/Lang", language)), node)
        kids = node.get("/K", [])
        for reference in kids if isinstance(kids, list) else [kids]:
            kid = reference.get_object()
            if isinstance(kid, int):
                tag.kids.append(texts.get((page, int(kid)), ""))
            elif kid.get("/Type") == "/MCR":
                place = (pages[kid.raw_get("/Pg").idnum], int(kid["/MCID"]))
                tag.kids.append(texts.get(place, ""))
            elif kid.get("/Type") == "/OBJR":
                tag.links.append(kid["/Obj"])
            else:
                tag.kids.append(read(kid, page, tag.language))
        return tag

    root = catalogue["/StructTreeRoot"]["/K"]
    return read(root.get_object(), -1, str(catalogue["/Lang"]))


def drawn(data: bytes) -> dict[tuple[int, int], str]:
    """Return what is drawn by page and number of marked content; -1 for all that has none."""
    found: dict[tuple[int, int], str] = {}
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            lines = page.get_textpage()
            for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=1):
                place = (number, pdfium.FPDFPageObj_GetMarkedContentID(item.raw))
                found[place] = found.get(place, "") + text_of(item, lines)
    return found


def text_of(item: Any, lines: Any) -> str:
    """Return what an object says: what it is marked to say, or else what is drawn.

    What says a soft hyphen, says nothing; PDFium gives it as NUL.
    """
    for mark in marks(item):
        if pdfium.FPDFPageObjMark_GetParamValueType(mark, b"ActualText") == STRING:
            return parameter(mark, b"ActualText")
    length = pdfium.FPDFTextObj_GetText(item.raw, lines.raw, None, 0)
    buffer = ctypes.create_string_buffer(2 * length)
    pdfium.FPDFTextObj_GetText(item.raw, lines.raw, wide(buffer), length)
    return buffer.raw.decode("utf-16-le").rstrip("\0").replace(HYPHEN, "-")


def marks(item: Any) -> Iterator[Any]:
    for index in range(pdfium.FPDFPageObj_CountMarks(item.raw)):
        yield pdfium.FPDFPageObj_GetMark(item.raw, index)


def name_of(mark: Any) -> str:
    length, buffer = ctypes.c_ulong(), ctypes.create_string_buffer(80)
    pdfium.FPDFPageObjMark_GetName(mark, wide(buffer), 80, length)
    return buffer.raw[: length.value].decode("utf-16-le").rstrip("\0")


def parameter(mark: Any, key: bytes) -> str:
    length, buffer = ctypes.c_ulong(), ctypes.create_string_buffer(80)
    pdfium.FPDFPageObjMark_GetParamStringValue(mark, key, wide(buffer), 80, length)
    return buffer.raw[: length.value].decode("utf-16-le").rstrip("\0")


def wide(buffer: Any) -> Any:
    return ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))


# The HTML, as it is to be read.

APART = set(
    """
    article aside blockquote body br caption dd details div dl dt figcaption figure footer h1 h2 h3
    h4 header li ol p section summary table tbody td th thead tr ul
    """.split()  # noqa: SIM905 - a list of names is read more easily without its marks
)


def tag_of(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def unread(element: Element) -> bool:
    """Whether a PDF does not say it: pictures are seen, and some things are for the screen."""
    unsaid = ("head", "svg", "summary", "")
    return element.get("role") == "doc-backlink" or tag_of(element) in unsaid


def spoken(element: Element, language: str = "") -> Iterator[tuple[str, str]]:
    """Yield the text of a page with its language; a blank stands around what stands apart."""
    if unread(element):
        return
    language = element.get("lang", language)
    blank = [(" ", language)] if tag_of(element) in APART else []
    yield from blank
    yield element.text or "", language
    for child in element:
        yield from spoken(child, language)
        yield child.tail or "", language
    yield from blank


def text(element: Element) -> str:
    return squeezed("".join(part for part, _ in spoken(element)))


def squeezed(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()


def letters(parts: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return each letter with its language, without blanks; capitals are CSS's matter."""
    return [
        (letter, language)
        for part, language in parts
        for letter in part.casefold()
        if not letter.isspace()
    ]


def elements(page: Element, *tags: str) -> list[Element]:
    """Return elements of a page that a PDF shows."""
    found: list[Element] = []

    def look(element: Element) -> None:
        if unread(element):
            return
        if tag_of(element) in tags:
            found.append(element)
        for child in element:
            look(child)

    look(page)
    return found


# The briefs that are shown.

BOTH = (Layout.SEPARATE, Layout.PARALLEL)
NAMES = ("flagship-id", "flagship-en", "flagship-id-en", "every-kind", "magazine")


@pytest.fixture(scope="module")
def views(
    flagship: Manuscript, every_kind: Manuscript, page_of: Callable[..., PageView]
) -> Mapping[str, PageView]:
    return {
        "flagship-id": page_of(flagship, "id"),
        "flagship-en": page_of(flagship, "en"),
        "flagship-id-en": page_of(flagship, "id", "en", layouts=BOTH),
        "every-kind": page_of(every_kind),
        "magazine": page_of(every_kind),
    }


@pytest.fixture(scope="module")
def made(views: Mapping[str, PageView], theme_named: Callable[..., Theme]) -> Mapping[str, Printed]:
    """Each brief, as a reader gets it; one in the second theme."""
    found = {}
    for name, view in views.items():
        theme = theme_named("magazine" if name == "magazine" else "ministry")
        found[name] = printed(render_html(view, theme, sibling="pdf"), theme)
    return found


@pytest.fixture(params=NAMES)
def brief(made: Mapping[str, Printed], request: pytest.FixtureRequest) -> Printed:
    return made[request.param]


def test_it_is_read_in_the_order_and_the_languages_of_the_html(brief: Printed) -> None:
    (body,) = elements(brief.page, "body")
    wanted = letters(spoken(body, brief.page.get("lang", "")))
    found = letters(marks_left_out(brief.root).spoken())
    assert len(wanted) > 3000
    assert found == wanted


def marks_left_out(tag: Tag) -> Tag:
    """Return a structure without the marks of lists, which CSS makes and no HTML holds."""
    kids = [
        kid if isinstance(kid, str) else marks_left_out(kid)
        for kid in tag.kids
        if isinstance(kid, str) or not is_made_mark(kid, tag)
    ]
    return Tag(tag.role, tag.language, tag.entries, kids, tag.links)


def is_made_mark(kid: Tag, parent: Tag) -> bool:
    made = re.fullmatch(MADE, squeezed(kid.words()))
    return kid.role == "Lbl" and parent.role in ("LI", "Note") and bool(made)


MADE = r"[•◦▪]|\d+\."
"""Marks of lists."""


def test_words_are_whole_and_apart(brief: Printed) -> None:
    (body,) = elements(brief.page, "body")
    blocks = [text(each) for each in elements(body, "p", "h1", "h2", "h3", "h4", "dd", "td", "th")]
    roles = ("P", *HEADINGS, "LBody", "TD", "TH", "Note")
    found = {squeezed(tag.words()).casefold() for tag in brief.root.all(*roles)}
    lost = [block for block in blocks if not has_said(block.casefold(), found)]
    assert len(blocks) > 50
    assert not lost


def has_said(block: str, found: set[str]) -> bool:
    """Whether a block is in what tags say: in one, or where a page ends within it, in two."""
    if not block or any(block in each for each in found):
        return True
    begun = (each for each in found if each and block.startswith(each))
    return any(block.removeprefix(each).strip() in found for each in begun)


def test_headings_are_those_of_the_html_and_no_level_is_left_out(brief: Printed) -> None:
    found = [(tag.role, squeezed(tag.words())) for tag in brief.root.all(*HEADINGS)]
    wanted = [
        (tag_of(each).upper(), text(each)) for each in elements(brief.page, "h1", "h2", "h3", "h4")
    ]
    assert found == wanted
    levels = [int(role[1]) for role, _ in found]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_their_rows_and_header_cells_their_scope(brief: Printed) -> None:
    wanted = [
        [
            [
                (tag_of(cell).upper(), SCOPES.get(cell.get("scope")), text(cell))
                for cell in cells(row)
            ]
            for row in elements(table, "tr")
        ]
        for table in elements(brief.page, "table")
    ]
    found = [
        [
            [(cell.role, cell.attribute("/Scope"), squeezed(cell.words())) for cell in row.kids]
            for row in table.all("TR")
        ]
        for table in brief.root.all("Table")
    ]
    assert len(found) >= 2
    assert found == wanted


SCOPES = {"col": "/Column", "row": "/Row"}


def cells(row: Element) -> list[Element]:
    return elements(row, "td", "th")


def test_only_tables_are_tables(brief: Printed) -> None:
    """Rows of columns and of margins are laid out as tables, and are none."""
    captions = [
        squeezed(tag.words()) for table in brief.root.all("Table") for tag in table.all("Caption")
    ]
    assert captions == [text(each) for each in elements(brief.page, "caption")]
    for table in brief.root.all("Table"):
        assert {kid.role for kid in table.kids} <= {"Caption", "THead", "TBody", "TFoot"}


def items(root: Tag) -> Iterator[tuple[str, list[str]]]:
    """Yield each item of a list: its label, and what it holds."""
    for tag in root.all("L"):
        for item in tag.kids:
            labels = [squeezed(label.words()) for label in item.kids if label.role == "Lbl"]
            yield "".join(labels), [squeezed(body.words()) for body in item.kids[len(labels) :]]


def test_terms_are_labels_of_what_is_said_of_them(brief: Printed) -> None:
    found = [item for item in items(brief.root) if item[0] and not re.fullmatch(MADE, item[0])]
    wanted: list[tuple[str, list[str]]] = []
    for element in elements(brief.page, "dt", "dd"):
        if tag_of(element) == "dt":
            wanted.append((text(element), []))
        elif text(element):
            wanted[-1][1].append(text(element))
    assert len(found) >= 8
    assert found == wanted


def test_lists_hold_items_and_items_their_marks(brief: Printed) -> None:
    for tag in brief.root.all("L"):
        assert {kid.role for kid in tag.kids} == {"LI"}
    for tag in brief.root.all("LI"):
        assert [kid.role for kid in tag.kids] in (
            ["LBody"],
            *(["Lbl"] + ["LBody"] * n for n in (1, 2)),
        )
    notes = {id(each) for notes in by_role(brief.page, "doc-endnotes") for each in notes.iter()}
    wanted = [text(each) for each in elements(brief.page, "li") if id(each) not in notes]
    found = [held for label, held in items(brief.root) if not label or re.fullmatch(MADE, label)]
    assert len(found) >= 4
    assert found == [[each] for each in wanted]


def by_role(page: Element, role: str) -> list[Element]:
    return [each for each in page.iter() if each.get("role") == role]


def test_notes_are_notes_with_their_numbers(brief: Printed) -> None:
    notes = [*brief.root.all("Note")]
    called = {
        tag.links[0]["/Dest"] for mark in brief.root.all("Reference") for tag in mark.all("Link")
    }
    assert len(notes) >= len(called) > 4
    for note in notes:
        assert note.kids[0].role == "Lbl"
        assert re.fullmatch(r"\d+\.?", squeezed(note.kids[0].words()))
    names = [str(note.entries["/ID"]) for note in notes]
    tree = brief.pdf.trailer["/Root"]["/StructTreeRoot"]["/IDTree"]["/Names"]
    assert sorted(names) == [str(name) for name in tree[::2]]
    assert len(set(names)) == len(names)


def test_links_say_where_they_lead(brief: Printed) -> None:
    areas = [area.get_object() for page in brief.pdf.pages for area in page.get("/Annots", ())]
    tagged = [area for tag in brief.root.all("Link") for area in tag.links]
    assert len(tagged) == len(areas) > 10
    for tag in brief.root.all("Link"):
        for area in tag.links:
            said = str(area["/Contents"])
            assert area["/F"] == 4, "it is printed"
            assert said
            assert not re.match(r"#|theme:|https?:|\S+\.pdf$", said)
            assert str(area.get("/Dest", "#")) not in said
    numbers = [area["/StructParent"] for area in tagged]
    assert sorted(numbers) == [*range(len(brief.pdf.pages), len(brief.pdf.pages) + len(areas))]


def test_the_number_of_a_note_says_the_note(made: Mapping[str, Printed]) -> None:
    brief = made["flagship-en"]
    notes = [squeezed(note.words(but=["Lbl"])) for note in brief.root.all("Note")]
    marks = [link for mark in brief.root.all("Reference") for link in mark.all("Link")]
    assert {area for mark in marks for area in said(mark)} == set(notes)


def said(link: Tag) -> list[str]:
    return [re.sub(r"^\d+ ", "", str(area["/Contents"])) for area in link.links]


def test_running_lines_are_not_read(brief: Printed) -> None:
    """What stands in the margins is marked as an ornament, of the sort that each page has."""
    read = squeezed(brief.root.words())
    sorts = [set(ornaments(page)) for page in brief.pdf.pages]
    assert sorts[0] == {None, "/Footer"}
    assert all(sort == {None, "/Footer", "/Header"} for sort in sorts[1:])
    with pypdfium2.PdfDocument(brief.data) as document:
        count = len(document)
        for number, page in enumerate(document, start=1):
            running = squeezed("".join(unread_text(page)))
            assert re.search(rf"\b{number} (dari|of) {count}\b", running)
            assert not re.search(rf"\b{number} (dari|of) {count}\b", read)


def ornaments(page: pypdf.PageObject) -> Iterator[str | None]:
    """Yield the sorts of a page's ornaments; nothing for lines and grounds, which have none."""
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator in (b"BMC", b"BDC") and operands[0] == "/Artifact":
            sort = operands[1].get("/Subtype") if len(operands) > 1 else None
            yield str(sort) if sort else None


def unread_text(page: Any) -> Iterator[str]:
    lines = page.get_textpage()
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=1):
        if "Artifact" in map(name_of, marks(item)):
            assert pdfium.FPDFPageObj_GetMarkedContentID(item.raw) == -1
            yield text_of(item, lines)


def test_pictures_have_words_and_a_place(brief: Printed) -> None:
    alternatives = [each.get("alt") for each in brief.page.iter("img") if each.get("alt")]
    figures = [*brief.root.all("Figure")]
    assert [str(figure.entries["/Alt"]) for figure in figures] == alternatives
    for figure in figures:
        left, bottom, right, top = map(float, figure.attribute("/BBox"))
        assert 0 < left < right < 596
        assert 0 < bottom < top < 842


def test_quotes_are_quotes(brief: Printed) -> None:
    found = [squeezed(tag.words()) for tag in brief.root.all("BlockQuote")]
    assert found == [text(each) for each in elements(brief.page, "blockquote")]
    assert found


def test_a_viewer_is_told_what_the_file_is(brief: Printed) -> None:
    catalogue = brief.pdf.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"]
    assert catalogue["/Lang"] == brief.page.get("lang")
    assert brief.pdf.metadata.title == text(next(brief.page.iter("title")))
    assert all(page["/Tabs"] == "/S" for page in brief.pdf.pages)


# Units of the view, one by one.


@pytest.mark.parametrize("name", ["flagship-id", "flagship-en", "every-kind", "magazine"])
def test_each_text_of_the_view_is_said_as_it_is(
    views: Mapping[str, PageView], made: Mapping[str, Printed], name: str
) -> None:
    (view,) = views[name].columns
    roles = ("P", *HEADINGS, "LBody", "TD", "TH", "Note")
    found = [squeezed(tag.words(but=["Reference"])) for tag in made[name].root.all(*roles)]
    units = [
        *paragraphs(view.title, view.question, view.decision, view.summary, view.problem),
        *paragraphs(view.methods, view.disclosures, *view.key_messages),
        *(unit for group in view.argument_groups for each in group.arguments
          for unit in paragraphs(each.reasoning)),
        *(unit for each in view.recommendations for unit in paragraphs(each.rationale)),
    ]  # fmt: skip
    assert len(units) > 10
    assert [unit for unit in units if unit not in found] == []


def paragraphs(*parts: Phrase | Passage | None) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Phrase):
            yield squeezed(plain_text(part.inlines))
        elif part is not None:
            for block in part.blocks:
                if isinstance(block, Paragraph):
                    yield squeezed(plain_text(block.children))


# What the briefs do not show.


def page_of_html(body: str, style: str = "") -> str:
    head = f"<title>Uji</title><style>{style}</style>"
    return (
        f'<!DOCTYPE html><html lang="id"><head>{head}</head><body><h1>Uji</h1>{body}</body></html>'
    )


def test_a_word_that_a_line_cuts_is_whole_and_its_own_hyphen_stays(theme: Theme) -> None:
    words = "Kebijaksanaan anak-anak mempertimbangkan keanekaragaman ketidakberpihakan dan/atau"
    style = 'p { width: 22mm; hyphens: auto; hyphenate-character: "-" }'
    made = printed(page_of_html(f"<p>{words} <em>pertanggungjawaban</em> kita</p>", style), theme)
    (paragraph,) = made.root.all("P")
    assert squeezed(paragraph.words()) == f"{words} pertanggungjawaban kita"
    stream = made.pdf.pages[0].get_contents().get_data()
    assert stream.count(b"/ActualText <feff00ad>") >= 4


def test_a_head_that_each_page_repeats_is_read_once(theme: Theme) -> None:
    rows = "".join(f"<tr><td>{number}</td><td>isi</td></tr>" for number in range(90))
    head = '<thead><tr><th scope="col">Nomor</th><th scope="col">Isi</th></tr></thead>'
    made = printed(page_of_html(f"<table>{head}<tbody>{rows}</tbody></table>"), theme)
    (table,) = made.root.all("Table")
    assert len(made.pdf.pages) > 1
    assert [squeezed(row.words()) for row in table.all("TR")] == [
        "Nomor Isi",
        *(f"{number} isi" for number in range(90)),
    ]
    assert "Nomor" in made.pdf.pages[1].extract_text()


def test_a_paragraph_goes_on_over_pages(theme: Theme) -> None:
    words = " ".join(f"kata{number}" for number in range(1500))
    made = printed(page_of_html(f"<p>{words}</p>"), theme)
    (paragraph,) = made.root.all("P")
    assert len(made.pdf.pages) > 1
    assert squeezed(paragraph.words()) == words


def test_arabic_is_said_in_the_order_in_which_it_is_read(arabic_theme: Theme) -> None:
    words = "الماء حق لكل طالب في المدرسة، وهو أساس الصحة والتعليم 2024."
    body = f'<p>Kata:</p><p lang="ar" dir="rtl">{words}</p>'
    made = printed(page_of_html(body, "p { width: 40mm }"), arabic_theme)
    _, paragraph = made.root.all("P")
    assert squeezed(paragraph.words()) == words
    assert {language for _, language in paragraph.spoken()} == {"ar"}


def test_a_link_over_lines_is_one_link(theme: Theme) -> None:
    link = '<a href="https://example.org/">sebuah tautan <em>yang sangat</em> panjang sekali</a>'
    made = printed(page_of_html(f"<p>{link}</p>", "p { width: 30mm }"), theme)
    (tag,) = made.root.all("Link")
    assert squeezed(tag.words()) == "sebuah tautan yang sangat panjang sekali"
    said = [area["/Contents"] for area in tag.links]
    lines = len({area["/Rect"][1] for area in tag.links})
    assert len(said) == lines > 1
    assert set(said) == {"sebuah tautan yang sangat panjang sekali"}


def test_an_address_says_what_it_is_the_address_of(theme: Theme) -> None:
    address = "https://example.org/a"
    body = f'<ul><li>Jalan untuk semua. <a href="{address}">{address}</a></li></ul>'
    (tag,) = printed(page_of_html(body), theme).root.all("Link")
    assert tag.links[0]["/Contents"] == f"Jalan untuk semua. {address}"


SVG = 'xmlns="http://www.w3.org/2000/svg" width="40" height="30"'


def test_a_picture_is_said_by_its_title_and_description(theme: Theme) -> None:
    drawing = "<title>Judul</title><desc>Isi gambar.</desc><rect width='40' height='30'/>"
    body = (
        f"<figure><svg {SVG}>{drawing}</svg><figcaption>Gambar 1. Judul</figcaption></figure>"
        f'<p>Hiasan: <svg {SVG} aria-hidden="true"><rect width="9" height="9"/></svg></p>'
    )
    root = printed(page_of_html(body, "svg { display: block }"), theme).root
    (figure,) = root.all("Figure")
    assert figure.entries["/Alt"] == "Judul. Isi gambar."
    (caption,) = root.all("Caption")
    assert squeezed(caption.words()) == "Gambar 1. Judul"
    left, bottom, right, top = map(float, figure.attribute("/BBox"))
    assert (right - left, top - bottom) == (30, 22.5)


def test_words_in_another_language_are_marked_within_a_line(theme: Theme) -> None:
    body = '<p>Kata <span lang="en">welfare <em>state</em></span> itu <em lang="jv">rada</em>.</p>'
    (paragraph,) = printed(page_of_html(body), theme).root.all("P")
    found = [(squeezed(words), language) for words, language in paragraph.spoken() if words.strip()]
    assert found == [
        ("Kata", "id"),
        ("welfare", "en"),
        ("state", "en"),
        ("itu", "id"),
        ("rada", "jv"),
        (".", "id"),
    ]


def test_what_css_adds_for_the_eye_is_not_read(theme: Theme) -> None:
    style = "dt::after { content: ': ' } p::before { content: '— ' } p::after { content: 'kata' }"
    made = printed(page_of_html("<dl><dt>Satu</dt><dd>isi</dd></dl><p>teks</p>", style), theme)
    assert squeezed(made.root.words()) == "Uji Satu isi tekskata"


def test_letters_that_stand_apart_are_one_word(theme: Theme) -> None:
    made = printed(page_of_html("<p>Ringkasan kebijakan</p>", "p { letter-spacing: 0.3em }"), theme)
    (paragraph,) = made.root.all("P")
    assert squeezed(paragraph.words()) == "Ringkasan kebijakan"
    with pypdfium2.PdfDocument(made.data) as document:
        assert "Ringkasan kebijakan" in document[0].get_textpage().get_text_range()


def test_paragraphs_side_by_side_go_on_over_pages(theme: Theme) -> None:
    words = [" ".join(f"{tag}{number}" for number in range(700)) for tag in ("kiri", "kanan")]
    style = ".row { display: table } .row > div { display: table-cell; width: 50% }"
    body = "".join(f"<div><p>{each}</p></div>" for each in words)
    made = printed(page_of_html(f'<div class="row">{body}</div>', style), theme)
    assert len(made.pdf.pages) > 1
    assert [squeezed(each.words()) for each in made.root.all("P")] == words


def test_a_theme_may_not_make_text_see_through(theme: Theme) -> None:
    """What is seen through is drawn apart from the page, where nothing can say what it is."""
    with pytest.raises(UsageError, match="teks") as raised:
        render_pdf(sheet_of(page_of_html("<p>teks</p>", "p { opacity: 0.5 }"), theme))
    assert "opacity" in raised.value.hint


def test_cells_say_how_many_rows_and_columns_they_span(theme: Theme) -> None:
    """What a theme writes there that is no number stays out of the PDF."""
    row = '<tr><td colspan="2" rowspan="1">a</td><td colspan="/X [">b</td></tr>'
    made = printed(page_of_html(f"<table><tbody>{row}</tbody></table>"), theme)
    first, second = made.root.all("TD")
    assert dict(first.entries["/A"]) == {"/O": "/Table", "/ColSpan": 2}
    assert "/A" not in second.entries
