"""Hand bytes through a pipe between two processes, each piece whole."""

from __future__ import annotations

import struct
from typing import IO

_LENGTH = struct.Struct(">Q")


def send(pipe: IO[bytes], *pieces: bytes) -> None:
    """Write pieces of bytes. Raises `OSError` where nobody reads any more."""
    for piece in pieces:
        pipe.write(_LENGTH.pack(len(piece)))
        pipe.write(piece)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """Read a piece of bytes; nothing where the other side has gone."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    piece = pipe.read(length)
    return piece if len(piece) == length else None
