"""Run commands as whole processes, in turn, and take what each used."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_MEBIBYTE = 1024


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process and its children used: seconds on the wall, of the processors, and MiB.

    `peak` is that of the largest of them, not their sum.
    """

    wall: float
    cpu: float
    peak: float


@dataclass(frozen=True, slots=True)
class Command:
    """A command, where it runs, and what is done before each run, outside of the measurement.

    `ends` are the exit codes that are not failures.
    """

    label: str
    argv: Sequence[str | Path]
    folder: Path
    prepare: Callable[[], object] = lambda: None
    ends: frozenset[int] = frozenset({0})
    environment: Mapping[str, str] = field(default_factory=dict)


def run(command: Command) -> Usage:
    """Run a command once. Raises RuntimeError, with its words, where it fails."""
    command.prepare()
    environment = {**os.environ, **command.environment}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    argv = [str(part) for part in command.argv]
    started = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - commands are the bench's own
        argv,
        cwd=command.folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        said = process.stdout.read() if process.stdout else b""
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in command.ends:
        last = said.decode(errors="replace")[-2000:]
        raise RuntimeError(f"{command.label} ended with {process.returncode}:\n{last}")
    return Usage(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / _MEBIBYTE)


def in_turn(
    commands: Sequence[Command], rounds: int, *, warm_up: bool = True
) -> Mapping[str, Sequence[Usage]]:
    """Run commands A B C A B C ..., and return what each used, by label and round.

    Each runs once before, so that its files are in memory and its modules are compiled; without
    `warm_up` it does not, where that is but a small part of what it does.
    """
    for command in commands if warm_up else ():
        run(command)
    used: dict[str, list[Usage]] = {command.label: [] for command in commands}
    for number in range(rounds):
        for command in commands:
            _say(f"  round {number + 1} of {rounds}: {command.label}")
            used[command.label].append(run(command))
    return used


def walls(used: Sequence[Usage]) -> list[float]:
    """Return the seconds on the wall of each run."""
    return [one.wall for one in used]


def _say(text: str) -> None:
    """Show on a terminal what is under way."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()
