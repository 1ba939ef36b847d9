"""Render a brief's HTML as PDF by WeasyPrint."""

from __future__ import annotations

from dataclasses import dataclass, replace

from weasyprint import CSS, HTML
from weasyprint.urls import FatalURLFetchingError

from briefgen.render.fetcher import ThemeFetcher
from briefgen.render.measures import PageMeasures
from briefgen.render.measuring import measure
from briefgen.render.pdf.attached import attached
from briefgen.render.pdf.colour import INTENT, colour_profiles
from briefgen.render.pdf.finish import finishing
from briefgen.render.pdf.warming import adapt, own_fonts, tidied_up_after
from briefgen.render.sheet import Sheet
from briefgen.source.errors import UsageError

VARIANT = "pdf/a-3a"


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF, what its pages came out as, and the theme's files that it asked for, there or not."""

    data: bytes
    measured: PageMeasures
    wanted: frozenset[str] = frozenset()


def render_pdf(sheet: Sheet) -> Pdf:
    """Return a sheet as a tagged PDF, for archives and for all readers.

    Title, language, dates and bookmarks come from the page itself. Raises UsageError where the page
    loads what is not its theme's.
    """
    fetcher = ThemeFetcher(sheet.files)
    try:
        with tidied_up_after():
            written = _render(sheet, fetcher)
    except FatalURLFetchingError as error:  # not an Exception, so that WeasyPrint lets it through
        raise UsageError(str(error), _HINT) from error
    if fetcher.refused:
        raise UsageError(fetcher.refused[0], _HINT)
    return written


_HINT = "put the file into the theme, and load `theme:name`"


def _render(sheet: Sheet, fetcher: ThemeFetcher) -> Pdf:
    adapt()
    with own_fonts() as fonts:
        faces = CSS(string=sheet.styles, font_config=fonts, url_fetcher=fetcher)
        page = HTML(string=sheet.html, url_fetcher=fetcher, base_url="theme:")
        options = {"pdf_variant": VARIANT, "output_intent": INTENT}
        document = page.render(
            stylesheets=[faces], font_config=fonts, color_profiles=colour_profiles(), **options
        )
        measured = measure(document)
        document, finish = finishing(document, page.etree_element)
        inside = attached(sheet.attachments)
        data = document.write_pdf(finisher=finish, attachments=inside, **options)
    unshown = tuple(dict.fromkeys(fetcher.unshown))
    return Pdf(bytes(data), replace(measured, unshown=unshown), frozenset(fetcher.wanted))
