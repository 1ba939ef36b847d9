"""A command leaves at once, and loses nothing by it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

MAIN = "from briefgen.cli import main; main()"


def leave(code: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    # What measures coverage finishes before it lets anybody leave.
    ours = ("BRIEFGEN_DEBUG", "COV")
    inherited = {name: one for name, one in os.environ.items() if not name.startswith(ours)}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        check=False,
        text=True,
        env={**inherited, **environment},
    )


def test_all_that_was_written_arrives(project: Path) -> None:
    done = leave(MAIN, "check", "--format", "json")
    assert done.returncode == 1
    assert [one["code"] for one in json.loads(done.stdout)["findings"]] == ["BG101", "BG203"]
    assert done.stderr == "2 briefs checked: 1 error, 1 warning\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize("arguments", [["--version"], ["check"], ["schema"], ["--help"]])
def test_a_full_disk_is_told(arguments: list[str], project: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", MAIN, *arguments],
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 2
    assert "briefgen: No space left on device" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="closes streams as shells do")
@pytest.mark.parametrize(
    ("command", "code"), [("build", 1), ("check", 1), ("--version", 0), ("build nothing", 2)]
)
@pytest.mark.parametrize(("closed", "others"), [(">&-", "err"), ("2>&-", "out"), (">&- 2>&-", "")])
def test_closed_streams_change_no_exit_code(
    command: str, code: int, closed: str, others: str, project: Path
) -> None:
    for _ in range(2):
        done = subprocess.run(
            ["/bin/sh", "-c", f'exec "$0" -c "$1" {command} {closed}', sys.executable, MAIN],
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == code
        assert "Traceback" not in done.stderr
    if others == "err" and command != "--version":
        assert done.stderr
    assert not (done.stdout if others == "err" else done.stderr)


def test_a_thread_is_waited_for() -> None:
    late = "lambda: (threading.main_thread().join(), print('late'))"
    done = leave(f"import threading; threading.Thread(target={late}).start(); {MAIN}", "--version")
    assert done.stdout.splitlines()[1:] == ["late"]


@pytest.mark.parametrize(("debug", "finished"), [("", []), ("1", ["finished"])])
def test_python_finishes_for_who_looks_for_a_bug(debug: str, finished: list[str]) -> None:
    code = f"import atexit; atexit.register(print, 'finished'); {MAIN}"
    done = leave(code, "--version", BRIEFGEN_DEBUG=debug)
    assert done.stdout.splitlines()[1:] == finished
