"""Render a brief's HTML as PDF. The only module that works WeasyPrint."""

from __future__ import annotations

from dataclasses import dataclass

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from briefgen.render.fetcher import ThemeFetcher
from briefgen.render.measures import PageMeasures
from briefgen.render.theme import Theme
from briefgen.source.errors import UsageError

PDF_STYLES = "styles/pdf.css"


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF, and what its pages came out as."""

    data: bytes
    measured: PageMeasures


def render_pdf(html: str, theme: Theme) -> Pdf:
    """Return the page that `render_html` made as a tagged PDF.

    Title, language, dates and bookmarks come from the page itself. Raises UsageError where the
    page loads what is not its theme's.
    """
    fetcher = ThemeFetcher(theme)
    try:
        written = _render(html, theme, fetcher)
    except FatalURLFetchingError:  # not an Exception, so that WeasyPrint lets it through
        written = Pdf(b"", PageMeasures(0))
    if fetcher.refused:
        raise UsageError(fetcher.refused[0], "put the file into the theme, and load `theme:name`")
    return written


def _render(html: str, theme: Theme, fetcher: ThemeFetcher) -> Pdf:
    fonts = FontConfiguration()
    faces = CSS(string=theme.text(PDF_STYLES), font_config=fonts, url_fetcher=fetcher)
    page = HTML(string=html, url_fetcher=fetcher, base_url="theme:")
    document = page.render(stylesheets=[faces], font_config=fonts, pdf_variant="pdf/ua-1")
    data = bytes(document.write_pdf(pdf_variant="pdf/ua-1"))
    return Pdf(data, PageMeasures(len(document.pages)))
