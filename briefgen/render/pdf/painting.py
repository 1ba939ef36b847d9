"""Look on while WeasyPrint paints a page, and rewrite what it drew before anybody reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pydyf
import weasyprint.pdf
from weasyprint import Document
from weasyprint.document import Page

from briefgen.render.pdf.contents import Content, Contents, page_box
from briefgen.render.pdf.streams import rewritten


class _WatchedPage(Page):  # type: ignore[misc]  # WeasyPrint ships no types
    """A page that marks what it draws as what it is."""

    def __init__(self, page: Page, contents: Contents, fonts: Mapping[str, Any]) -> None:
        super().__init__(page_box(page))
        self._contents = contents
        self._fonts = fonts

    def paint(self, stream: Any, scale: float = 1) -> None:
        super().paint(stream, scale)
        drawn: dict[int, Content] = {
            mark["mcid"]: self._contents.boxes[box]
            for box, mark in stream._tags.items()  # noqa: SLF001 - no public name leads there
        }
        fonts = {font.hash: font for font in self._fonts.values()}
        stream.stream = rewritten(stream.stream, drawn, fonts)


def watched(document: Document, contents: Contents) -> Document:
    """Return the same document with pages that are watched."""
    copy = document.copy([])
    copy.pages = [_WatchedPage(page, contents, copy.fonts) for page in document.pages]
    return copy


_add_tags = weasyprint.pdf.add_tags


def _add_claims(pdf: Any, document: Document, *rest: Any) -> None:
    """Say of a document whose pages are watched that it is tagged; of others, tag them."""
    if not any(isinstance(page, _WatchedPage) for page in document.pages):
        _add_tags(pdf, document, *rest)
        return
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    pdf.catalog.setdefault("Lang", pydyf.String())


def leave_structure_to_us() -> None:
    """Have WeasyPrint mark what it paints, but make no structure of it, from now on.

    Tags are all or nothing to it. It is as of WeasyPrint 70; `write_tags` sees whether it holds.
    """
    weasyprint.pdf.add_tags = _add_claims
