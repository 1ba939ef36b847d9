"""Build the structure of a PDF from the page's own elements, so that it is read as that is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from xml.etree.ElementTree import Element

from briefgen.render.pdf.contents import Annotation, Content, Contents
from briefgen.render.pdf.roles import GROUPING, is_inline, role_of, tag_of

LANGUAGES = ("lang", "{http://www.w3.org/XML/1998/namespace}lang")
CELLS = frozenset({"TH", "TD"})
"""What a table needs even where it is empty."""
PARTS_OF_LINES = frozenset({"Span", "Link", "Reference", "Quote", "Code"})
ONE_PARAGRAPH = frozenset({"LBody", "Lbl", "TH", "TD", "Caption", "Note"})
"""What needs no paragraph within it where it would hold only one."""


@dataclass(eq=False, slots=True)
class Node:
    """An element of the structure: its role, the language of its words, and what it holds.

    `said` is what it says where its letters are not drawn in the order in which they are read.
    """

    role: str
    language: str
    element: Element
    kids: list[Piece] = field(default_factory=list)
    said: str = ""


Piece = Node | Content | Annotation


def structure(contents: Contents, parents: Mapping[Element, Element], page: Element) -> Node:
    """Return the structure of a document whose HTML is `page`."""
    return _Builder(contents, parents, page.get("lang", "")).document(page)


class _Builder:
    """Make nodes of elements."""

    def __init__(
        self, contents: Contents, parents: Mapping[Element, Element], language: str
    ) -> None:
        self._parents = parents
        self._languages: dict[Element, str] = {}
        self._language = language
        self._kids = _kids(contents, parents)

    def document(self, page: Element) -> Node:
        node = Node("Document", self._language, page)
        node.kids = _blocks(self._inside(page), node)
        return node

    def _inside(self, element: Element) -> list[Piece]:
        pieces: list[Piece] = []
        for from_right, run in groupby(self._kids.get(element, ()), _runs_from_right):
            kids = [*run]
            if from_right:
                drawn = [kid for kid in kids if isinstance(kid, Content)]
                said = "".join(kid.text + kid.ending for kid in drawn)
                pieces.append(Node("Span", self._language_of(element), element, [*drawn], said))
                continue
            for kid in kids:
                pieces += self._of(kid, element) if isinstance(kid, Element) else [kid]
        return pieces

    def _of(self, element: Element, within: Element) -> list[Piece]:
        """Return what an element is in the structure: a node, or what it holds without one."""
        role = role_of(element, within)
        pieces = self._inside(element)
        if not role:
            return self._bare(element, within, pieces)
        if not pieces and role not in CELLS:
            return []
        language = self._language_of(element)
        if role == "L":
            return self._list(element, pieces)
        if role == "LI":
            return [self._item(element, pieces)]
        if role == "Note":
            return [self._note(element, pieces)]
        node = Node(role, language, element, pieces)
        if role == "Figure":
            node.kids = [piece for piece in pieces if isinstance(piece, Content)]
        elif role in GROUPING:
            node.kids = _blocks(pieces, node)
        if element.get("role") == "doc-noteref":
            return [Node("Reference", language, element, [node])]
        return [_without_single_paragraph(node)]

    def _bare(self, element: Element, within: Element, pieces: list[Piece]) -> list[Piece]:
        """Return what an element without a role holds; its language goes to what holds words."""
        language = self._language_of(element)
        if is_inline(element):
            if language == self._language_of(within) or not pieces:
                return pieces
            return [Node("Span", language, element, pieces)]
        return _blocks(pieces, Node("", language, element))

    def _list(self, element: Element, pieces: list[Piece]) -> list[Piece]:
        if any(isinstance(piece, Node) and piece.role == "Note" for piece in pieces):
            return pieces
        if tag_of(element) == "dl":
            pieces = _terms(pieces)
        language = self._language_of(element)
        items: list[Piece] = []
        for piece in pieces:
            if isinstance(piece, Node) and piece.role == "LI":
                items.append(piece)
            else:
                body = Node("LBody", language, element, [piece])
                items.append(Node("LI", language, element, [body]))
        return [Node("L", language, element, items)]

    def _item(self, element: Element, pieces: list[Piece]) -> Node:
        """Return an item of a list: its mark, and all else. A note at the end is a note."""
        language = self._language_of(element)
        marks = [piece for piece in pieces if _is_mark(piece, element)]
        rest = [piece for piece in pieces if piece not in marks]
        label = [Node("Lbl", language, element, marks)] if marks else []
        if any(each.get("role") == "doc-endnotes" for each in self._around(element)):
            return Node("Note", language, element, [*label, *rest])
        body = Node("LBody", language, element)
        body.kids = _blocks(rest, body) if any(map(_is_block, rest)) else rest
        body = _without_single_paragraph(body)
        return Node("LI", language, element, [*label, *([body] if body.kids else [])])

    def _note(self, element: Element, pieces: list[Piece]) -> Node:
        """Return a note; the number that it begins with is its label."""
        language = self._language_of(element)
        number = next((each for each in element.iter() if each.get("class") == "number"), None)
        marks = [each for each in pieces if isinstance(each, Content) and each.element is number]
        rest = [piece for piece in pieces if piece not in marks]
        label = [Node("Lbl", language, element, [*marks])] if marks else []
        return Node("Note", language, element, [*label, *rest])

    def _around(self, element: Element) -> Iterable[Element]:
        while element in self._parents:
            element = self._parents[element]
            yield element

    def _language_of(self, element: Element) -> str:
        found = self._languages.get(element)
        if found is None:
            own = next((element.get(name) for name in LANGUAGES if element.get(name)), None)
            parent = self._parents.get(element)
            found = own or (self._language if parent is None else self._language_of(parent))
            self._languages[element] = found
        return found


Kid = Element | Content | Annotation


def _kids(contents: Contents, parents: Mapping[Element, Element]) -> dict[Element, list[Kid]]:
    """Return what each element holds, in the order of the page, whatever its layout made of it."""
    kids: dict[Element, list[Kid]] = {}
    placed: set[Element] = set()
    for each in contents.order:
        if not isinstance(each, Element) and (not isinstance(each, Content) or each.is_read):
            kids.setdefault(each.element, []).append(each)
        element = each if isinstance(each, Element) else each.element
        while element not in placed and element in parents:
            placed.add(element)
            kids.setdefault(parents[element], []).append(element)
            element = parents[element]
    return {element: _in_order(element, held) for element, held in kids.items()}


def _runs_from_right(kid: Kid) -> bool:
    return isinstance(kid, Content) and kid.from_right and not kid.is_picture


def _in_order(element: Element, kids: list[Kid]) -> list[Kid]:
    """Sort elements as they stand in their parent; its own text stays behind the same of them."""
    places = {child: index for index, child in enumerate(element)}
    keys: list[int] = []
    last = -1
    for kid in kids:
        last = places[kid] if isinstance(kid, Element) else last
        keys.append(last)
    return [kid for _, kid in sorted(zip(keys, kids, strict=True), key=lambda pair: pair[0])]


def _is_block(piece: Piece) -> bool:
    return isinstance(piece, Node) and piece.role not in PARTS_OF_LINES


def _is_mark(piece: Piece, item: Element) -> bool:
    """Whether it is the mark of a list's item, which CSS makes in one of two ways."""
    if not isinstance(piece, Content) or piece.element is not item:
        return False
    return piece.pseudo in {"marker", "before"}


def _blocks(pieces: list[Piece], around: Node) -> list[Piece]:
    """Put what stands between blocks, or in place of them, into paragraphs."""
    made: list[Piece] = []
    for is_block, run in groupby(pieces, _is_block):
        if is_block:
            made += run
        else:
            made.append(Node("P", around.language, around.element, list(run)))
    return made


def _terms(pieces: list[Piece]) -> list[Piece]:
    """Put terms and what is said of them together: an item has all up to the next term."""
    items: list[Node] = []
    said = True
    for piece in pieces:
        if not isinstance(piece, Node):
            continue
        is_term = piece.role == "Lbl"
        if not items or (is_term and said):
            items.append(Node("LI", piece.language, piece.element))
        items[-1].kids.append(piece)
        said = not is_term
    return [*items]


def _without_single_paragraph(node: Node) -> Node:
    """Let what holds one paragraph hold its words."""
    match node.kids:
        case [Node(role="P", language=language, kids=kids)] if node.role in ONE_PARAGRAPH:
            return Node(node.role, language, node.element, kids)
    return node
