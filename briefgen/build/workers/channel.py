"""Pass messages of bytes between two processes."""

from __future__ import annotations

import socket
import struct
from time import monotonic

_LENGTH = struct.Struct(">Q")


class Channel:
    """One end of a connection, over which whole messages go both ways.

    Raises EOFError where the other end was closed, as it is when its process ends.
    """

    def __init__(self, end: socket.socket) -> None:
        self._end = end

    def send(self, message: bytes) -> None:
        """Send a message; wait until the other end has taken it."""
        self._end.settimeout(None)
        try:
            self._end.sendall(_LENGTH.pack(len(message)))
            self._end.sendall(message)
        except (BrokenPipeError, ConnectionResetError) as error:
            raise EOFError from error

    def receive(self, seconds: float | None = None) -> bytes:
        """Return the next message. Raises TimeoutError where it is not there in so many seconds."""
        until = None if seconds is None else monotonic() + seconds
        (length,) = _LENGTH.unpack(self._exactly(_LENGTH.size, until))
        return self._exactly(length, until)

    def close(self) -> None:
        """Let the other end know that nothing more comes."""
        self._end.close()

    def _exactly(self, length: int, until: float | None) -> bytes:
        data = bytearray(length)
        rest = memoryview(data)
        while rest:
            self._end.settimeout(None if until is None else max(until - monotonic(), 0.001))
            try:
                count = self._end.recv_into(rest)
            except ConnectionResetError as error:
                raise EOFError from error
            if not count:
                raise EOFError
            rest = rest[count:]
        return bytes(data)
