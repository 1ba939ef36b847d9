"""Set what is printed of a brief in several languages side by side, unit by unit.

Each language is printed by the same templates, and these mark what may stand beside its
counterpart: `unit` marks a piece, `frame` what such pieces stand in. The marks are noncharacters,
which no file that briefgen reads can hold. Where there is one language alone, they just go.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

_OPEN, _HEAD_END, _CLOSE = "\ufdd0", "\ufdd1", "\ufdd2"
_MARK = re.compile(f"([{_OPEN}{_CLOSE}])")
_FRAME = "+"

Lay = Callable[[str, Sequence[str]], str]
"""What sets a unit's versions, one a column, beside each other; the first argument is its kind."""

Wrap = Callable[[str, str], str]
"""What puts a frame of some kind around text that has left it, or that it holds whole."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A marked piece of print; it holds text and further pieces."""

    kind: str
    is_frame: bool
    parts: tuple[str | _Piece, ...]

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


def aligned(columns: Sequence[str], lay: Lay, wrap: Wrap) -> str:
    """Return one print of several, which are marked alike; of one, the same without its marks."""
    read = [_read(column) for column in columns]
    if len(read) == 1:
        return _whole(read[0], wrap)
    return _side_by_side(read, lay, wrap)


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
    wholes = [wrap(frame_kind, _whole(version, wrap)) for version in versions]
    return lay(versions[0].kind, wholes)


def _alike(one: _Piece, other: _Piece) -> bool:
    """Whether two frames hold pieces that can stand beside each other, in the same text."""
    return len(one.parts) == len(other.parts) and all(
        first.strip() == second.strip()
        if isinstance(first, str) and isinstance(second, str)
        else isinstance(first, _Piece)
        and isinstance(second, _Piece)
        and (first.kind, first.is_frame) == (second.kind, second.is_frame)
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
    return _Piece("", True, tuple(_parts(iter(_MARK.split(text)))))  # noqa: FBT003


def _parts(tokens: Iterator[str]) -> Iterator[str | _Piece]:
    """Yield text and pieces up to the mark that closes what they stand in."""
    for token in tokens:
        if token == _CLOSE:
            return
        if token != _OPEN:
            yield token
            continue
        head, _, text = next(tokens).partition(_HEAD_END)
        is_frame = head.startswith(_FRAME)
        yield _Piece(head.removeprefix(_FRAME), is_frame, (text, *_parts(tokens)))
