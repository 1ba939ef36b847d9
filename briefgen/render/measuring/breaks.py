"""Look at where pages end: at rows in two parts, at headings and table heads left alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from weasyprint.formatting_structure import boxes

from briefgen.render.measures import Spot
from briefgen.render.measuring.pieces import Piece, Sheet, spot, text_of

_ROW = boxes.TableRowBox

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def split_rows(sheets: Sequence[Sheet]) -> Iterator[Spot]:
    """Yield table rows that are not to be divided, and are: none of the pages could hold them."""
    pages: dict[int, tuple[Piece, set[int]]] = {}
    for sheet in sheets:
        for piece in sheet.boxes:
            box = piece.box
            if (
                isinstance(box, boxes.TableRowBox)
                and box.element_tag == "tr"
                and box.style["break_inside"] != "auto"
                and not _is_repeated(piece)
            ):
                pages.setdefault(id(box.element), (piece, set()))[1].add(sheet.number)
    for piece, numbers in pages.values():
        if len(numbers) > 1:
            yield _spot(piece)


def stranded_headings(sheet: Sheet) -> Iterator[Spot]:
    """Yield headings with nothing below them on their page, or in their column.

    What stands beside a heading, as a note in the margin does, is not below it.
    """
    for piece in sheet.boxes:
        box = piece.box
        if box.element_tag not in HEADINGS or not isinstance(box, boxes.BlockBox):
            continue
        own = [number for number, one in enumerate(sheet.body) if box in one.within]
        if not own:
            continue
        foot = max(sheet.body[number].bottom for number in own)
        rest = chain(sheet.body[own[-1] + 1 :], sheet.body[: own[0]])  # what is near comes first
        if not any(one.bottom > foot + 1 and _is_below(one, piece) for one in rest):
            yield _spot(piece)


def _is_below(one: Piece, heading: Piece) -> bool:
    """Whether what ends below a heading belongs to what it heads, as far as boxes tell."""
    box = heading.box
    column = next((each for each in reversed(heading.within) if each.is_column), None)
    if box in one.within or (column is not None and column not in one.within):
        return False
    row = next((each for each in reversed(heading.within) if isinstance(each, _ROW)), None)
    if row is None or row not in one.within:
        return True
    left = float(box.border_box_x())
    return one.left < left + float(box.border_width()) and one.right > left


def bare_table_heads(sheet: Sheet) -> Iterator[Spot]:
    """Yield heads of tables that have no row below them on their page."""
    for piece in sheet.boxes:
        if isinstance(piece.box, boxes.TableBox):
            groups = [one for one in piece.box.children if isinstance(one, boxes.TableRowGroupBox)]
            heads = [one for one in groups if one.is_header and one.children]
            if heads and not any(one.children for one in groups if not one.is_header):
                yield _spot(piece)


def filled(sheet: Sheet) -> float:
    """Return how much of a page's height is used, from 0 to 1."""
    top, height = float(sheet.box.content_box_y()), float(sheet.box.height)
    foot = max((piece.bottom for piece in sheet.body), default=top)
    return round(min(max((foot - top) / height, 0.0), 1.0), 3)


def _is_repeated(piece: Piece) -> bool:
    """Whether a row belongs to a head or foot, which every page of a table shows anew."""
    return any(
        isinstance(one, boxes.TableRowGroupBox) and (one.is_header or one.is_footer)
        for one in piece.within
    )


def _spot(piece: Piece) -> Spot:
    return spot(piece.page, text_of(piece.box), (*piece.within, piece.box))
