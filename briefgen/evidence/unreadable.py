"""Say that a source cannot be read, and why."""

from __future__ import annotations


class UnreadableSourceError(Exception):
    """A source whose text cannot be read.

    The message is what follows its name in a sentence: "is encrypted". `hint` says what to do.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def too_long() -> UnreadableSourceError:
    """Return what to raise for a source with more text than any work has."""
    return UnreadableSourceError(
        "holds more text than any book", "archive the chapter that is quoted"
    )
