"""A worker may die of anything: its task fails, the rest is done, and nothing is left behind."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import pytest

from briefgen.build.limits import LIMITS, Limits
from briefgen.build.task import Failure, Outcome, Product, Task
from briefgen.build.workers.pool import Workers
from briefgen.build.workers.scratch import make_folder
from briefgen.build.workers.starting import Method
from briefgen.render.sheet import Sheet, sheet_of
from briefgen.render.theme import Theme

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up in /proc"),
    # Tests that run side by side have a thread that listens; it holds no lock that a worker takes.
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]

METHODS = pytest.mark.parametrize("method", ["fork", "forkserver", "spawn"])
EITHER_WAY = pytest.mark.parametrize("method", ["fork", "forkserver"])
"""By our own means, and by multiprocessing's."""
ROOT = Path(__file__).parents[2]
PROJECT = ROOT / "tests/cli/project"
PAGE = "<html lang=en><title>a</title><body><p>text</p>"


class Deed:
    """What does something in the worker that unpacks it for a task."""

    def __init__(self, call: Callable[..., Any], *arguments: object) -> None:
        self.call = call
        self.arguments = arguments

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[object, ...]]:
        return self.call, self.arguments


def deed(call: Callable[..., Any], *arguments: object) -> Task:
    return cast("Task", Deed(call, *arguments))


SAY = "raise __import__('briefgen.source.errors').source.errors.UsageError({})"


def say(expression: str) -> Task:
    """A task that fails with what an expression comes to in the worker."""
    return deed(exec, SAY.format(f"str({expression})"))


@pytest.fixture(scope="module")
def page(theme: Theme) -> Task:
    return Task("a", "a", ("pdf",), sheet_of(PAGE, theme), 144)


def message(outcome: Outcome) -> str:
    assert isinstance(outcome, Failure), outcome
    assert not outcome.details
    return outcome.message


DEATHS = {
    "killed": (
        deed(signal.raise_signal, signal.SIGKILL),
        "the process that laid it out was killed, perhaps for want of memory",
    ),
    "aborted": (deed(os.abort), "the process that laid it out crashed (SIGABRT)"),
    "left": (deed(os._exit, 3), "the process that laid it out ended by itself, with 3"),
    "without a font": (
        Task("a", "a", ("pdf",), Sheet(PAGE, "", {}), 144),
        "the process that laid it out crashed (SIGSEGV)",
    ),
}


@METHODS
def test_a_worker_that_dies_fails_its_task_alone(method: Method, page: Task) -> None:
    with Workers(1, method=method) as workers:
        futures = [workers.submit(one) for one, _ in DEATHS.values()]
        last = workers.submit(page)
        said = [message(future.result()) for future in futures]
        assert said == [expected for _, expected in DEATHS.values()]
        assert all(cast("Failure", future.result()).hint for future in futures)
        assert isinstance(last.result(), Product)


EXCESSES = {
    "the clock": (
        Limits(seconds=0.2),
        deed(time.sleep, 60),
        "it is not done after 0.2 seconds, and was stopped",
    ),
    "the clock, stuck in a library": (
        Limits(seconds=0.2),
        deed(sum, itertools.count()),
        "it is not done after 0.2 seconds, and was stopped",
    ),
    "the processor": (
        Limits(processor=0.2),
        deed(exec, "while True: pass"),
        "it kept the processor busy for 0.2 seconds, and was stopped",
    ),
    "memory": (LIMITS, deed(bytearray, 2**40), "it takes more than 4 GB of memory"),
}


@pytest.mark.parametrize(("allowed", "task", "expected"), EXCESSES.values(), ids=EXCESSES)
def test_what_takes_too_much_fails_alone(allowed: Limits, task: Task, expected: str) -> None:
    with Workers(1, allowed, grace=0.5) as workers:
        first, second = workers.submit(task), workers.submit(say("'here'"))
        assert message(first.result()) == expected
        assert message(second.result()) == "here"


def test_each_task_has_the_processor_for_as_long() -> None:
    """All together take longer than any of them may, and than the second that is not counted."""
    half_a_second = "from time import process_time as t\nend = t() + 0.5\nwhile t() < end: pass\n"
    busy = deed(exec, half_a_second + SAY.format("'done'"))
    with Workers(1, Limits(processor=1)) as workers:
        said = [message(workers.submit(busy).result()) for _ in range(5)]
    assert said == ["done"] * 5


@METHODS
def test_workers_load_nothing_that_they_do_not_need(method: Method) -> None:
    modules = "','.join(__import__('sys').modules)"
    with Workers(1, method=method) as workers:
        loaded = set(message(workers.submit(say(modules)).result()).split(","))
    assert "weasyprint" in loaded
    if method != "fork":  # which begins with what this process has loaded
        assert loaded.isdisjoint({"pydantic", "jinja2", "typer", "rich", "babel", "yaml"})


@EITHER_WAY
def test_what_workers_print_is_no_result(method: Method, capfd: pytest.CaptureFixture[str]) -> None:
    with Workers(1, method=method) as workers:
        workers.submit(deed(exec, "print('heard', flush=True)")).result()
    assert "heard" not in capfd.readouterr().out


# Who starts and ends


def numbers(workers: Workers, count: int) -> list[int]:
    """The processes of so many tasks that are carried out at once."""
    wait = "(__import__('time').sleep(0.3), __import__('os').getpid())[1]"
    return [int(message(one.result())) for one in [workers.submit(say(wait)) for _ in range(count)]]


def run(process: int) -> bool:
    """Whether a process runs; one that has ended may have to be fetched yet by its parent."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in "ZX"


def soon_gone(processes: Iterator[int] | list[int]) -> bool:
    until = time.monotonic() + 30
    left = [*processes]
    while left and time.monotonic() < until:
        left = [one for one in left if run(one)]
        time.sleep(0.01)
    return not left


def test_no_more_workers_than_asked_for_or_than_there_are_tasks() -> None:
    with Workers(2) as workers:
        assert len({*numbers(workers, 1)}) == 1
        assert len({*numbers(workers, 5)}) == 2
    with Workers(5) as workers:
        assert len({*numbers(workers, 2)}) == 2


@EITHER_WAY
def test_none_is_left_afterwards(method: Method) -> None:
    with Workers(2, method=method) as workers:
        found = numbers(workers, 2)
        assert all(map(run, found))
    assert soon_gone(found)


def test_what_is_under_way_is_broken_off() -> None:
    with Workers(1) as workers:
        (process,) = numbers(workers, 1)
        under_way = workers.submit(deed(time.sleep, 600))
        waiting = workers.submit(deed(time.sleep, 600))
        while not under_way.running():
            time.sleep(0.01)
    assert soon_gone([process])
    assert waiting.cancelled()
    assert message(under_way.result())


@EITHER_WAY
def test_a_worker_that_is_killed_while_it_waits_is_replaced(method: Method) -> None:
    with Workers(1, method=method) as workers:
        (first,) = numbers(workers, 1)
        os.kill(first, signal.SIGKILL)
        assert soon_gone([first])
        (second,) = numbers(workers, 1)
    assert first != second


def parent(process: int) -> int:
    return int(Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[1])


def test_workers_are_started_otherwise_where_what_forks_them_is_killed() -> None:
    with Workers(1, method="fork") as workers:
        (first,) = numbers(workers, 1)
        os.kill(parent(first), signal.SIGKILL)
        assert soon_gone([first])
        assert numbers(workers, 1) != [first]


def test_files_that_workers_keep_are_gone_afterwards(tmp_path: Path) -> None:
    keep = say("__import__('tempfile').mkdtemp()")
    with Workers(1) as workers:
        kept = Path(message(workers.submit(keep).result()))
        assert kept.is_dir()
    assert not kept.parent.exists()


# What the command does


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six briefs, and one with an error."""
    root = shutil.copytree(PROJECT, tmp_path_factory.mktemp("workers") / "project")
    for number in range(5):
        shutil.copytree(root / "briefs/taman", root / f"briefs/taman-{number}")
    return root


BUILD = (sys.executable, "-m", "briefgen", "build", "--no-cache")
COUNTED = """
import os, sys
events = {"subprocess.Popen", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.system"}
def note(event, details):
    if event in events:
        os.write(log, b"x")
sys.addaudithook(note)
log = os.open(sys.argv.pop(1), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
from briefgen.cli import main
main()
"""


@pytest.mark.parametrize(
    ("options", "started"),
    [
        (("--to", "md,html"), 0),
        # What forks workers, and a worker for each of two languages, or for both.
        (("--to", "pdf", "-j", "8"), 3),
        (("--to", "pdf", "-j", "1"), 2),
    ],
)
def test_processes_are_started_for_pages_alone(
    options: Sequence[str], started: int, project: Path, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    command = [sys.executable, "-c", COUNTED, log, *BUILD[3:], "taman", "--out", tmp_path / "build"]
    done = subprocess.run([*command, *options], cwd=project, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
    assert len([*(tmp_path / "build/taman").glob("*.pdf")]) == (2 if started else 0)
    assert log.stat().st_size == started


WITHOUT_LIBRARIES = """
import cffi
def missing(self, name, flags=0):
    raise OSError(f"cannot load library '{name}': no such file")
cffi.FFI.dlopen = missing
"""


def test_missing_libraries_are_told_once(project: Path, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(WITHOUT_LIBRARIES, "utf-8")
    done = subprocess.run(
        [*BUILD, "--to", "pdf", "--out", tmp_path / "build"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert done.stderr.count("PDFs need system libraries that are missing: cannot load") == 1
    assert done.stderr.count("= hint: ") == 1
    assert "Traceback" not in done.stderr


class Command:
    """`briefgen build` of all PDFs, in a session of its own, as a terminal starts it."""

    def __init__(self, project: Path, folder: Path) -> None:
        self.out = folder / "build"
        self.temporary = folder / "temporary"
        self.temporary.mkdir()
        self.process = subprocess.Popen(
            [*BUILD, "--to", "pdf", "-j", "2", "--out", self.out],
            cwd=project,
            env={**os.environ, "TMPDIR": str(self.temporary), "PYTHONPATH": str(ROOT)},
            start_new_session=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def others(self) -> list[int]:
        """The other processes of the session, which run."""
        found = []
        for path in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                fields = path.read_text("ascii", "replace").rpartition(")")[2].split()
                if fields[0] not in "ZX" and int(fields[3]) == self.process.pid:
                    found.append(int(path.parent.name))
        return [one for one in found if one != self.process.pid]

    def wait_for(self, what: Callable[[], object]) -> None:
        while not what():
            assert self.process.poll() is None, "it ended before it could be interrupted"
            time.sleep(0.005)

    def interrupted(self) -> str:
        """Press Ctrl-C, once. Returns what the command had to say."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.communicate(timeout=60)[1]


@pytest.fixture
def command(project: Path, tmp_path: Path) -> Iterator[Command]:
    one = Command(project, tmp_path)
    try:
        yield one
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(one.process.pid, signal.SIGKILL)
        one.process.communicate()


MOMENTS: dict[str, Callable[[Command], object]] = {
    "WeasyPrint is loaded": lambda command: command.others(),
    "pages are laid out": lambda command: len(command.others()) > 2,
    "files are written": lambda command: [*command.out.glob("*/*.pdf")],
}


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_ctrl_c_leaves_nothing_behind(
    moment: Callable[[Command], object], command: Command
) -> None:
    command.wait_for(lambda: moment(command))
    said = command.interrupted()
    assert (command.process.returncode, said[-13:]) == (130, "\nInterrupted\n")
    assert soon_gone(command.others())
    assert [*command.temporary.iterdir()] == []
    files = [path for path in command.out.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} <= {".pdf", ".json", ".lock"}
    for path in command.out.rglob("*.pdf"):
        assert path.read_bytes().rstrip().endswith(b"%%EOF")


def test_a_worker_that_is_killed_is_a_finding(command: Command) -> None:
    command.wait_for(lambda: len(command.others()) > 2)
    workers = [one for one in command.others() if parent(one) != command.process.pid]
    os.kill(workers[0], signal.SIGKILL)
    found, _ = command.process.communicate(timeout=120)
    assert command.process.returncode == 1
    assert found.count("BG513 unfinished-rendition") == 1
    assert "the process that laid it out was killed" in found
    assert len([*command.out.rglob("*.pdf")]) == 11


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_no_worker_outlives_a_command_that_is_killed(
    moment: Callable[[Command], object], command: Command
) -> None:
    command.wait_for(lambda: moment(command))
    others = command.others()
    os.kill(command.process.pid, signal.SIGKILL)
    command.process.wait(60)
    assert soon_gone([*others, *command.others()])


def test_what_a_killed_run_left_is_cleared_away_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    mine = Path(make_folder())
    name = mine.name.replace(f"-{os.getpid()}-", f"-{ended.pid}-")
    (tmp_path / name).mkdir()
    (tmp_path / name / "font.ttf").write_bytes(b"x")
    (tmp_path / "briefgen-notes").mkdir()
    other = Path(make_folder())
    assert sorted(tmp_path.iterdir()) == sorted([mine, other, tmp_path / "briefgen-notes"])
