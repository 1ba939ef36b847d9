"""Set what is printed of a brief in several languages side by side, unit by unit.

Each language is printed by the same templates, and these mark what may stand beside its
counterpart: `unit` marks a piece, `frame` what such pieces stand in, `once` what is printed for all
languages in the first of them. The marks are noncharacters, which no file that briefgen reads can
hold. Where there is one language alone, they just go.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

_OPEN, _HEAD_END, _CLOSE = "\ufdd0", "\ufdd1", "\ufdd2"
_MARK = re.compile(f"([{_OPEN}{_CLOSE}])")
_FRAME, _ONCE = "+", "="

Lay = Callable[[str, Sequence[str]], str]
"""What sets a unit's versions, one a column, beside each other; the first argument is its kind."""

Wrap = Callable[[str, str], str]
"""What puts a frame of some kind around text that has left it, or that it holds whole."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A marked piece of print; it holds text and further pieces."""

    kind: str
    sort: str
    parts: tuple[str | _Piece, ...]

    @property
    def is_frame(self) -> bool:
        return self.sort == _FRAME

    @property
    def pieces(self) -> list[_Piece]:
        return [part for part in self.parts if isinstance(part, _Piece)]


def unit(content: str, kind: str = "") -> str:
    """Mark a piece that stands beside its counterparts, whole."""
    return f"{_OPEN}{kind}{_HEAD_END}{content}{_CLOSE}"


def frame(content: str, kind: str = "") -> str:
    """Mark a piece whose units stand beside their counterparts; the text around them is shared.

    It is a unit itself where it holds none, or where the columns do not hold the same: other
    units, or other text around them. So nothing is lost of what a template forgets to mark.
    """
    return f"{_OPEN}{_FRAME}{kind}{_HEAD_END}{content}{_CLOSE}"


def once(content: str) -> str:
    """Mark a piece that all columns share, and that the first one prints."""
    return f"{_OPEN}{_ONCE}{_HEAD_END}{content}{_CLOSE}"


def aligned(columns: Sequence[str], lay: Lay, wrap: Wrap | None = None) -> str:
    """Return one print of several, which are marked alike; of one, the same without its marks.

    Without `wrap`, nothing is put around frames.
    """
    if wrap is None and len(columns) == 1:
        return _unmarked(columns[0])
    read, around = [_read(column) for column in columns], wrap or _as_it_is
    if len(read) == 1:
        return _whole(read[0], around)
    return _side_by_side(read, lay, around)


def _unmarked(column: str) -> str:
    before, *marked = column.split(_OPEN)
    rest = (text.partition(_HEAD_END)[2] for text in marked)
    return "".join((before, *rest)).replace(_CLOSE, "")


def _as_it_is(_kind: str, content: str) -> str:
    return content


def _side_by_side(versions: Sequence[_Piece], lay: Lay, wrap: Wrap) -> str:
    first = versions[0]
    if not first.is_frame or not first.pieces or not all(_alike(first, one) for one in versions):
        return lay(first.kind, [_whole(version, wrap) for version in versions])
    rows = zip(*(version.pieces for version in versions), strict=True)
    return "".join(
        part if isinstance(part, str) else _row(first.kind, next(rows), lay, wrap)
        for part in first.parts
    )


def _row(frame_kind: str, versions: Sequence[_Piece], lay: Lay, wrap: Wrap) -> str:
    """Set the versions of a piece beside each other, each in a frame of its own."""
    if versions[0].is_frame:
        return _side_by_side(versions, lay, wrap)
    if versions[0].sort == _ONCE:
        return _whole(versions[0], wrap)
    wholes = [wrap(frame_kind, _whole(version, wrap)) for version in versions]
    return lay(versions[0].kind, wholes)


def _alike(one: _Piece, other: _Piece) -> bool:
    """Whether two frames hold pieces that can stand beside each other, in the same text."""
    return len(one.parts) == len(other.parts) and all(
        first.strip() == second.strip()
        if isinstance(first, str) and isinstance(second, str)
        else isinstance(first, _Piece)
        and isinstance(second, _Piece)
        and (first.kind, first.sort) == (second.kind, second.sort)
        for first, second in zip(one.parts, other.parts, strict=True)
    )


def _whole(piece: _Piece, wrap: Wrap) -> str:
    """Return a piece in one column: without marks, and its frames around what they hold."""
    return wrap(
        piece.kind if piece.is_frame else "",
        "".join(part if isinstance(part, str) else _whole(part, wrap) for part in piece.parts),
    )


def _read(text: str) -> _Piece:
    """Read marked text as one frame."""
    return _Piece("", _FRAME, tuple(_parts(iter(_MARK.split(text)))))


def _parts(tokens: Iterator[str]) -> Iterator[str | _Piece]:
    """Yield text and pieces up to the mark that closes what they stand in."""
    for token in tokens:
        if token == _CLOSE:
            return
        if token != _OPEN:
            yield token
            continue
        head, _, text = next(tokens).partition(_HEAD_END)
        sort = head[0] if head.startswith((_FRAME, _ONCE)) else ""
        yield _Piece(head.removeprefix(sort), sort, (text, *_parts(tokens)))
