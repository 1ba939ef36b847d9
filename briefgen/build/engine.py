"""Load what makes PDFs, once, before workers are forked; or say what has to be installed."""

from __future__ import annotations

import importlib
import os
import sys
import warnings
from pathlib import Path

from briefgen.source.errors import UsageError

INSTALL = {
    "linux": (
        "install Pango and HarfBuzz. Debian, Ubuntu: `apt install libpango-1.0-0 "
        "libpangoft2-1.0-0 libharfbuzz-subset0`; Fedora: `dnf install pango harfbuzz`. "
        "Without PDF: `--to md,html`"
    ),
    "darwin": "install Pango: `brew install pango`. Without PDF: `--to md,html`",
    "win32": (
        "install MSYS2, and in it Pango: `pacman -S mingw-w64-ucrt-x86_64-pango`. "
        "Without PDF: `--to md,html`"
    ),
}
"""How to get the libraries, by `sys.platform`."""


FONTS = Path(__file__).with_name("fonts.conf")
"""The settings of fontconfig that make a page the same on all machines."""

_SET = {"FONTCONFIG_FILE": str(FONTS), "FC_LANG": "en", "PANGO_LANGUAGE": "en"}
_UNSET = ("FONTCONFIG_SYSROOT", "HB_OPTIONS", "HB_SHAPER_LIST", "FREETYPE_PROPERTIES")
"""What fontconfig, Pango, HarfBuzz and FreeType would take from the environment; of languages it is
that of the page's text that counts."""


def pin_fonts() -> None:
    """Let pages have the fonts that their themes bring along, and none of the machine's.

    It is the process's environment that says so, to this process and to those that it starts.
    """
    os.environ.update(_SET)
    for name in _UNSET:
        os.environ.pop(name, None)


def load_pdf_engine() -> None:
    """Import what renders PDFs, with our fonts alone.

    Raises `UsageError` where its system libraries are missing.
    """
    pin_fonts()
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "No fonts configured", UserWarning)
            importlib.import_module("briefgen.render.pdf")
    except OSError as error:
        hint = INSTALL.get(sys.platform, INSTALL["linux"])
        raise UsageError(
            f"PDFs need system libraries that are missing: {_first(error)}", hint
        ) from error


def _first(error: OSError) -> str:
    return str(error).partition(":")[0]
