"""Say what keeps us from going on at all."""

from __future__ import annotations


class UsageError(Exception):
    """What was asked for cannot be done: no project, no such brief, a theme that cannot be read.

    `hint` says what to do about it. `cli` turns it into a message and exit code 2.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
