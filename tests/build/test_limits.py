"""What takes too long, or too much memory, is stopped; what does not, is not touched."""

from __future__ import annotations

import contextlib
import signal
import sys
import time
from types import SimpleNamespace

import pytest

from briefgen.build import executor, limits
from briefgen.build.executor import Failure, execute
from briefgen.build.job import Product
from briefgen.build.limits import TooLongError, limited

GIGABYTE = 1024**3

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limits")


def test_what_does_not_end_is_stopped() -> None:
    def endless() -> None:
        while True:
            pass

    began = time.monotonic()
    with pytest.raises(TooLongError), limited(0.2, 64 * GIGABYTE):
        endless()
    assert time.monotonic() - began < 30


def test_what_goes_on_after_an_error_is_stopped_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_AGAIN", 0.2)

    def stubborn() -> None:
        with contextlib.suppress(TooLongError):
            time.sleep(60)
        time.sleep(60)

    began = time.monotonic()
    with pytest.raises(TooLongError), limited(0.2, 64 * GIGABYTE):
        stubborn()
    assert time.monotonic() - began < 30


def test_no_alarm_is_left() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with limited(0.2, 64 * GIGABYTE):
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
    assert signal.getsignal(signal.SIGALRM) == before


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not keep to the limit")
def test_what_takes_too_much_memory_is_stopped() -> None:
    with pytest.raises(MemoryError), limited(60, 32 * GIGABYTE):
        bytearray(64 * GIGABYTE)
    with limited(60, 32 * GIGABYTE):
        assert len(bytearray(1024)) == 1024


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(
    ("deed", "message"),
    [
        ("endless", "it is not done after 0.5 seconds, and was stopped"),
        ("nested", "it nests too deep to be laid out"),
    ],
)
def test_a_job_that_is_too_much_fails_alone(
    deed: str, message: str, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nested() -> None:
        nested()

    def render(job: SimpleNamespace) -> Product:
        if job.name == "endless":
            time.sleep(60)
        if job.name == "nested":
            nested()
        return Product({"md": {"a.md": b"a"}})

    monkeypatch.setattr(executor, "render", render)
    monkeypatch.setattr(limits, "SECONDS", 0.5)
    jobs = [SimpleNamespace(name=name) for name in ("a", deed, "b")]
    outcomes = {job.name: outcome for job, outcome in execute(jobs, workers)}
    failure = outcomes.pop(deed)
    assert isinstance(failure, Failure)
    assert (failure.message, failure.details) == (message, "")
    assert failure.hint
    assert all(isinstance(outcome, Product) for outcome in outcomes.values())
