"""HTML -> PDF/A-3a and PDF/UA-1 in one file."""

from briefgen.render.pdf.engine import Pdf, render_pdf

__all__ = ["Pdf", "render_pdf"]
