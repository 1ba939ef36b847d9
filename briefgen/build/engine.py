"""Load what makes PDFs, once, before workers are forked; or say what has to be installed."""

from __future__ import annotations

import importlib
import sys

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


def load_pdf_engine() -> None:
    """Import what renders PDFs. Raises `UsageError` where its system libraries are missing."""
    try:
        importlib.import_module("briefgen.render.pdf")
    except OSError as error:
        hint = INSTALL.get(sys.platform, INSTALL["linux"])
        raise UsageError(
            f"PDFs need system libraries that are missing: {_first(error)}", hint
        ) from error


def _first(error: OSError) -> str:
    return str(error).partition(":")[0]
