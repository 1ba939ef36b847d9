"""HTML -> PDF/A-3a and PDF/UA-1 in one file."""

from briefgen.render.pdf.engine import Pdf, render_pdf
from briefgen.render.pdf.warming import tidied_up_after, warm_up

__all__ = ["Pdf", "render_pdf", "tidied_up_after", "warm_up"]
