"""Find texts and pictures that run out of what holds them, or over each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from weasyprint.formatting_structure import boxes

from briefgen.render.measures import Beyond, Overflow, Overlap
from briefgen.render.measuring.pieces import MILLIMETRE, Box, Piece, Sheet

TOLERANCE = 1.5
"""Pixels: what a letter may hang over, and what rounding may add."""


def overflows(sheet: Sheet) -> Iterator[tuple[Piece, Overflow]]:
    """Yield what runs out of its page, its cell or its column, once for each text and picture."""
    for piece in sheet.seen:
        found = [
            (excess, beyond) for excess, beyond in _excesses(piece, sheet.box) if excess > TOLERANCE
        ]
        if found:
            excess, beyond = found[0]
            yield piece, Overflow(piece.spot, beyond, round(excess / MILLIMETRE, 1))


def overlaps(sheet: Sheet, besides: Sequence[Piece]) -> Iterator[Overlap]:
    """Yield texts that are printed over others, but for what is told `besides`."""
    told = set(map(id, besides))
    texts = [piece for piece in sheet.seen if piece.is_text and id(piece) not in told]
    active: list[Piece] = []
    for piece in sorted(texts, key=lambda one: one.top):
        active = [one for one in active if one.bottom - TOLERANCE > piece.top]
        for other in active:
            if min(one.right for one in (piece, other)) - TOLERANCE > max(piece.left, other.left):
                yield Overlap(piece.spot, other.spot.text)
                break
        active.append(piece)


def _excesses(piece: Piece, page: Box) -> Iterator[tuple[float, Beyond]]:
    """Yield by how many pixels a piece leaves each of what holds it, the largest of these first."""
    if piece.around.is_in_margin:
        yield max(-piece.top, piece.bottom - page.margin_height()), "page"
        yield _beside(piece, 0, page.margin_width()), "page"
        return
    if piece.around.is_in_flow:
        left, top = page.content_box_x(), page.content_box_y()
        yield _beside(piece, left, left + page.width), "page"
        yield piece.bottom - (top + page.height), "page"
    else:
        yield _beside(piece, 0, page.margin_width()), "page"
        yield piece.bottom - page.margin_height(), "page"
    if piece.around.is_in_marker:
        return
    holder = piece.holder
    left = holder.padding_box_x()
    yield _beside(piece, left, left + holder.padding_width()), _kind(piece)
    for box in piece.around.windows:
        left, top = box.padding_box_x(), box.padding_box_y()
        yield _beside(piece, left, left + box.padding_width()), "box"
        yield piece.bottom - (top + box.padding_height()), "box"


def _beside(piece: Piece, left: float, right: float) -> float:
    """Return by how much a piece runs out of a stretch, to either side."""
    return max(left - piece.left, piece.right - right)


def _kind(piece: Piece) -> Beyond:
    """Return what a block is the width of: a table's cell, or a column."""
    cells = (box for box in reversed(piece.within) if isinstance(box, boxes.TableCellBox))
    cell = next(cells, None)
    return "cell" if cell is not None and cell.element_tag in ("td", "th") else "column"
