"""Find words that go on in the next line without a hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from weasyprint.formatting_structure import boxes

from briefgen.render.measures import BrokenWord
from briefgen.render.measuring.pieces import Sheet, spot, text_of

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
        box = piece.box
        if not isinstance(box, boxes.BlockContainerBox) or len(box.children) < 2:
            continue
        lines = [child for child in box.children if isinstance(child, boxes.LineBox)]
        if len(lines) > 1:
            texts, known = [text_of(line) for line in lines], _words(box.element)
            for number, text in enumerate(texts):
                if word := _broken(texts[number:], known):
                    yield BrokenWord(word, spot(piece.page, text, (*piece.within, box)))


def _broken(lines: Sequence[str], known: frozenset[str]) -> str:
    """Return the word that the first of these lines ends within; or nothing."""
    half = _LAST.search(lines[0])
    if half is None or half[0] in known:
        return ""
    word = half[0]
    for line in lines[1:]:
        rest = _FIRST.search(line)
        word += rest[0] if rest else ""
        if rest is None or len(word) > LONGEST:
            break
        if word in known:
            return word
        if rest[0] != line.strip():
            break
    return ""


def _words(element: Any) -> frozenset[str]:
    """Return the words of the element whose lines these are."""
    text = "" if element is None else "".join(_texts(element))
    return frozenset(re.findall(r"[^\W\d_]+", text))


def _texts(element: Any) -> Iterator[str]:
    """Yield what an element says, a blank for each line that its author ends."""
    yield " " if element.tag == "br" else element.text or ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""
