"""Put WeasyPrint's rewritten functions in place of its own."""

from __future__ import annotations

from weasyprint import __version__

from briefgen.render.pdf.quick.arrays import share_types_of_arrays
from briefgen.render.pdf.quick.computing import compute_what_is_set
from briefgen.render.pdf.quick.hyphens import read_patterns_when_asked
from briefgen.render.pdf.quick.lengths import resolve_pixels_first
from briefgen.render.pdf.quick.lines import share_between_lines
from briefgen.render.pdf.quick.parsing import keep_patterns, keep_stylesheets

_KNOWN = "70."


def quicken() -> None:
    """Have WeasyPrint use them from now on; of any other version than 70, its own are kept."""
    if __version__.startswith(_KNOWN):
        compute_what_is_set()
        resolve_pixels_first()
        share_between_lines()
        keep_patterns()
        keep_stylesheets()
        read_patterns_when_asked()
        share_types_of_arrays()
