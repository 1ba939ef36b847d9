"""Results go to standard output, notes to standard error, and colours to terminals alone."""

import contextlib
import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from briefgen.cli.streams import time_left

BRIEFGEN = [sys.executable, "-m", "briefgen"]
TERMINAL = ("COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR", "TERM")
PLAIN = {name: value for name, value in os.environ.items() if name not in TERMINAL}


def typed(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command with pipes for both streams."""
    return subprocess.run(
        [*BRIEFGEN, *arguments],
        env=PLAIN | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def on_terminal(*arguments: str, columns: int = 80, **environment: str) -> tuple[int, str]:
    """Run a command on a terminal; returns its exit code, and all that it wrote there."""
    try:
        leader, follower = pty.openpty()
    except OSError as error:  # a bare chroot has no devices
        pytest.skip(f"no terminal to be had: {error}")
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        [*BRIEFGEN, *arguments],
        env=PLAIN | {"TERM": "xterm-256color"} | environment,
        stdin=follower,
        stdout=follower,
        stderr=follower,
    )
    os.close(follower)
    written = b""
    with contextlib.suppress(OSError):  # Linux's end of file on a terminal nobody else has open
        while part := os.read(leader, 65536):
            written += part
    os.close(leader)
    return process.wait(), written.decode("utf-8").replace("\r\n", "\n")


def test_pipes_get_no_colour_and_no_progress(project: Path) -> None:
    done = typed("build", "--force")
    assert "\x1b" not in done.stdout + done.stderr
    assert "error BG101" in done.stdout
    assert "wrote build" not in done.stdout
    assert "wrote build" in done.stderr
    assert "Rendering" not in done.stderr


def test_terminals_get_colour_and_progress(project: Path) -> None:
    code, written = on_terminal("build", "--force")
    assert code == 1
    assert "\x1b[1;31merror" in written.replace("\x1b[1m\x1b[31m", "\x1b[1;31m")
    assert "Checking" in written  # what is text is printed meanwhile
    assert "2/2" in written


@pytest.mark.parametrize(
    ("seconds", "done", "steps", "said"),
    [
        (8.0, 1, 100, ""),  # which may have waited for what is loaded once
        (4.0, 2, 3, ""),
        (4.0, 2, 4, "about 5 s left"),
        (8.0, 2, 5, "about 15 s left"),
        (60.0, 3, 6, "about 60 s left"),
        (61.0, 3, 6, "about 2 min left"),
        (600.0, 100, 1000, "about 90 min left"),
        (601.0, 100, 1000, "about 2 h left"),
        (60.0, 4, 4, ""),
    ],
)
def test_time_that_is_left(seconds: float, done: int, steps: int, said: str) -> None:
    assert time_left(seconds, done, steps) == said


def test_no_color(project: Path) -> None:
    _, written = on_terminal("check", NO_COLOR="1")
    assert not any(f"\x1b[{colour}m" in written for colour in range(30, 50))
    assert ";31m" not in written


def test_quiet(project: Path) -> None:
    _, written = on_terminal("build", "--force", "--quiet")
    assert "Rendering" not in written
    assert "wrote" not in written
    assert "BG101" in written


@pytest.mark.parametrize("columns", [40, 60])
def test_narrow_terminals(columns: int, project: Path) -> None:
    written = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", on_terminal("check", columns=columns)[1])
    assert max(map(len, written.splitlines())) <= columns
    assert "dangling-reference" in written


def test_explanations_are_set_on_a_terminal() -> None:
    code, written = on_terminal("explain", "BG101", TERM="dumb")
    assert code == 0
    assert "**Why:**" not in written
    assert "Why:" in written


@pytest.mark.parametrize("columns", [40, 80])
def test_traces_are_trees_fitted_to_a_terminal(columns: int, project: Path) -> None:
    code, written = on_terminal("trace", "taman", columns=columns)
    assert code == 0
    assert "\x1b[1;33mtanpa bukti" in written
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", written)
    assert "└── Argumen 1 (mendukung)" in plain
    assert max(map(len, plain.splitlines())) <= columns


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_pipes_get_utf_8_wherever_they_run(encoding: str, project: Path) -> None:
    brief = project / "briefs/taman/brief.yaml"
    brief.write_text(brief.read_text("utf-8").replace("semua}", "semua “日本”}"), "utf-8")
    done = typed("check", "taman", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert "“日本”" in done.stdout


def test_a_reader_that_goes_away_is_no_fault(project: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*BRIEFGEN, "schema"], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert done.returncode == 141
    assert done.stderr == b""


def test_ctrl_c_ends_workers_and_leaves_no_half_file(project: Path) -> None:
    for number in range(4):
        copied = project / f"briefs/taman-{number}"
        copied.mkdir()
        text = (project / "briefs/taman/brief.yaml").read_bytes()
        (copied / "brief.yaml").write_bytes(text)
    process = subprocess.Popen(
        [*BRIEFGEN, "build", "--to", "pdf", "-j", "2"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    wait_for(lambda: children(process.pid))
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 130
    assert errors.decode().strip().splitlines()[-1] == "Interrupted"
    wait_for(lambda: not group(process.pid))
    for path in project.glob("build/*/*"):
        assert path.suffix == ".pdf"
        assert path.read_bytes().rstrip().endswith(b"%%EOF")


def wait_for(condition) -> None:
    end = time.monotonic() + 120
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def children(process: int) -> list[str]:
    return Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()


def group(process: int) -> bool:
    try:
        os.killpg(process, 0)
    except ProcessLookupError:
        return False
    return True
