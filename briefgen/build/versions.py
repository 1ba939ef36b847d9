"""Tell the versions of all that shapes a rendition, without importing any of it."""

from __future__ import annotations

import ctypes
import ctypes.util
import sys
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from briefgen.build.rendition import PAGED
from briefgen.version import VERSION

_TEXT = ("babel", "jinja2", "markdown-it-py", "pyyaml", "wcwidth")
_PICTURES = ("fonttools", "font-source-sans-pro")
"""What words in pictures are measured by, in every format."""
_PDF = ("weasyprint", "pydyf", "pyphen", "tinycss2", "tinyhtml5", "pillow")
_PDF_FONTS = ("font-source-serif-pro", "fontpkg-amiri")
_PNG = ("pypdfium2",)


@cache
def versions(output: str) -> Mapping[str, str]:
    """Return the versions that a rendition in the format `output` depends on, by name."""
    found = {"briefgen": VERSION} | {name: _version(name) for name in (*_TEXT, *_PICTURES)}
    if output in PAGED:
        found |= {name: _version(name) for name in (*_PDF, *_PDF_FONTS)}
        found["pango"] = _library_version("pango-1.0", "pango_version_string")
        found["harfbuzz"] = _library_version("harfbuzz", "hb_version_string")
    if output == "png":
        found |= {name: _version(name) for name in _PNG}
    return found


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"


def _library_version(name: str, function: str) -> str:
    """Ask a C library for its version; on Linux `find_library` would start a compiler."""
    file = f"lib{name}.so.0" if sys.platform == "linux" else ctypes.util.find_library(name)
    try:
        ask = getattr(ctypes.CDLL(file), function)
    except (OSError, AttributeError, TypeError):
        return "unknown"
    ask.restype = ctypes.c_char_p
    return str(ask().decode("ascii", "replace"))
