"""Render a brief's HTML as PDF. The only module that works WeasyPrint."""

from __future__ import annotations

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from briefgen.render.fetcher import ThemeFetcher
from briefgen.render.theme import Theme

PDF_STYLES = "styles/pdf.css"


def render_pdf(html: str, theme: Theme) -> bytes:
    """Return the page that `render_html` made as a tagged PDF.

    Title, language, dates and bookmarks come from the page itself. Raises
    weasyprint.urls.FatalURLFetchingError where a style loads what is not the theme's.
    """
    fetcher = ThemeFetcher(theme)
    fonts = FontConfiguration()
    faces = CSS(string=theme.text(PDF_STYLES), font_config=fonts, url_fetcher=fetcher)
    page = HTML(string=html, url_fetcher=fetcher, base_url="theme:")
    written = page.write_pdf(stylesheets=[faces], font_config=fonts, pdf_variant="pdf/ua-1")
    return bytes(written)
