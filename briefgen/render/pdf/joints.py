"""Tell where words end that a line's end cuts, so that what is read aloud is what was written.

Blanks at the ends of lines are not drawn, and hyphens are added: the element's own text, which the
lines are held against, knows of both (ISO 32000-1, 14.8.2.2.3 and 14.8.2.5).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from xml.etree.ElementTree import Element

from briefgen.render.pdf.contents import Content, Contents
from briefgen.render.pdf.roles import is_inline

HYPHEN = "-"
SOFT_HYPHEN = "\u00ad"


class _PageText:
    """The text of a page, and where in it the text is that stands in an element itself."""

    def __init__(self, page: Element) -> None:
        self.letters: list[str] = []
        self.own: dict[Element, list[int]] = {}
        self._add(page)

    def _add(self, element: Element) -> None:
        self._write(element, element.text)
        for child in element:
            self._add(child)
            self._write(element, "\n" if child.tag == "br" else "")
            self._write(element, child.tail)

    def _write(self, element: Element, text: str | None) -> None:
        start = len(self.letters)
        self.letters += text or ""
        self.own.setdefault(element, []).extend(range(start, len(self.letters)))

    def has_blank(self, start: int, end: int) -> bool:
        return any(letter.isspace() for letter in self.letters[start:end])


@dataclass(slots=True)
class _Reader:
    """An element's own text, and how far its lines have been read."""

    letters: list[str]
    places: list[int]
    read: int = 0

    @property
    def letter(self) -> str:
        return self.letters[self.places[self.read]] if self.read < len(self.places) else ""

    def line(self, text: str) -> tuple[int, int, str]:
        """Go past a line; return where it begins and ends, and what of it is not in the text.

        That is nothing, or its end: a hyphen that was added.
        """
        start, end, rest = -1, -1, ""
        for index, letter in enumerate(text):
            if letter.isspace():
                continue
            while self.letter.isspace() or (self.letter == SOFT_HYPHEN != letter):
                self.read += 1
            if self.letter.casefold() != letter.casefold():
                rest = text[index:]
                break
            end = self.places[self.read] + 1
            start = end - 1 if start < 0 else start
            self.read += 1
        return start, end, rest


def join(contents: Contents, parents: Mapping[Element, Element], page: Element) -> None:
    """Give each text the ending that is not drawn."""
    whole = _PageText(page)
    readers = {element: _Reader(whole.letters, own) for element, own in whole.own.items()}
    spans: dict[Content, tuple[int, int]] = {}
    for content in contents.drawn:
        if content.element in readers and content.is_read and not content.pseudo:
            start, end, rest = readers[content.element].line(content.text)
            content.ending = SOFT_HYPHEN if rest == HYPHEN else ""
            spans[content] = (start, end)
    for before, blank, after in _neighbours(contents, parents):
        if before.ending or before.is_picture:
            continue
        if before.text[-1:].isspace() or after.text[:1].isspace():
            continue
        end, start = spans.get(before, (0, 0))[1], spans.get(after, (0, 0))[0]
        if blank or whole.has_blank(end, start):
            before.ending = " "


def _neighbours(
    contents: Contents, parents: Mapping[Element, Element]
) -> Iterator[tuple[Content, bool, Content]]:
    """Yield what is drawn one after the other in a block, and whether a blank stands between.

    A block that goes on to the next page leaves room for others in between.
    """
    blanks: set[Content] = set()
    blocks: dict[Element, list[Content]] = {}
    for content in contents.drawn:
        drawn = blocks.setdefault(block_of(content.element, parents), [])
        if content.is_read:
            drawn.append(content)
        elif content.is_blank and drawn:
            blanks.add(drawn[-1])
    for drawn in blocks.values():
        for before, after in pairwise(drawn):
            yield before, before in blanks, after


def block_of(element: Element, parents: Mapping[Element, Element]) -> Element:
    """Return the nearest element around that is not part of a line."""
    while is_inline(element) and element in parents:
        element = parents[element]
    return element
