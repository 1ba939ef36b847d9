"""Say what more a PDF's structure tells of an element: a cell's scope, a picture's words."""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

import pydyf

from briefgen.render.pdf.contents import Content
from briefgen.render.pdf.roles import tag_of
from briefgen.render.pdf.structure import Node

SCOPES = {"row": "Row", "rowgroup": "Row", "col": "Column", "colgroup": "Column"}
POINTS = 0.75
"""Of a CSS pixel."""


def attributes(node: Node, heights: list[float]) -> dict[str, Any]:
    """Return the entries of a structure element that its HTML gives it.

    `heights` has each page's, in CSS pixels, for PDF measures from below.
    """
    match node.role:
        case "TH" | "TD":
            return _cell(node)
        case "L":
            return _list(node)
        case "Figure":
            return _figure(node, heights)
    return {}


def _cell(node: Node) -> dict[str, Any]:
    found = pydyf.Dictionary({"O": "/Table"})
    if node.role == "TH":
        found["Scope"] = f"/{SCOPES.get(node.element.get('scope', 'col'), 'Column')}"
    for name, key in (("colspan", "ColSpan"), ("rowspan", "RowSpan")):
        count = node.element.get(name, "")
        if re.fullmatch("[1-9][0-9]{0,3}", count) and count != "1":  # a theme may write anything
            found[key] = int(count)
    return {"A": found} if len(found) > 1 else {}


def _list(node: Node) -> dict[str, Any]:
    """Say how the items of a list are marked (ISO 32000-1, 14.8.5.5)."""
    marked = any(
        isinstance(item, Node) and item.kids and isinstance(item.kids[0], Node)
        and item.kids[0].role == "Lbl"
        for item in node.kids
    )  # fmt: skip
    kinds = {"ol": "Decimal", "ul": "Disc"} if marked else {}
    kind = kinds.get(tag_of(node.element))
    return {"A": pydyf.Dictionary({"O": "/List", "ListNumbering": f"/{kind}"})} if kind else {}


def _figure(node: Node, heights: list[float]) -> dict[str, Any]:
    found: dict[str, Any] = {"Alt": pydyf.String(alternative(node.element))}
    pictures = [kid for kid in node.kids if isinstance(kid, Content)]
    if pictures:
        left, top, right, bottom = pictures[0].area
        height = heights[pictures[0].page]
        corners = (left, height - bottom, right, height - top)
        box = pydyf.Array([round(corner * POINTS, 2) for corner in corners])
        found["A"] = pydyf.Dictionary({"O": "/Layout", "Placement": "/Block", "BBox": box})
    return found


def alternative(picture: Element) -> str:
    """Return the words that stand for a picture: its title, and what describes it."""
    if tag_of(picture) == "img":
        return picture.get("alt", "")
    parts = {tag_of(child): " ".join("".join(child.itertext()).split()) for child in picture}
    words = [parts.get("title", ""), parts.get("desc", "")]
    if not any(words):
        words = [picture.get("aria-label", "")]
    ends = [word if word[-1:] in ".!?" else f"{word}." for word in words if word]
    return " ".join(ends) if len(ends) > 1 else "".join(filter(None, words))
