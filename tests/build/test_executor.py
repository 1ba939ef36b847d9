"""A job that fails fails alone, whatever it dies of."""

import os
import signal
from types import SimpleNamespace

import pytest

from briefgen.build import executor
from briefgen.build.executor import Failure, execute
from briefgen.build.job import Product


def made(text: str) -> Product:
    return Product({"md": {"a.md": text.encode()}})


def deed(name: str) -> Product:
    if name == "raise":
        raise ValueError("no\nluck")
    if name == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if name == "process":
        return made(str(os.getpid()))
    return made(name)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch):
    """Run jobs that are only names."""
    monkeypatch.setattr(executor, "render", lambda job: deed(job.name))

    def run(names: list[str], workers: int) -> dict[str, object]:
        jobs = [SimpleNamespace(name=name) for name in names]
        return {job.name: outcome for job, outcome in execute(jobs, workers)}

    return run


@pytest.mark.parametrize("workers", [1, 2, 9])
def test_others_go_on(workers: int, run) -> None:
    outcomes = run(["a", "raise", "b"], workers)
    failure = outcomes.pop("raise")
    assert outcomes == {"a": made("a"), "b": made("b")}
    assert isinstance(failure, Failure)
    assert failure.message == "ValueError: no\nluck"
    assert "Traceback" in failure.details


def test_a_killed_worker_takes_nobody_along(run) -> None:
    outcomes = run(["a", "b", "die", "c", "d"], 2)
    failure = outcomes.pop("die")
    assert isinstance(failure, Failure)
    assert "killed" in failure.message
    assert outcomes == {name: made(name) for name in "abcd"}


def test_one_job_needs_no_process(run) -> None:
    assert run(["process"], 4) == {"process": made(str(os.getpid()))}


def test_several_have_processes_of_their_own(run) -> None:
    assert run(["process", "a"], 2)["process"] != made(str(os.getpid()))


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_without_fork_there_are_no_workers(
    method: str, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(executor.multiprocessing, "get_all_start_methods", lambda: [method])
    assert run(["process", "a"], 2)["process"] == made(str(os.getpid()))


def test_no_jobs(run) -> None:
    assert run([], 2) == {}
