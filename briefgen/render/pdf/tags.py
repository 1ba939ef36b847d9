"""Write the structure of a document into its PDF, in place of the one that WeasyPrint makes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf

from briefgen.render.pdf.attributes import attributes
from briefgen.render.pdf.contents import Annotation, Content
from briefgen.render.pdf.links import Descriptions
from briefgen.render.pdf.structure import Node


def write_tags(pdf: pydyf.PDF, document: Node, heights: list[float]) -> None:
    """Write the structure; `heights` has each page's, in CSS pixels."""
    if "StructTreeRoot" in pdf.catalog:
        raise RuntimeError("WeasyPrint makes a structure elsewhere than it did")
    _Writer(pdf, heights, Descriptions(document.element)).write(document)


class _Writer:
    def __init__(self, pdf: pydyf.PDF, heights: list[float], described: Descriptions) -> None:
        self._pdf = pdf
        self._described = described
        self._heights = heights
        self._pages = pdf.page_references
        self._owners: list[dict[int, bytes]] = [{} for _ in self._pages]
        self._links: list[bytes] = []
        self._names: dict[str, bytes] = {}

    def write(self, document: Node) -> None:
        root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
        self._pdf.add_object(root)
        root["K"] = self._element(document, root.reference, "")
        numbers = pydyf.Array()
        for page, owners in enumerate(self._owners):
            numbers += [page, pydyf.Array([owners[number] for number in sorted(owners)])]
        for index, owner in enumerate(self._links, start=len(self._pages)):
            numbers += [index, owner]
        root["ParentTree"] = pydyf.Dictionary({"Nums": numbers})
        root["ParentTreeNextKey"] = len(self._pages) + len(self._links)
        if self._names:
            pairs = sorted(self._names.items())
            names = [each for name, owner in pairs for each in (pydyf.String(name), owner)]
            root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(names)})
        self._pdf.catalog["StructTreeRoot"] = root.reference

    def _element(self, node: Node, parent: bytes, language: str) -> bytes:
        element = pydyf.Dictionary({"Type": "/StructElem", "S": f"/{node.role}", "P": parent})
        self._pdf.add_object(element)
        page = next((kid.page for kid in node.kids if not isinstance(kid, Node)), None)
        if page is not None:
            element["Pg"] = self._pages[page]
        if node.language != language and language:
            element["Lang"] = pydyf.String(node.language)
        if node.said:
            element["ActualText"] = pydyf.String(node.said)
        element.update(attributes(node, self._heights))
        if node.role == "Note":
            name = f"note-{len(self._names) + 1}"
            element["ID"] = pydyf.String(name)
            self._names[name] = element.reference
        kids = [*self._kids(node, element.reference, page)]
        element["K"] = kids[0] if len(kids) == 1 else pydyf.Array(kids)
        return bytes(element.reference)

    def _kids(self, node: Node, own: bytes, page: int | None) -> Iterator[Any]:
        for kid in node.kids:
            match kid:
                case Node():
                    yield self._element(kid, own, node.language)
                case Content() if kid.number >= 0:
                    self._owners[kid.page][kid.number] = own
                    yield kid.number if kid.page == page else self._elsewhere(kid)
                case Annotation(box) if box.link_annotation is not None:
                    yield self._link(kid, own)

    def _elsewhere(self, content: Content) -> pydyf.Dictionary:
        """Refer to a content on another page than the one that its element begins on."""
        return pydyf.Dictionary(
            {"Type": "/MCR", "Pg": self._pages[content.page], "MCID": content.number}
        )

    def _link(self, link: Annotation, own: bytes) -> pydyf.Dictionary:
        annotation = link.box.link_annotation
        annotation["StructParent"] = len(self._pages) + len(self._links)
        annotation["Contents"] = pydyf.String(self._described.of(link.element))
        self._links.append(own)
        return pydyf.Dictionary(
            {"Type": "/OBJR", "Pg": self._pages[link.page], "Obj": annotation.reference}
        )
