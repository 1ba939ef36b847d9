"""Find what a laid-out document is going to draw, and which of the page's elements each part is of.

WeasyPrint has no interface to what it laid out, so this is where its boxes are read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from unicodedata import bidirectional
from xml.etree.ElementTree import Element

from weasyprint import Document
from weasyprint.formatting_structure import boxes

REPEATED = ("thead", "tfoot")
"""What WeasyPrint sets again on each page that a table goes on to: the first time is read."""

SPACED = 0.1
"""Of the size of a font: what readers of PDFs take for a blank between letters."""

PAGINATION, LAYOUT = "/Pagination", "/Layout"
"""Sorts of ornaments: what each page has anew, and what shows how things belong together."""

NOWHERE = Element("page")
"""What running lines are of, which no element of the page has."""


@dataclass(eq=False, slots=True)
class Content:
    """What is drawn in one go: of one element the text on a line, or a picture.

    `pseudo` names what CSS makes of it: ``before``, ``after``, ``marker``. `ornament` is the sort
    of what is for the eye alone (ISO 32000-1, 14.8.2.2), or nothing. `ending` is what the
    text is to end with beside what is seen: a blank, or a soft hyphen in place of its hyphen.
    What comes `from_right` is drawn in the order in which it is seen, not as it is read. In what is
    `spaced`, letters stand so far apart that they pass for words.
    `number` is that of its marked content on its page, once it has been drawn.
    """

    element: Element
    pseudo: str
    page: int
    text: str
    area: tuple[float, float, float, float]
    ornament: str = ""
    ending: str = ""
    number: int = -1
    from_right: bool = False
    spaced: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether it is text of which nothing is drawn."""
        return not self.is_picture and not self.text.strip()

    @property
    def is_read(self) -> bool:
        """Whether it is part of what is read."""
        return not self.ornament and not self.is_blank

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture, not text."""
        return not self.pseudo and self.element.tag.rpartition("}")[2] in {"svg", "img"}


@dataclass(eq=False, slots=True)
class Annotation:
    """A box that is part of a link, and becomes an area that can be clicked."""

    box: Any
    element: Element
    page: int


@dataclass(slots=True)
class Contents:
    """What a document is made of: `order` has it in the order of its boxes, page by page.

    An element stands there where its first box does. `boxes` has what a box is drawn as, `spare`
    the boxes whose area on the page another box of the same link has too, or that are not read.
    """

    order: list[Element | Content | Annotation] = field(default_factory=list)
    boxes: dict[Any, Content] = field(default_factory=dict)
    spare: list[Any] = field(default_factory=list)

    @property
    def drawn(self) -> list[Content]:
        """Only what is drawn."""
        return [each for each in self.order if isinstance(each, Content)]


def page_box(page: Any) -> Any:
    """Return the box of a page."""
    return page._page_box  # noqa: SLF001 - no public name leads there


def read_contents(document: Document) -> Contents:
    """Return what the document is going to draw. Margin boxes, running lines, are ornaments."""
    reader = _Reader()
    for number, page in enumerate(document.pages):
        for box in page_box(page).children:
            reader.read(box, number, None, _running(box))
    return reader.found


def _running(box: Any) -> str:
    """Return the sort of ornament that a box of a page is: running lines say what page it is."""
    if not isinstance(box, boxes.MarginBox):
        return ""
    sides = {"@top": f"{PAGINATION}/Subtype/Header", "@bottom": f"{PAGINATION}/Subtype/Footer"}
    return sides.get(box.at_keyword.partition("-")[0], PAGINATION)


class _Reader:
    """Go through boxes, and keep on which page each element begins."""

    def __init__(self) -> None:
        self.found = Contents()
        self._first: dict[Element, int] = {}
        self._placed: set[Element] = set()

    def read(self, box: Any, page: int, link: Element | None, ornament: str) -> None:
        box = getattr(box, "_box", box)  # what is positioned absolutely stands behind a placeholder
        element = box.element
        if element is not None:
            first = self._first.setdefault(element, page)
            if not ornament and _is_hidden(element):
                ornament = LAYOUT
            if not ornament and element.tag in REPEATED and first != page:
                ornament = PAGINATION
            link = element if element.tag == "a" and element.get("href") else link
            if not ornament and element not in self._placed:
                self._placed.add(element)
                self.found.order.append(element)
            if link is not None:
                self._link(box, link, page, ornament)
        if isinstance(box, boxes.TextBox | boxes.ReplacedBox):
            content = _content(box, page, ornament)
            self.found.boxes[box] = content
            self.found.order.append(content)
        for child in getattr(box, "children", ()):
            self.read(child, page, link, ornament)

    def _link(self, box: Any, link: Element, page: int, ornament: str) -> None:
        if box.element is link and box.element_tag == link.tag and not ornament:
            self.found.order.append(Annotation(box, link, page))
        else:
            self.found.spare.append(box)


def _content(box: Any, page: int, ornament: str) -> Content:
    element = NOWHERE if box.element is None else box.element
    pseudo = (box.element_tag or "").partition("::")[2]
    text = box.text if isinstance(box, boxes.TextBox) else ""
    left, top = box.content_box_x(), box.content_box_y()
    area = (left, top, left + box.width, top + box.height)
    unseen = box.style["visibility"] != "visible"
    if not ornament and (unseen or _is_decoration(element, pseudo, text)):
        ornament = LAYOUT
    content = Content(element, pseudo, page, text, area, ornament)
    spacing = box.style["letter_spacing"]
    content.spaced = spacing != "normal" and spacing > SPACED * box.style["font_size"]
    content.from_right = box.style["direction"] == "rtl" or _has_letters_from_right(text)
    return content


def _has_letters_from_right(text: str) -> bool:
    return any(bidirectional(letter) in {"R", "AL"} for letter in text)


def _is_hidden(element: Element) -> bool:
    """Whether the page says that it is not to be read."""
    return element.get("aria-hidden") == "true" or (
        element.tag == "img" and element.get("alt") == ""
    )


def _is_decoration(element: Element, pseudo: str, text: str) -> bool:
    """Whether CSS made it, and it holds no word: the colon after a term, the dash before a name.

    The structure says what these show. Marks of lists and of quotations say something themselves.
    """
    made = pseudo in {"before", "after"} and element.tag != "q"
    return made and not any(letter.isalnum() for letter in text)
