"""tools/system-libraries: silent, installing or telling, on machines made of fake commands."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools/system-libraries"
NEEDED = ("cat", "env", "mktemp", "rm", "sh")  # what the script takes for granted on any machine
MISSING = "libpango-1.0-0 python3.11-venv"
INSTALL = f"install --no-install-recommends {MISSING}"


class Machine:
    """A PATH of fake commands, and a log of the apt-get and sudo calls made on it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.bin = root / "bin"
        self.bin.mkdir()
        for tool in NEEDED:
            (self.bin / tool).symlink_to(str(shutil.which(tool)))
        (root / "missing").write_text("", "utf-8")
        (root / "log").write_text("", "utf-8")
        self.has("python", "cat missing")

    def has(self, command: str, does: str) -> None:
        path = self.bin / command
        path.write_text(f"#!/bin/sh\n{does}\n", "utf-8")
        path.chmod(0o755)

    def has_apt(self, *, install: str, update: str = "exit 0") -> None:
        self.has(
            "apt-get",
            f'echo "apt-get $*" >> log; case "$*" in *update) {update} ;; *) {install} ;; esac',
        )

    def lacks(self, packages: str) -> None:
        (self.root / "missing").write_text(packages, "utf-8")

    def run(self) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [SCRIPT, "python"],
            cwd=self.root,
            env={"PATH": str(self.bin)},
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def calls(self) -> list[str]:
        log = (self.root / "log").read_text("utf-8")
        return log.replace("-q -y -o DPkg::Lock::Timeout=300 ", "").splitlines()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_says_nothing_where_nothing_is_missing(machine: Machine) -> None:
    done = machine.run()

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_root_installs_what_is_missing_and_no_more(machine: Machine) -> None:
    machine.lacks(MISSING)
    machine.has("id", "echo 0")
    machine.has_apt(install=": > missing")

    done = machine.run()

    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"Installing {MISSING} with apt-get\n"
    assert machine.calls == [f"apt-get {INSTALL}"]


def test_a_sudo_without_a_password_installs_too(machine: Machine) -> None:
    machine.lacks(MISSING)
    machine.has("id", "echo 1000")
    machine.has("sudo", 'echo "sudo $1" >> log; shift; "$@"')
    machine.has("true", "exit 0")
    machine.has_apt(install=": > missing")

    assert machine.run().returncode == 0
    assert machine.calls == ["sudo -n", "sudo -n", f"apt-get {INSTALL}"]


def test_package_lists_are_fetched_where_the_first_try_fails(machine: Machine) -> None:
    machine.lacks(MISSING)
    machine.has("id", "echo 0")
    machine.has_apt(install="[ -e fetched ] && : > missing", update=": > fetched")

    assert machine.run().returncode == 0
    assert machine.calls == [f"apt-get {INSTALL}", "apt-get update", f"apt-get {INSTALL}"]


@pytest.mark.parametrize("case", ["no apt", "no root", "apt fails", "still missing"])
def test_else_one_message_says_what_to_install_on_each_system(case: str, machine: Machine) -> None:
    machine.lacks(MISSING)
    machine.has("id", "echo 1000" if case == "no root" else "echo 0")
    if case != "no apt":
        machine.has_apt(install="echo no luck; exit 100" if case == "apt fails" else "exit 0")

    done = machine.run()

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("system packages that are missing") == 1
    assert f"apt-get install {MISSING}\n" in done.stderr
    for system in ("Fedora", "macOS", "Windows"):
        assert system in done.stderr
    assert ("no luck" in done.stderr) is (case == "apt fails")  # what apt said is of use then


def test_names_the_package_of_everything_that_python_cannot_load(machine: Machine) -> None:
    (machine.root / "sitecustomize.py").write_text(
        "import ctypes, importlib.util\n"
        "def fail(name): raise OSError(name)\n"
        "ctypes.CDLL = fail\n"
        "importlib.util.find_spec = lambda name: None\n",
        "utf-8",
    )
    machine.has("python", f'PYTHONPATH=. exec "{sys.executable}" "$@"')

    major, minor, *_ = sys.version_info
    assert (
        "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 "
        f"python{major}.{minor}-venv\n"
    ) in machine.run().stderr
