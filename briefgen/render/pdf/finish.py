"""Finish what WeasyPrint leaves undone in a PDF, just before it is written."""

from __future__ import annotations

import pydyf
from weasyprint import Document

from briefgen.render.pdf.metadata import claim_pdf_ua


def finish(document: Document, pdf: pydyf.PDF) -> None:  # noqa: ARG001 - WeasyPrint's signature
    """Complete the metadata."""
    claim_pdf_ua(pdf)
