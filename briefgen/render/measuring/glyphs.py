"""Find characters for which no font has a shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from weasyprint.text.ffi import ffi, pango

from briefgen.render.measures import MissingGlyph
from briefgen.render.measuring.pieces import Box, Sheet


def missing_glyphs(sheets: Sequence[Sheet]) -> Iterator[MissingGlyph]:
    """Yield each character without a shape, once for each part of the brief that it stands in.

    A text is set anew only where it holds a character that its fonts were not yet asked for.
    """
    known: dict[tuple[object, ...], set[str]] = {}
    missing: dict[tuple[object, ...], set[str]] = {}
    told: set[tuple[str, tuple[str, ...]]] = set()
    for sheet in sheets:
        for piece in sheet.seen:
            if not piece.is_text:
                continue
            style, text = piece.box.style, piece.box.text
            font = (style["font_family"], style["font_style"], style["font_weight"])
            asked, lacked = known.setdefault(font, set()), missing.setdefault(font, set())
            if not asked.issuperset(text):
                lacked.update(_unknown(piece.box))
                asked.update(text)
            for character in dict.fromkeys(text):
                spot = piece.spot if character in lacked else None
                if spot and (character, spot.trail) not in told:
                    told.add((character, spot.trail))
                    yield MissingGlyph(character, spot)


def _unknown(box: Box) -> Iterator[str]:
    """Yield the characters of a text that Pango found no glyph for, as it is about to be drawn."""
    layout = box.pango_layout
    layout.reactivate(box.style)
    pango.pango_layout_set_single_paragraph_mode(layout.layout, 1)
    line, _ = layout.get_first_line()
    run = line.runs[0]
    while run != ffi.NULL:
        glyphs = run.data.glyphs
        for info in glyphs.glyphs[0 : glyphs.num_glyphs]:
            if (
                info.glyph != pango.PANGO_GLYPH_EMPTY
                and info.glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG
            ):
                yield chr(info.glyph - pango.PANGO_GLYPH_UNKNOWN_FLAG)
        run = run.next
    layout.deactivate()
