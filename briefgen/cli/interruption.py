"""Let Ctrl-C end a build between two of its steps."""

from __future__ import annotations

import signal
import threading
from types import FrameType, TracebackType
from typing import Self


class Interruption:
    """Takes note of Ctrl-C while it is entered, for whoever looks whether somebody pressed it.

    Python raises KeyboardInterrupt wherever it happens to be; in a finaliser, or in a callback of
    the import system, it is lost, and behind a lock it leaves that taken. Whoever presses a second
    time does not want to wait for the end of a step.
    """

    def __init__(self) -> None:
        self._noted = False
        self._ours = False

    def __enter__(self) -> Self:
        """Begin to take note, unless Ctrl-C is ignored as in a shell's background job."""
        if threading.current_thread() is threading.main_thread():
            self._ours = signal.getsignal(signal.SIGINT) is signal.default_int_handler
        if self._ours:
            signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let Ctrl-C interrupt at once again; what was noted last is not lost."""
        if self._ours:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        if error is None:
            self.check()

    def check(self) -> None:
        """Raise KeyboardInterrupt where Ctrl-C was pressed."""
        if self._noted:
            raise KeyboardInterrupt

    def _note(self, signum: int, frame: FrameType | None) -> None:  # noqa: ARG002 - as Python calls it
        if self._noted:
            raise KeyboardInterrupt
        self._noted = True
