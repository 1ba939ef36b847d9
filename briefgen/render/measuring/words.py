"""Find words that go on in the next line without a hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from weasyprint.formatting_structure import boxes

from briefgen.render.measures import BrokenWord
from briefgen.render.measuring.pieces import Piece, Sheet, text_of

LONGEST = 40
"""Letters of the longest word that is one: what is longer could not be printed otherwise."""

_LAST = re.compile(r"[^\W\d_]+$")
_FIRST = re.compile(r"^[^\W\d_]+")


def broken_words(sheet: Sheet) -> Iterator[BrokenWord]:
    """Yield the words that a line ends within, for want of room; addresses and numbers are none.

    Lines say nothing of the blanks that they end in: that two halves are a word is looked up in
    the text of the element.
    """
    for piece in sheet.boxes:
        lines = [child for child in piece.box.children if isinstance(child, boxes.LineBox)]
        for first, second in pairwise(lines):
            half, rest = _LAST.search(text_of(first)), _FIRST.search(text_of(second))
            if half is None or rest is None or len(word := half[0] + rest[0]) > LONGEST:
                continue
            if word in _words(piece) and half[0] not in _words(piece):
                spot = Piece(first, (*piece.within, piece.box), piece.page).spot
                yield BrokenWord(word, spot)


def _words(piece: Piece) -> frozenset[str]:
    """Return the words of the element whose lines these are."""
    element = piece.box.element
    text = "" if element is None else "".join(element.itertext())
    return frozenset(re.findall(r"[^\W\d_]+", text))
