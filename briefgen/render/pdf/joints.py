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
_SEAM = "\0"


@dataclass(slots=True)
class _Reader:
    """An element's own text, and how far its lines have been read."""

    text: str
    place: int = 0

    def lead(self) -> bool:
        """Go on to the next letter; tell whether a blank stands before it."""
        blank = False
        while self.place < len(self.text) and _parts(self.text[self.place]):
            blank = self.text[self.place] != _SEAM
            self.place += 1
        return blank

    def follows(self) -> bool:
        """Tell whether a blank comes next."""
        return self.text[self.place : self.place + 1].isspace()

    def read(self, line: str) -> str:
        """Go past a line, and return what of it is not in the text: nothing, or its end."""
        for index, letter in enumerate(line):
            if letter.isspace():
                while self.follows():
                    self.place += 1
                continue
            while self.text[self.place : self.place + 1] == SOFT_HYPHEN != letter:
                self.place += 1
            if self.text[self.place : self.place + 1].casefold() != letter.casefold():
                return line[index:]
            self.place += 1
        return ""


def _parts(letter: str) -> bool:
    return letter == _SEAM or letter.isspace()


def join(contents: Contents, parents: Mapping[Element, Element]) -> None:
    """Give each text the ending that is not drawn."""
    readers: dict[Element, _Reader] = {}
    leads: dict[Content, bool] = {}
    trails: dict[Content, bool] = {}
    for content in contents.drawn:
        if content.is_picture or content.pseudo or content.is_blank:
            continue
        reader = readers.setdefault(content.element, _Reader(_own_text(content.element)))
        leads[content] = reader.lead() and not content.text[:1].isspace()
        if reader.read(content.text) == HYPHEN:
            content.ending = SOFT_HYPHEN
        trails[content] = reader.follows()
    for before, blank, after in _neighbours(contents, parents):
        if before.ending or before.text[-1:].isspace() or before.is_picture:
            continue
        if blank or trails.get(before) or leads.get(after):
            before.ending = " "


def _own_text(element: Element) -> str:
    """Return an element's text without that of the elements in it, whose places are seams."""
    parts = [element.text or ""]
    for child in element:
        parts += [_SEAM, " " if child.tag == "br" else "", child.tail or ""]
    return "".join(parts)


def _neighbours(
    contents: Contents, parents: Mapping[Element, Element]
) -> Iterator[tuple[Content, bool, Content]]:
    """Yield what is drawn one after the other in a block, and whether a blank stands between."""
    blanks: set[Content] = set()
    drawn: list[Content] = []
    for content in contents.drawn:
        if content.ornament and not content.is_blank:
            continue
        if not content.is_blank:
            drawn.append(content)
        elif drawn:
            blanks.add(drawn[-1])
    for before, after in pairwise(drawn):
        if block_of(before.element, parents) is block_of(after.element, parents):
            yield before, before in blanks, after


def block_of(element: Element, parents: Mapping[Element, Element]) -> Element:
    """Return the nearest element around that is not part of a line."""
    while is_inline(element) and element in parents:
        element = parents[element]
    return element
