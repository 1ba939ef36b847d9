"""Set Markdown in several languages block by block, each block marked by its language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.languages.view import BriefView
from briefgen.render.alignment import Lay
from briefgen.render.markdown_text import hang

TIGHT_ITEM, LOOSE_ITEM = "tight item", "loose item"
"""Kinds of unit: an item of a list, with an empty line before the next or without."""
NOTE, REMARK = "note", "remark"
"""Kinds of unit: what stands in a footnote, and what follows the text of a list's item."""

_JOINTS = {TIGHT_ITEM: "\n"}
_INDENTED = {NOTE: " " * 4, REMARK: " " * 2}
_RIGHT_TO_LEFT_MARK = "\u200f"
_HEADING = re.compile(r'(#{1,6} (?:<a id="[^"]*"></a>)*)')
_ITEM = re.compile(r"((?:[-*]|[0-9]+[.)]) +)")
_QUOTE = re.compile(r"(> )")
_LIST_OR_TABLE = re.compile(r"(?:[-*]|[0-9]+[.)]) |\|")


def block_by_block(columns: Sequence[BriefView]) -> Lay:
    """Return what sets the versions of a block below each other."""

    def rows(kind: str, versions: Sequence[str]) -> str:
        written = [
            _marked(version.strip(), kind, column)
            for column, version in zip(columns, versions, strict=True)
            if version.strip()
        ]
        text = _JOINTS.get(kind, "\n\n").join(written)
        if kind == NOTE:
            return hang(text, _INDENTED[kind]).lstrip()
        return f"\n\n{hang(text, _INDENTED[kind])}" if kind == REMARK else text

    return rows


def _marked(text: str, kind: str, column: BriefView) -> str:
    """Mark a block: at its beginning, or before it where that would mark one item, or cell, alone.

    A reader shows a block from right to left that begins with a letter of such a script; the tag
    is none, so a mark of direction goes before it.
    """
    code = column.language.upper()
    turn = _RIGHT_TO_LEFT_MARK if column.direction == "rtl" else ""
    if heading := _HEADING.match(text):
        return f"{heading[1]}{turn}{code} · {text[heading.end() :]}"
    tag = f"{turn}**{code}**"
    opening = _ITEM.match(text) if kind in (TIGHT_ITEM, LOOSE_ITEM) else _QUOTE.match(text)
    if opening:
        return f"{opening[1]}{tag} · {text[opening.end() :]}"
    if _LIST_OR_TABLE.match(text):
        return f"{tag}\n\n{text}"
    return f"{tag} · {text}"
