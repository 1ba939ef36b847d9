"""Do once what every page needs, and tidy memory up after a page, not all the while."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator, Sequence

from weasyprint.text.ffi import ffi, pangoft2
from weasyprint.text.fonts import FontConfiguration
from weasyprint.text.line_break import pyphen
from weasyprint.urls import URLFetcherResponse

from briefgen.render.media import MEDIA_TYPES, SCHEME
from briefgen.render.pdf.lettering import write_lines_whole
from briefgen.render.pdf.line_starts import break_words_at_line_starts
from briefgen.render.pdf.painting import leave_structure_to_us
from briefgen.render.pdf.quick import quicken
from briefgen.render.pdf.quick.parsing import parsed
from briefgen.render.styles import shared_styles
from briefgen.source.project_files import read_template

LANGUAGES = ("en", "id")
"""What most briefs are in; other languages are read at the first page that is."""

_TYPES = (
    "FcChar8 **", "PangoFcFontMap *", "PangoLogAttr[]", "PangoRectangle *", "char[]", "char[4]",
    "hb_codepoint_t[]", "hb_tag_t[100]", "unsigned int *",
)  # fmt: skip
"""Types of C that any page has memory of; cffi takes 3 ms to read each."""

MOST = 400_000
"""How many objects may be made before Python looks which of them are out of use; a page of text
makes 20,000 or so. Python's own 700 means to look 200 times, each time at the page so far."""


def adapt() -> None:
    """Have WeasyPrint do what we need of it, and do it quickly, from now on."""
    write_lines_whole()
    break_words_at_line_starts()
    leave_structure_to_us()
    quicken()


def warm_up(languages: Sequence[str] = LANGUAGES) -> None:
    """Load what the first page would wait for, before processes are forked that make many.

    It starts no thread, and makes nothing that a fork must not share: a configuration of fonts has
    both. What is loaded by now is never looked at again by Python's collection of garbage, so that
    forked processes go on sharing its memory.
    """
    adapt()
    for language in languages:
        pyphen.Pyphen(lang=pyphen.language_fallback(language))
    parsed(shared_styles(read_template), "print")
    for kind in _TYPES:
        ffi.typeof(kind)
    URLFetcherResponse(SCHEME, b"", {"Content-Type": MEDIA_TYPES["svg"]})  # loads half of `email`
    gc.collect()
    gc.freeze()


@contextlib.contextmanager
def tidied_up_after() -> Iterator[None]:
    """Seldom look for objects that are out of use within; look once at the end.

    Within another of its kind, it is the other one that looks.
    """
    before = gc.get_threshold()
    gc.set_threshold(max(MOST, before[0]) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextlib.contextmanager
def own_fonts() -> Iterator[FontConfiguration]:
    """Give a configuration of fonts for one document, which is of no use afterwards.

    Pango keeps each one's settings for good, 200 kB, unless it is told to take none in their place.
    """
    fonts = FontConfiguration()
    try:
        yield fonts
    finally:
        pangoft2.pango_fc_font_map_set_config(
            ffi.cast("PangoFcFontMap *", fonts.font_map), ffi.NULL
        )
