"""Say where links lead, for those who do not see what they stand beside; keep one area of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

import pydyf

from briefgen.render.pdf.joints import block_of
from briefgen.render.pdf.objects import resolved


class Descriptions:
    """What to say of each link of a page."""

    def __init__(self, page: Element) -> None:
        self._targets = {f"#{each.get('id')}": each for each in page.iter() if each.get("id")}
        self._parents = {child: parent for parent in page.iter() for child in parent}

    def of(self, link: Element) -> str:
        """Return a link's name, or its words.

        A note's number says the note, an address what it is the address of: all that it stands in.
        """
        address = link.get("href") or ""
        named = link.get("aria-label") or link.get("title")
        if not named and link.get("role") == "doc-noteref" and address in self._targets:
            named = words(self._targets[address])
        if not named and words(link) in {"", address}:
            named = words(block_of(link, self._parents))
        return named or words(link) or address


def words(element: Element) -> str:
    """Return an element's text without what only leads back."""
    return " ".join("".join(_text(element)).split())


def _text(element: Element) -> Iterator[str]:
    if element.get("role") == "doc-backlink":
        return
    yield element.text or ""
    for child in element:
        yield from _text(child)
        yield child.tail or ""


def remove_areas(pdf: pydyf.PDF, spare: Iterable[Any]) -> None:
    """Remove the areas of boxes from the pages that have them."""
    gone = {box.link_annotation.reference for box in spare if box.link_annotation is not None}
    for reference in pdf.page_references:
        page = resolved(pdf, reference)
        if "Annots" in page:
            page["Annots"] = pydyf.Array([each for each in page["Annots"] if each not in gone])
