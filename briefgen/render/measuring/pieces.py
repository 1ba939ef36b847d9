"""Walk WeasyPrint's laid out boxes, and list what is seen on the pages: texts and pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from weasyprint import Document
from weasyprint.formatting_structure import boxes

from briefgen.render.measures import Spot

EXCERPT = 80
"""How many letters of a text are kept, to find it again by."""

CAPITAL = 0.7
"""How high a capital letter is, of the size of its font."""

MILLIMETRE = 96 / 25.4
"""Pixels, WeasyPrint's unit, to the millimetre."""

Box = Any
"""A box of WeasyPrint's, which ships no types."""


@dataclass(frozen=True, eq=False, slots=True)
class Surroundings:
    """The boxes that a box stands in, the innermost last: the page's own comes first.

    It is told of each of them once what all that it holds wants to know: `is_in_margin`, whether
    it is in a page's margin, as running headers are; `is_in_flow`, whether what it holds stands
    where the text before it leaves off; `is_in_marker`, whether that is the mark of a list.
    `holder` is the block that lines in it are as long as, `windows` are the boxes that hide what
    runs out of them.
    """

    within: tuple[Box, ...] = ()
    is_in_margin: bool = False
    is_in_flow: bool = True
    is_in_marker: bool = False
    holder: Box = None
    windows: tuple[Box, ...] = ()

    def inside(self, box: Box) -> Surroundings:
        """Return the surroundings of what stands in a box that has these."""
        is_marker = bool(box.is_outside_marker)
        is_placed = len(self.within) > 1 and (
            is_marker or box.is_floated() or box.is_absolutely_positioned()
        )
        hides = box.style["overflow"] != "visible" and box.element_tag not in ("html", "body")
        return Surroundings(
            (*self.within, box),
            self.is_in_margin or isinstance(box, boxes.MarginBox),
            self.is_in_flow and not is_placed,
            self.is_in_marker or is_marker,
            box if _holds_lines(box) else self.holder,
            (*self.windows, box) if hides else self.windows,
        )


@dataclass(frozen=True, eq=False, slots=True)
class Piece:
    """A box, and what it stands in."""

    box: Box
    around: Surroundings
    page: int

    @property
    def within(self) -> tuple[Box, ...]:
        """The boxes that it stands in, the innermost last: the page's own comes first."""
        return self.around.within

    @property
    def left(self) -> float:
        """Where it begins, in pixels from the sheet's left edge."""
        return float(self.box.position_x)

    @property
    def right(self) -> float:
        """Where it ends; of a text that ends in an ellipsis, where its line does."""
        end = float(self.box.position_x + self.box.margin_width())
        if self.is_shortened:
            return min(end, float(self.holder.padding_box_x() + self.holder.padding_width()))
        return end

    @property
    def top(self) -> float:
        """Where it begins, in pixels from the sheet's upper edge; of text, its capitals."""
        if self.is_text:
            return self.bottom - CAPITAL * float(self.box.style["font_size"])
        return float(self.box.position_y)

    @property
    def bottom(self) -> float:
        """Where it ends; of text, its base line."""
        if self.is_text:
            return float(self.box.position_y + self.box.baseline)
        return float(self.box.position_y + self.box.margin_height())

    @property
    def is_text(self) -> bool:
        """Whether it is a line's text, rather than a picture."""
        return isinstance(self.box, boxes.TextBox)

    @property
    def holder(self) -> Box:
        """The block that its lines are as long as."""
        return self.around.holder

    @property
    def is_shortened(self) -> bool:
        """Whether it ends in an ellipsis where it is too long for its line."""
        style = self.holder.style
        return bool(style["text_overflow"] == "ellipsis" and style["overflow"] != "visible")

    @property
    def spot(self) -> Spot:
        """What leads back to the brief."""
        return spot(self.page, text_of(self.box), self.within)


@dataclass(frozen=True)
class Sheet:
    """A page with all boxes on it, in the order of the page, and the pieces that are seen.

    `body` has those between the margins.
    """

    number: int
    box: Box
    boxes: tuple[Piece, ...]
    seen: tuple[Piece, ...]
    body: tuple[Piece, ...]


def sheets(document: Document) -> tuple[Sheet, ...]:
    """Return the pages of a document with what is on them."""
    found = []
    for number, page in enumerate(document.pages, start=1):
        box = page._page_box  # noqa: SLF001 - no public name leads there
        pieces: list[Piece] = []
        _collect(pieces, box, Surroundings(), number)
        seen = tuple(filter(_is_seen, pieces))
        body = tuple(piece for piece in seen if not piece.around.is_in_margin)
        found.append(Sheet(number, box, tuple(pieces), seen, body))
    return tuple(found)


def spot(page: int, text: str, within: Sequence[Box]) -> Spot:
    """Return where words stand that have these boxes around them."""
    elements = list(dict.fromkeys(id(box.element) for box in reversed(within)))
    by_id = {id(box.element): box.element for box in within if box.element is not None}
    chain = [by_id[one] for one in elements if one in by_id]
    trail = (mark for element in chain for mark in _marks(element))
    language = next((tag for element in chain if (tag := element.get("lang"))), "")
    return Spot(page, " ".join(text.split())[:EXCERPT], tuple(trail), language)


def text_of(box: Box) -> str:
    """Return the words in a box, the lines of it parted by blanks."""
    if isinstance(box, boxes.TextBox):
        return str(box.text)
    children = box.all_children() if isinstance(box, boxes.ParentBox) else ()
    return " ".join(filter(None, (text_of(_laid_out(child)) for child in children)))


def _marks(element: Any) -> Iterator[str]:
    if anchor := element.get("id"):
        yield f"#{anchor}"
    if element.tag == "section":
        yield from (f".{name}" for name in element.get("class", "").split())


def _collect(pieces: list[Piece], box: Box, around: Surroundings, page: int) -> None:
    """Add a box and all that it holds."""
    pieces.append(Piece(box, around, page))
    if isinstance(box, boxes.ParentBox):
        children = box.all_children()
        inside = around.inside(box) if children else around
        for child in children:
            _collect(pieces, _laid_out(child), inside, page)


def _holds_lines(box: Box) -> bool:
    """Whether a box is what lines in it are as long as."""
    return isinstance(box, boxes.BlockContainerBox | boxes.PageBox) and not isinstance(
        box, boxes.InlineBlockBox
    )


def _laid_out(box: Box) -> Box:
    """Return a box itself, not what is left in its place where it is positioned."""
    return box if isinstance(box, boxes.Box) else box._box  # noqa: SLF001 - as WeasyPrint draws it


def _is_seen(piece: Piece) -> bool:
    box = piece.box
    if not isinstance(box, boxes.TextBox | boxes.ReplacedBox):
        return False
    if box.style["visibility"] != "visible" or any(map(_is_dot, piece.around.windows)):
        return False
    if isinstance(box, boxes.ReplacedBox):
        return True
    return bool(box.text.strip()) and box.style["font_size"] > 1 and box.style["color"].alpha > 0


def _is_dot(box: Box) -> bool:
    """Whether a box is cut down to a dot: what is in it is for those who listen."""
    return bool(max(box.padding_width(), box.padding_height()) <= 1)
