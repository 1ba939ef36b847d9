"""Hand tasks to one worker, and put another in its place when it dies."""

from __future__ import annotations

import contextlib
import pickle
import socket
from typing import Any

from briefgen.build.deaths import FEWER, KILLED, died, hung
from briefgen.build.limits import Limits
from briefgen.build.task import Failure, Outcome, Task
from briefgen.build.workers.channel import Channel
from briefgen.build.workers.starting import Starter
from briefgen.source.errors import UsageError

GRACE = 10.0
"""How many seconds longer than its limit a worker has to say that it went beyond it. What does not
answer then is stuck in a library."""


class Hand:
    """Hands tasks to a worker, one at a time."""

    def __init__(self, starter: Starter, allowed: Limits, grace: float) -> None:
        self._starter = starter
        self._allowed = allowed
        self._patience = allowed.seconds + grace
        self._channel: Channel | None = None
        self._process = 0

    def carry_out(self, task: Task) -> Outcome:
        """Return what a task comes to: a failure, too, where its worker did not survive it.

        Raises UsageError where no worker can do anything, since libraries are missing.
        """
        try:
            return self._carried_out(pickle.dumps(task, pickle.HIGHEST_PROTOCOL))
        except TimeoutError:
            self._drop()
            return hung(self._allowed)
        except EOFError:
            return died(self._drop())
        except OSError as error:
            self._drop()
            return Failure(f"no process could be started for it: {error.strerror}", FEWER)

    def close(self) -> None:
        """Close the channel, so that the worker knows that nothing more comes."""
        if self._channel:
            self._channel.close()
            self._channel = None

    def _carried_out(self, message: bytes) -> Outcome:
        channel = self._handed(message)
        if not channel:
            channel, fault = self._begin()
            if fault:
                self._drop()
                if isinstance(fault, UsageError):
                    raise fault
                return fault
            channel.send(message)
        outcome: Outcome = self._answer(channel)
        return outcome

    def _handed(self, message: bytes) -> Channel | None:
        """Send a task to the worker that is there; it may have been killed while it was idle."""
        if self._channel:
            with contextlib.suppress(EOFError):
                self._channel.send(message)
                return self._channel
            self._drop()
        return None

    def _begin(self) -> tuple[Channel, UsageError | Failure | None]:
        """Start a worker, and return what it says to begin with: why it cannot work, if so."""
        ours, theirs = socket.socketpair()
        self._channel = Channel(ours)
        with theirs:
            self._process = self._starter.start(theirs)
        return self._channel, self._answer(self._channel)

    def _answer(self, channel: Channel) -> Any:
        return pickle.loads(channel.receive(self._patience))  # noqa: S301 - from our own process

    def _drop(self) -> int:
        """Part from the worker, and return how it ended: below 0 by which signal."""
        process, self._process = self._process, 0
        self.close()
        if process:
            with contextlib.suppress(EOFError):
                return self._starter.end(process)
        return KILLED
