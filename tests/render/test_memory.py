"""A process that lays out page after page has no more memory at the end than it began with."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefgen.render.sheet import sheet_of
from briefgen.render.theme import Theme

LAID_OUT = """
import ctypes, gc, sys

class Told(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in "arena ordblks smblks hblks hblkhd usmblks "
                "fsmblks uordblks fordblks keepcost".split()]

tell = getattr(ctypes.CDLL(None), "mallinfo2", None)
if tell is None:
    sys.exit("no mallinfo2")
tell.restype = Told

from briefgen.build.engine import load_pdf_engine
load_pdf_engine()
from briefgen.render.pdf import render_pdf, warm_up
from briefgen.render.sheet import Sheet
warm_up()
styles = sys.stdin.read()
page = "<!DOCTYPE html><html lang=en><title>A page</title><p style='font-family: Source Serif Pro'>"
taken = []
for number in range(12):
    render_pdf(Sheet(f"{page}Considerable words {number}", styles, {}))
    gc.collect()
    taken.append(tell().uordblks)
print(taken[-1] - taken[3])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc tells what it has given out")
def test_pages_leave_nothing_behind(theme: Theme) -> None:
    """Eight pages' fonts would be 1.6 megabytes."""
    done = subprocess.run(
        [sys.executable, "-c", LAID_OUT],
        input=sheet_of("", theme).styles, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if "no mallinfo2" in done.stderr:
        pytest.skip("this C library does not tell what it has given out")
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 160_000
