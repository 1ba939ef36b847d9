"""What takes too long, or too much memory, is stopped; what does not, is not touched."""

from __future__ import annotations

import contextlib
import resource
import signal
import sys
import time
from collections.abc import Callable

import pytest

from briefgen.build import limits
from briefgen.build.limits import Limits, TooLongError, limited
from briefgen.build.performing import guarded
from briefgen.build.task import Failure

GIGABYTE = 1024**3

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limits")


def test_what_does_not_end_is_stopped() -> None:
    def endless() -> None:
        while True:
            pass

    began = time.monotonic()
    with pytest.raises(TooLongError), limited(Limits(seconds=0.2)):
        endless()
    assert time.monotonic() - began < 30


def test_what_goes_on_after_an_error_is_stopped_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_AGAIN", 0.2)

    def stubborn() -> None:
        with contextlib.suppress(TooLongError):
            time.sleep(60)
        time.sleep(60)

    began = time.monotonic()
    with pytest.raises(TooLongError), limited(Limits(seconds=0.2)):
        stubborn()
    assert time.monotonic() - began < 30


def test_no_alarm_is_left() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with limited(Limits(seconds=0.2)):
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
    assert signal.getsignal(signal.SIGALRM) == before


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not keep to the limit")
def test_what_takes_too_much_memory_is_stopped() -> None:
    with pytest.raises(MemoryError), limited(Limits(memory=32 * GIGABYTE)):
        bytearray(64 * GIGABYTE)
    with limited(Limits(memory=32 * GIGABYTE)):
        assert len(bytearray(1024)) == 1024


def test_the_processor_is_not_kept_for_long() -> None:
    def endless() -> None:
        while True:
            pass

    before = resource.getrlimit(resource.RLIMIT_CPU)
    with pytest.raises(TooLongError, match="processor busy"), limited(Limits(processor=0.1)):
        endless()
    assert resource.getrlimit(resource.RLIMIT_CPU) == before


def test_what_waits_does_not_keep_the_processor() -> None:
    with limited(Limits(processor=0.01)):
        time.sleep(1.1)


def nested() -> None:
    nested()


@pytest.mark.parametrize(
    ("deed", "message"),
    [
        (lambda: time.sleep(60), "it is not done after 0.5 seconds, and was stopped"),
        (nested, "it nests too deep to be laid out"),
    ],
    ids=["endless", "nested"],
)
def test_what_is_too_much_is_a_failure_with_a_hint(deed: Callable[[], None], message: str) -> None:
    failure = guarded(deed, Limits(seconds=0.5))
    assert isinstance(failure, Failure)
    assert (failure.message, failure.details) == (message, "")
    assert failure.hint
    assert guarded(lambda: "done") == "done"
