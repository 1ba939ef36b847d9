"""Say on what machine was measured, and with which versions."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from briefgen.version import VERSION


def described(others: Mapping[str, Sequence[str | Path]]) -> str:
    """Return the machine and the versions as a list; `others` are commands that print theirs."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    packages = ", ".join(f"{name} {version(name.lower())}" for name in ("WeasyPrint", "pydantic"))
    lines = [
        f"- {os.cpu_count()} cores of {_processor()}, {memory:.0f} GiB of memory",
        f"- {_system()}, {platform.machine()}",
        f"- Python {platform.python_version()}, briefgen {VERSION}, {packages}",
    ]
    lines += [f"- {name} {_said(command)}" for name, command in others.items()]
    return "\n".join(lines)


def _processor() -> str:
    """Return the name of the processor, where the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or platform.machine())


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.platform(terse=True)


def _said(command: Sequence[str | Path]) -> str:
    """Return the first line that a command prints."""
    argv = [str(part) for part in command]
    done = subprocess.run(argv, text=True, capture_output=True, check=True)  # noqa: S603
    return done.stdout.splitlines()[0].strip()
