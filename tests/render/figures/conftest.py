"""Offer the argument map of the streets' brief, and pictures read back: where each word stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest
from lxml import etree

from briefgen.evidence.chain import chain
from briefgen.languages.localise import localise
from briefgen.languages.map_view import MapView, map_view
from briefgen.languages.view import FigureView
from briefgen.model.theme import Tokens
from briefgen.render.figures import argument_map as drawing
from briefgen.render.figures.draw import draw
from briefgen.render.figures.text_width import REGULAR, SEMIBOLD, SLACK, Measure

SECTIONS = """
    arguments:
      aman: {stance: for, claim: {id: Lebih aman., en: Safer.}}
      mahal: {stance: against, claim: {id: Mahal., en: Expensive.}, answered_by: [aman]}
      macet: {stance: caution, claim: {id: Macet., en: Jams.}}
    recommendations:
      uji:
        kind: action
        action: {id: Uji satu jalan., en: Try one street.}
        because: [aman, macet]
        owner: {id: Dinas, en: The agency}
        due: 2027-03-31
"""


@pytest.fixture(scope="session")
def argument_map(brief, packs) -> Callable[..., MapView]:
    """`argument_map()`, or `argument_map("title: {id: J, en: S}", "id")`."""

    def build(changes: str = SECTIONS, language: str = "en") -> MapView:
        manuscript = brief(changes)
        return map_view(localise(manuscript, language, packs), chain(manuscript.brief, {}))

    return build


@pytest.fixture(scope="session")
def flagship_maps(flagship, flagship_views) -> dict[str, MapView]:
    found = chain(flagship.brief, {})
    return {language: map_view(view, found) for language, view in flagship_views.items()}


SVG = "{http://www.w3.org/2000/svg}"
DIRECTION_MARKS = re.compile("[\u2066-\u2069]")


@dataclass(frozen=True)
class Box:
    """Where words stand in a picture, in our font: `top` and `bottom` are their letters'."""

    words: str
    left: float
    top: float
    right: float
    bottom: float
    size: float

    def overlaps(self, other: Box) -> bool:
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.1
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.1
        )


@dataclass(frozen=True)
class Drawn:
    """A picture as a strict reader of XML finds it."""

    svg: str
    root: etree._Element

    def all(self, name: str, **attributes: str) -> list[etree._Element]:
        return [
            one
            for one in self.root.iter(f"{SVG}{name}")
            if all(one.get(key.replace("_", "-")) == value for key, value in attributes.items())
        ]

    @property
    def title(self) -> str:
        return self._by_id("aria-labelledby")

    @property
    def description(self) -> str:
        return self._by_id("aria-describedby")

    def _by_id(self, attribute: str) -> str:
        (found,) = [one for one in self.root.iter() if one.get("id") == self.root.get(attribute)]
        return found.text or ""

    @property
    def width(self) -> float:
        return float(self.root.get("width"))

    @property
    def height(self) -> float:
        return float(self.root.get("height"))

    @property
    def texts(self) -> list[str]:
        """What is written, a line or several that belong together each."""
        return [" ".join(_words(line) for line in _lines(one)) for one in self.all("text")]

    @property
    def boxes(self) -> list[Box]:
        return [
            _turned(text, _box(text, span)) for text in self.all("text") for span in _lines(text)
        ]

    def box(self, words: str) -> Box:
        (found,) = [box for box in self.boxes if box.words == words]
        return found


def _lines(text: etree._Element) -> list[etree._Element]:
    """The elements that hold a line each: the text itself where it is but one."""
    return list(text) or [text]


def _words(span: etree._Element) -> str:
    return DIRECTION_MARKS.sub("", span.text or "")


def _box(text: etree._Element, span: etree._Element) -> Box:
    """Letters reach 0.75 of their size over the line that they stand on, and 0.2 below it."""
    size, words = float(text.get("font-size")), _words(span)
    face = SEMIBOLD if text.get("font-weight") else REGULAR
    width = Measure(face, size).width(words) / SLACK
    x, y = float(span.get("x")), float(span.get("y"))
    left = x - {"middle": width / 2, "end": width}.get(text.get("text-anchor"), 0)
    return Box(words, left, y - 0.75 * size, left + width, y + 0.2 * size, size)


def _turned(text: etree._Element, box: Box) -> Box:
    """Return where a box is that is turned to read upwards."""
    found = re.fullmatch(r"rotate\(-90 (\S+) (\S+)\)", text.get("transform", ""))
    if not found:
        return box
    x, y = map(float, found.groups())
    left, right = x + box.top - y, x + box.bottom - y
    top, bottom = y + x - box.right, y + x - box.left
    return Box(box.words, left, top, right, bottom, box.size)


def _read(svg: str) -> Drawn:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return Drawn(svg, etree.fromstring(svg.encode(), parser))


@pytest.fixture(scope="session")
def drawn(theme) -> Callable[[FigureView], Drawn]:
    """A picture, drawn with the built-in theme's tokens and read back."""
    return lambda figure: _read(draw(figure, theme.tokens))


def _overlapping(boxes: Iterable[Box]) -> list[tuple[str, str]]:
    listed = list(boxes)
    return [
        (one.words, other.words)
        for index, one in enumerate(listed)
        for other in listed[index + 1 :]
        if one.overlaps(other)
    ]


@pytest.fixture(scope="session")
def overlapping() -> Callable[[Iterable[Box]], list[tuple[str, str]]]:
    return _overlapping


@pytest.fixture(scope="session")
def argument_map_svg(tokens: Tokens) -> Callable[[MapView], str]:
    """Draw a map in the colours and fonts of the default theme."""
    return lambda view: drawing.argument_map_svg(view, tokens)
