"""Make arrays of glyphs by one type: cffi reads each length's type as C, 3 ms for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from weasyprint.pdf import fonts

_COUNTED = re.compile(r"(\w+)\[\d+\]")

_ffi = fonts.ffi


class _Arrays:
    """cffi, but for arrays that are filled when they are made: these have as many items then.

    WeasyPrint asks for exactly so many.
    """

    def new(self, kind: str, items: Sequence[int] | None = None) -> Any:
        """Return memory of a type."""
        counted = None if items is None else _COUNTED.fullmatch(kind)
        return _ffi.new(f"{counted[1]}[]" if counted else kind, items)

    def __getattr__(self, name: str) -> Any:
        return getattr(_ffi, name)


def share_types_of_arrays() -> None:
    """Have WeasyPrint cut down fonts by arrays of one type."""
    fonts.ffi = _Arrays()
