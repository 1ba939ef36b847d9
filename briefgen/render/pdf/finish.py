"""Finish what WeasyPrint leaves undone in a PDF, just before it is written."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pydyf
from weasyprint import Document

from briefgen.render.pdf.attached import associate_once
from briefgen.render.pdf.contents import read_contents
from briefgen.render.pdf.joints import join
from briefgen.render.pdf.links import remove_areas
from briefgen.render.pdf.metadata import claim_pdf_ua
from briefgen.render.pdf.painting import watched
from briefgen.render.pdf.structure import structure
from briefgen.render.pdf.tags import write_tags

Finisher = Callable[[Document, pydyf.PDF], None]


def finishing(document: Document, page: Element) -> tuple[Document, Finisher]:
    """Return the document as it is to be written, and what finishes it; `page` is its HTML."""
    parents = {child: parent for parent in page.iter() for child in parent}
    contents = read_contents(document)
    join(contents, parents, page)

    def finish(_: Document, pdf: pydyf.PDF) -> None:
        root = structure(contents, parents, page)
        write_tags(pdf, root, [each.height for each in document.pages])
        remove_areas(pdf, contents.spare)
        claim_pdf_ua(pdf)
        associate_once(pdf)

    return watched(document, contents), finish
