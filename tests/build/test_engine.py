"""What renders PDFs is loaded without starting a program, and without what is seldom needed."""

from __future__ import annotations

import importlib
import subprocess
import sys
from typing import NoReturn

import pytest

from briefgen.build.engine import load_pdf_engine
from briefgen.source.errors import UsageError

WATCHED = """
import sys
started = []
events = {"subprocess.Popen", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.system"}
sys.addaudithook(lambda event, details: event in events and started.append(details))
from briefgen.build.engine import load_pdf_engine
"""

ONLY_WHERE_PROGRAMS_SAY = """
import ctypes.util, cffi
search, dlopen = ctypes.util.find_library, cffi.FFI.dlopen
def found(self, name, flags=0):
    if ctypes.util.find_library is not search:
        raise OSError(f"cannot load library '{name}'")
    return dlopen(self, name, flags)
cffi.FFI.dlopen = found
"""

WITHOUT_HARFBUZZ = """
import warnings
warnings.simplefilter("ignore", DeprecationWarning)
import weasyprint.pdf.fonts
weasyprint.pdf.fonts.harfbuzz_subset = None
"""

RENDERED = """
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from briefgen.render.fonts import packaged_font
from pathlib import Path
from tempfile import TemporaryDirectory
with TemporaryDirectory() as folder:
    font = Path(folder, "own.ttf")
    font.write_bytes(packaged_font("fonts/SourceSansPro-Regular.ttf"))
    face = f"<style>@font-face {{ font-family: own; src: url({font.as_uri()}) }}</style>"
    page = HTML(string=f"{face}<p style='font-family: own'>Kata", base_url="about:blank")
    data = page.write_pdf(font_config=FontConfiguration())
"""


def said(*code: str) -> str:
    """Run code in a process of its own, and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(code)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="other systems look libraries up themselves")
def test_loading_what_renders_pdfs_starts_no_program() -> None:
    assert said(WATCHED, "load_pdf_engine(); print(len(started))") == "0\n"


def test_libraries_that_only_programs_find_are_found() -> None:
    code = "load_pdf_engine(); import weasyprint; print(weasyprint.HTML.__module__)"
    assert said(WATCHED, ONLY_WHERE_PROGRAMS_SAY, code) == "weasyprint\n"


def test_what_cuts_fonts_down_is_not_loaded_where_harfbuzz_does_it() -> None:
    code = "load_pdf_engine(); print('fontTools.subset' in sys.modules)"
    assert said(WATCHED, code) == "False\n"


def test_what_cuts_fonts_down_is_loaded_where_harfbuzz_cannot() -> None:
    code = "print('fontTools.subset' in sys.modules, len(data) < 20_000)"
    assert said(WATCHED, "load_pdf_engine()", WITHOUT_HARFBUZZ, RENDERED, code) == "True True\n"


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32", "freebsd13"])
def test_missing_libraries_are_named(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(name: str) -> NoReturn:
        raise OSError("cannot load library 'libpango-1.0-0': libpango.so: no such file")

    monkeypatch.setattr(importlib, "import_module", fail)
    monkeypatch.setattr(sys, "platform", platform)
    with pytest.raises(UsageError) as raised:
        load_pdf_engine()
    missing = "PDFs need system libraries that are missing: cannot load library 'libpango-1.0-0'"
    assert raised.value.message == missing
    assert "install" in raised.value.hint
    assert "--to md,html" in raised.value.hint
