"""Let a word be broken where it begins a line, and there alone, whatever element it stands in.

WeasyPrint takes the first word of a link or of stressed words for the first of its line, and breaks
it in the midst (`overflow-wrap`) where it should have gone to the next one.
"""

from __future__ import annotations

from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline

_INDENT = 2
"""How far from its line's beginning a word may begin it, in the size of its font."""

_split_inline_box = inline.split_inline_box
_split_text_box = inline.split_text_box
_starts: list[float] = []
"""Where the lines begin that are being filled, the innermost last."""


def _inline_box(context: Any, box: Any, position_x: float, *rest: Any) -> Any:
    """Fill an inline box, and remember where it begins if it is a line."""
    if not isinstance(box, boxes.LineBox):
        return _split_inline_box(context, box, position_x, *rest)
    _starts.append(position_x)
    try:
        return _split_inline_box(context, box, position_x, *rest)
    finally:
        _starts.pop()


def _text_box(
    context: Any, box: Any, width: float | None, skip: int, *, is_line_start: bool = True
) -> Any:
    """Fit a text into a width; a word in the midst of a line is not broken."""
    if is_line_start and width is not None and _starts:
        is_line_start = box.position_x - _starts[-1] <= _INDENT * box.style["font_size"]
    return _split_text_box(context, box, width, skip, is_line_start=is_line_start)


def break_words_at_line_starts() -> None:
    """Have WeasyPrint know where lines start from now on.

    It hands this from box to box, and loses it on the way; there is no other way in. It is as of
    WeasyPrint 70, and `tests/render/test_hard_pages.py` looks at what comes out.
    """
    inline.split_inline_box = _inline_box
    inline.split_text_box = _text_box
