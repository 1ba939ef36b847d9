"""Load what makes PDFs, once, before workers are forked; or say what has to be installed."""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from briefgen.source.errors import UsageError

INSTALL = {
    "linux": (
        "install Pango and HarfBuzz. Debian, Ubuntu: `apt install libpango-1.0-0 "
        "libpangoft2-1.0-0 libharfbuzz-subset0`; Fedora: `dnf install pango harfbuzz`. "
        "Without it: `briefgen build --to md,html`"
    ),
    "darwin": "install Pango: `brew install pango`. Without it: `briefgen build --to md,html`",
    "win32": (
        "install MSYS2, and in it Pango: `pacman -S mingw-w64-ucrt-x86_64-pango`. "
        "Without it: `briefgen build --to md,html`"
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
            _import_weasyprint()
            importlib.import_module("briefgen.render.pdf")
    except OSError as error:
        hint = INSTALL.get(sys.platform, INSTALL["linux"])
        raise UsageError(
            f"PDFs need system libraries that are missing: {_first(error)}", hint
        ) from error


def _import_weasyprint() -> None:
    """Import WeasyPrint without what it would spend half of that time on.

    It looks for its libraries by names that no Linux has first, and each time Python asks the
    compiler and the linker, 54 processes in all, before the name is tried that is right.
    """
    with _later("fontTools.subset", "fontTools.varLib.instancer"):
        if sys.platform == "linux":
            before = {*sys.modules}
            # It prints advice where it finds no library, which is premature here.
            with contextlib.suppress(OSError), contextlib.redirect_stdout(io.StringIO()):
                with _by_name_alone():
                    importlib.import_module("weasyprint")
                return
            for name in {*sys.modules} - before:
                if name.partition(".")[0] == "weasyprint":
                    del sys.modules[name]
        importlib.import_module("weasyprint")


@contextlib.contextmanager
def _by_name_alone() -> Iterator[None]:
    """Let libraries be opened by their own names: the system's loader knows where they are."""
    import ctypes.util  # which whoever only hands tasks over has no use for

    search = ctypes.util.find_library
    ctypes.util.find_library = _nothing
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _nothing(name: str) -> str | None:  # noqa: ARG001 - as it is called
    return None


@contextlib.contextmanager
def _later(*names: str) -> Iterator[None]:
    """Let modules be imported, within, that are only loaded once something of them is called.

    They are what fonts are cut down with where HarfBuzz cannot, and a fifth of WeasyPrint's import.
    """
    missing = [name for name in names if name not in sys.modules]
    sys.modules.update({name: _Later(name) for name in missing})
    try:
        yield
    finally:
        for name in missing:
            del sys.modules[name]


class _Later(ModuleType):
    """What stands for a module whose functions and classes are called, and nothing else."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):  # what the import system asks of a module
            raise AttributeError(name)

        def call(*args: object, **options: object) -> Any:
            return getattr(importlib.import_module(self.__name__), name)(*args, **options)

        return call


def _first(error: OSError) -> str:
    return str(error).partition(":")[0]
