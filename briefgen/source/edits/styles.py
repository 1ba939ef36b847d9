"""Write a text as YAML in the style in which another is written, or in the nearest that can."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.source.edits.draft import Draft
from briefgen.source.edits.folding import fold_block, fold_flow, paragraphs
from briefgen.source.emit import INDENT
from briefgen.source.parser import parse
from briefgen.source.tree import Data, ScalarNode, to_data

PLAIN, SINGLE, DOUBLE, LITERAL, FOLDED = "", "'", '"', "|", ">"
BLOCKS = (LITERAL, FOLDED)
LINE_LENGTH = 100
"""How long a line may be where nothing in the file says so."""
_SHORTEST_WRAP = 60
"""Lines that are all shorter were ended by hand, and say nothing of the width."""
_HEADER = re.compile(r"[|>](?P<indicators>[-+0-9]*)(?P<comment>[^\r\n]*)")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


@dataclass(frozen=True)
class Style:
    """How a text is written.

    `mark` is what it begins with: a quotation mark, ``|``, ``>``, or nothing. `inner` is how much
    deeper than what it is in its further lines are indented, `explicit` that a block's header says
    so. `keeps` is that a block keeps its last line breaks. `comment` follows in its first line, or
    its only one. `width` is the column at which its lines go on in the next; `kept` are the lines
    of a folded block, paragraph by paragraph.
    """

    mark: str = PLAIN
    inner: int = len(INDENT)
    explicit: bool = False
    keeps: bool = False
    comment: str = ""
    width: int | None = None
    kept: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Slot:
    """Where a value goes: how deep what holds it is indented, from which column, in braces or not.

    Columns count from 0.
    """

    indent: int
    column: int
    flow: bool = False


def style_of(draft: Draft, node: ScalarNode, indent: int) -> Style:
    """Return how a text is written; `indent` is that of what it is in."""
    start = draft.value_start(node.place)
    final = last_line(draft, node)
    lines = [line.rstrip("\r\n") for line in draft.lines[node.place.line - 1 : final]]
    inner = _inner(lines[1:], indent)
    mark = draft.text[start : start + 1]
    if node.plain or mark not in BLOCKS:
        comment = draft.text[draft.end(node.place) : draft.line_end(final)]
        return Style(
            PLAIN if node.plain else mark,
            inner or len(INDENT),
            comment=comment,
            width=_width(lines) or (LINE_LENGTH if len(lines) > 1 else None),
        )
    header = _HEADER.match(draft.text, start)
    indicators, comment = header.groups() if header else ("", "")
    explicit = next((int(one) for one in indicators if one.isdigit()), 0)
    inner = explicit or inner or len(INDENT)
    width = _width(lines[1:])
    if width is None and max(map(len, lines[1:]), default=0) <= LINE_LENGTH:
        width = LINE_LENGTH
    content = [line[indent + inner :] for line in lines[1:]]
    return Style(
        mark,
        inner,
        bool(explicit),
        "+" in indicators,
        comment,
        width,
        tuple(map(tuple, paragraphs(content))) if mark == FOLDED else (),
    )


def last_line(draft: Draft, node: ScalarNode) -> int:
    """Return the number of a text's last line, without the blank ones that only follow a block."""
    line = draft.last_line(node)
    if not node.text.endswith("\n\n"):
        while line > node.place.line and draft.is_blank(line):
            line -= 1
    return line


def written(value: str, style: Style, slot: Slot, newline: str) -> Iterator[str]:
    """Yield a text as it may stand in a slot: in its style, then in others, the nearest first."""
    for one in _styles(value, style, slot):
        in_lines = _block if one.mark in BLOCKS else _inline
        for candidate in in_lines(value, one, slot):
            if says(candidate, slot, value):
                yield candidate.replace("\n", newline)


def says(candidate: str, slot: Slot, value: Data) -> bool:
    """Whether what is written in a slot is read as a value, and as nothing more."""
    margin = " " * slot.indent
    expected: Data = {"k": value, "z": "z"}
    if slot.flow:
        frame, expected = f"{margin}k: {{k: {candidate}, z: z}}\n", {"k": expected}
    else:
        frame = f"{margin}k: {candidate}\n{margin}z: z\n"
    parsed = parse("", frame.encode("utf-8", "replace"))
    return parsed.root is not None and not parsed.findings and to_data(parsed.root) == expected


def _styles(value: str, style: Style, slot: Slot) -> Iterator[Style]:
    """Yield styles, the given one first; the one in which all can be said comes last."""
    simple = replace(style, explicit=False, keeps=False, width=None, kept=())
    if not slot.flow:
        yield style
        if style.mark == FOLDED:
            yield replace(style, explicit=True)
        if style.mark in BLOCKS or (style.mark != DOUBLE and "\n" in value.strip("\n")):
            yield replace(simple, mark=LITERAL, inner=len(INDENT))
            yield replace(simple, mark=LITERAL, inner=len(INDENT), explicit=True)
    elif style.mark not in BLOCKS:
        yield style
    yield replace(simple, mark=PLAIN if style.mark in BLOCKS else style.mark)
    if '"' in value:
        yield replace(simple, mark=SINGLE)
    yield replace(simple, mark=DOUBLE)


def _block(value: str, style: Style, slot: Slot) -> Iterator[str]:
    core = value.rstrip("\n")
    if not core:
        return
    ends = len(value) - len(core)
    chomping = "-" if not ends else "+" if ends > 1 or style.keeps else ""
    margin = slot.indent + style.inner
    if style.mark == FOLDED:
        width = max(style.width - margin, 1) if style.width else None
        lines = list(fold_block(core, width, style.kept))
    else:
        lines = core.split("\n")
    lines += [""] * (ends - 1)
    header = f"{style.mark}{style.inner if style.explicit else ''}{chomping}{style.comment}"
    yield "\n".join([header, *(f"{' ' * margin}{line}" if line else "" for line in lines)])


def _inline(value: str, style: Style, slot: Slot) -> Iterator[str]:
    mark = style.mark
    if style.width:
        margin = slot.indent + style.inner
        lines = fold_flow(value, style.width - slot.column, max(style.width - margin, 1))
        first, *others = (_escaped(line, mark) for line in lines)
        folded = [first, *(f"{' ' * margin}{line}" if line else "" for line in others)]
        joined = "\n".join(folded)
        yield f"{mark}{joined}{mark}{style.comment}"
    yield f"{mark}{_escaped(value, mark)}{mark}{style.comment}"


def _escaped(text: str, mark: str) -> str:
    if mark == SINGLE:
        return text.replace("'", "''")
    if mark == DOUBLE:
        return "".join(_ESCAPES.get(character, character) for character in text)
    return text


def _inner(lines: list[str], indent: int) -> int:
    """Return how much deeper than `indent` the first line with anything on it is."""
    for line in lines:
        if line.strip(" \t"):
            return max(len(line) - len(line.lstrip(" ")) - indent, 1)
    return 0


def _width(lines: list[str]) -> int | None:
    """Return how long lines grow before they go on in the next; nothing where none does."""
    pairs = pairwise(lines)
    broken = [len(line) for line, following in pairs if line.strip() and following.strip()]
    return max(*broken, _SHORTEST_WRAP) if broken else None
