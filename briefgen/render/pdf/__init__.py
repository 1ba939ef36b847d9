"""HTML -> PDF/A-3a and PDF/UA-1 in one file."""

from briefgen.render.pdf.engine import Pdf, render_pdf
from briefgen.render.pdf.warming import warm_up

__all__ = ["Pdf", "render_pdf", "warm_up"]
