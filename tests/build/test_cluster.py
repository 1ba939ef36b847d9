"""Pages laid out on other machines are the same bytes, whatever becomes of the machines."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psutil
import pytest
from distributed import Client

from briefgen.build.cluster import child, hands, session
from briefgen.build.cluster.address import read_address
from briefgen.build.cluster.executor import Cluster
from briefgen.build.cluster.parcels import Unlike, our_versions, pack_task, unpack_answer
from briefgen.build.executor import Here
from briefgen.build.task import Failure, Outcome, Product, Task
from briefgen.render.sheet import sheet_of
from briefgen.render.theme import Theme
from briefgen.source.errors import UsageError

PAGE = "<html lang=en><title>a</title><body>{}"
SECONDS = 60
"""How long anything here may take on a busy machine."""


class Start:
    """Starts programs of Dask, in a folder with no file of ours."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.processes: list[subprocess.Popen[bytes]] = []

    def __call__(
        self, program: str, *arguments: str, **environment: str
    ) -> subprocess.Popen[bytes]:
        with (self.folder / f"{len(self.processes)}-{program}.log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", f"distributed.cli.dask_{program}", *arguments],
                cwd=self.folder,
                env={**os.environ, **environment},
                stdout=subprocess.DEVNULL,
                stderr=log,
                start_new_session=True,
            )
        self.processes.append(process)
        return process


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    start = Start(tmp_path)
    yield start
    for process in start.processes:
        process.kill()
    for process in start.processes:
        process.wait()


@pytest.fixture
def scheduler(start: Start, tmp_path: Path) -> str:
    """The address of a scheduler on a port that the system chose."""
    file = tmp_path / "scheduler.json"
    options = ("--host", "127.0.0.1", "--port", "0", "--dashboard-address", ":0")
    start("scheduler", *options, "--scheduler-file", str(file))
    return str(eventually(lambda: json.loads(file.read_bytes())["address"]))


def eventually(look: Callable[[], Any]) -> Any:
    """What a look returns as soon as it returns anything."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            if found := look():
                return found
        except (OSError, ValueError, LookupError, psutil.Error):
            pass
        time.sleep(0.1)
    raise TimeoutError


def worker(
    start: Start, address: str, threads: int = 1, **environment: str
) -> subprocess.Popen[bytes]:
    options = ("--nthreads", f"{threads}", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")
    return start("worker", address, *options, **environment)


def task(about: str, theme: Theme, body: str = "") -> Task:
    html = PAGE.format(body or f"<p>{about}</p>" * 50)
    return Task(about, about, ("pdf", "png"), sheet_of(html, theme), 48)


def outcomes(tasks: Sequence[Task], executor: Here | Cluster) -> dict[str, Outcome]:
    with executor:
        futures = {one.about: executor.submit(one) for one in tasks}
        return {about: future.result(SECONDS) for about, future in futures.items()}


def refused(address: str, theme: Theme) -> UsageError:
    with pytest.raises(UsageError) as caught:
        outcomes([task("a", theme)], Cluster(address))
    assert caught.value.hint
    return caught.value


def processes_for(worker: subprocess.Popen[bytes]) -> list[int]:
    """The processes that a worker has tasks carried out in."""
    return [child.pid for child in psutil.Process(worker.pid).children(recursive=True)]


def test_bytes_are_those_of_this_machine(scheduler: str, start: Start, theme: Theme) -> None:
    workers = [worker(start, scheduler, threads) for threads in (1, 2)]
    tasks = [task(name, theme) for name in "abcd"]
    # The theme's files are nowhere but here.
    logo = {"images/logo.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="9"/></svg>'}
    shown = task("logo", theme, '<img src="theme:images/logo.svg" alt="">')
    tasks.append(replace(shown, sheet=replace(shown.sheet, files=logo)))
    tasks.append(task("wrong", theme, '<img src="file:///etc/passwd" alt="">'))
    found = outcomes(tasks, Cluster(scheduler))
    assert found == outcomes(tasks, Here())
    assert [type(outcome) for outcome in found.values()] == [Product] * 5 + [Failure]
    eventually(lambda: not any(map(processes_for, workers)))


def test_others_take_over_where_a_worker_dies(scheduler: str, start: Start, theme: Theme) -> None:
    tasks = [task(name, theme) for name in "abcdefgh"]
    found: dict[str, Outcome] = {}
    with Cluster(scheduler) as cluster:
        futures = {cluster.submit(one): one.about for one in tasks}
        # They may come after the tasks.
        workers = [worker(start, scheduler) for _ in "ab"]
        for future in as_completed(futures, SECONDS):
            if not found:
                left = psutil.Process(workers[0].pid).children(recursive=True)
                workers[0].kill()
            found[futures[future]] = future.result()
    assert found == outcomes(tasks, Here())
    eventually(lambda: not any(one.is_running() for one in left))


def test_what_is_under_way_is_stopped(scheduler: str, start: Start, theme: Theme) -> None:
    only = worker(start, scheduler)
    long = task("long", theme, "<p>word</p>" * 20_000)
    with Cluster(scheduler) as cluster:
        futures = [cluster.submit(one) for one in (long, long)]
        eventually(lambda: processes_for(only))
    assert all(future.cancelled() for future in futures)
    eventually(lambda: not processes_for(only))


def test_a_cluster_that_is_gone_ends_all(scheduler: str, start: Start, theme: Theme) -> None:
    worker(start, scheduler)
    with Cluster(scheduler) as cluster:
        assert isinstance(cluster.submit(task("a", theme)).result(SECONDS), Product)
        futures = [cluster.submit(task("long", theme, "<p>word</p>" * 20_000)) for _ in "ab"]
        start.processes[0].kill()
        for future in futures:
            with pytest.raises(UsageError, match="is gone") as caught:
                future.result(SECONDS)
            assert "what was built until then is kept" in caught.value.hint


def test_workers_unlike_us_are_refused(
    scheduler: str, start: Start, theme: Theme, tmp_path: Path
) -> None:
    old, without = tmp_path / "old", tmp_path / "without"
    (old / "weasyprint-69.0.dist-info").mkdir(parents=True)
    (without / "briefgen").mkdir(parents=True)
    (without / "briefgen/__init__.py").touch()
    path = os.environ.get("PYTHONPATH", "")
    for folder in (old, without):
        worker(start, scheduler, PYTHONPATH=f"{folder}{os.pathsep}{path}")
    eventually(lambda: len(workers_of(scheduler)) == 2)
    why = refused(scheduler, theme)
    here = version("weasyprint")
    assert re.search(rf"tcp://[\d.:]+: weasyprint 69\.0 \(here {here}\)", why.message)
    assert re.search(r"tcp://[\d.:]+: .*No module named 'briefgen\.build'", why.message)


def workers_of(address: str) -> Mapping[str, object]:
    with Client(address, set_as_default=False) as client:
        return dict(client.scheduler_info()["workers"])


def test_a_worker_that_comes_later_is_looked_at_too(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    parcel = pack_task(task("a", theme))
    assert isinstance(unpack_answer(child.answer(*parcel, Here())), Product)
    other = {**our_versions(), "pango": "1.0"}
    monkeypatch.setattr(child, "our_versions", lambda: other)
    assert unpack_answer(child.answer(*parcel, Here())) == Unlike(other)


def test_a_cluster_without_workers_is_refused(
    scheduler: str, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "WORKERS", 0)
    why = refused(scheduler, theme)
    assert why.message == f"the Dask cluster at {scheduler} has no workers"
    assert why.hint == f"`dask worker {scheduler}` starts one"


def test_a_cluster_that_cannot_be_reached_is_refused(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "CONNECT", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as server:  # it answers nobody
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        assert "no Dask scheduler to be reached" in refused(address, theme).message
    assert "no Dask scheduler to be reached" in refused(address, theme).message


def test_nobody_waits_for_a_cluster_that_is_not_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    with Cluster("tcp://127.0.0.1:9"):
        pass


def test_a_process_that_dies_fails_its_task_alone(theme: Theme) -> None:
    some, me = hands.Hands(), psutil.Process()
    parcel = pack_task(task("a", theme, "<p>word</p>" * 20_000))

    def killed(victim: Callable[[], psutil.Process]) -> Outcome | Unlike:
        with ThreadPoolExecutor() as threads:
            answer = threads.submit(some.carry_out, *parcel, "client")
            eventually(victim).kill()
            return unpack_answer(answer.result(SECONDS))

    def busy() -> psutil.Process | None:
        """The process that lays out: it has worked for longer than starting takes."""
        leaves = [one for one in me.children(recursive=True) if not one.children()]
        return next((one for one in leaves if one.cpu_times().user > 0.5), None)

    failure = killed(busy)
    assert isinstance(failure, Failure)
    assert "was killed" in failure.message
    assert killed(lambda: me.children()[0]) == Failure("its process was ended")
    answer = some.carry_out(*pack_task(task("a", theme)), "client")
    assert isinstance(unpack_answer(answer), Product)
    some.dismiss("client")
    eventually(lambda: not me.children(recursive=True))
    assert isinstance(unpack_answer(some.carry_out(*parcel, "client")), Failure)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("tcp://10.0.0.1:8786", "tcp://10.0.0.1:8786"),
        ("tls://dask.example.org:8786/", "tls://dask.example.org:8786"),
        ("localhost:8786", "tcp://localhost:8786"),
        ("tcp://[::1]:8786", "tcp://[::1]:8786"),
    ],
)
def test_addresses(text: str, address: str) -> None:
    assert read_address(text) == address


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "tcp://HOST:8786"),
        ("localhost", "tcp://HOST:8786"),
        ("tcp://localhost", "tcp://HOST:8786"),
        ("tcp://localhost:0", "tcp://HOST:8786"),
        ("tcp://localhost:99999", "tcp://HOST:8786"),
        ("tcp://user@localhost:8786", "tcp://HOST:8786"),
        ("http://localhost:8787", "its dashboard's"),
        ("ftp://localhost:8786", "`tcp://`"),
    ],
)
def test_nonsense_is_no_address(text: str, hint: str) -> None:
    with pytest.raises(UsageError, match="is no scheduler's address") as caught:
        Cluster(text)
    assert hint in caught.value.hint


def test_dask_is_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match="needs Dask") as caught:
        Cluster("tcp://localhost:8786")
    assert "briefgen[distributed]" in caught.value.hint
