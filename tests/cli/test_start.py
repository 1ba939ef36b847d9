"""Commands import what they need, and no more: that is what makes them answer at once."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

HEAVY = frozenset({
    "babel", "distributed", "filelock", "fontTools", "graphlay", "jinja2", "lxml", "markdown_it",
    "PIL", "polib", "pybtex", "pycld2", "pydantic", "pypdf", "pypdfium2", "regex", "rich", "typer",
    "wcwidth", "weasyprint", "yaml",
})  # fmt: skip
"""Libraries that take longer to import than a short command may last."""

MODEL = frozenset({"pydantic", "yaml"})
"""What a brief, a theme or settings are read by."""
WORDS = frozenset({"babel", "markdown_it", "regex"})
"""What prose and numbers are understood by."""
HELP = frozenset({"markdown_it", "rich", "typer"})
"""What help is shown by; rich brings a parser of Markdown along."""


@dataclass(frozen=True)
class Budget:
    """Which libraries a command may import, and must, and how many modules there may be in all."""

    libraries: frozenset[str]
    modules: int


NOTHING = frozenset[str]()
BUDGETS = {
    "--version": Budget(NOTHING, 120),
    "--help": Budget(HELP, 450),
    "schema": Budget(frozenset({"pydantic", "typer"}), 350),
    "theme list": Budget(MODEL | {"typer"}, 450),
    "explain BG101": Budget(MODEL | WORDS | {"typer"}, 800),
    "check taman": Budget(MODEL | WORDS | {"pycld2", "typer"}, 800),
    "build taman --to md": Budget(
        MODEL | WORDS | {"filelock", "fontTools", "jinja2", "pycld2", "wcwidth"}, 1000
    ),
}


def imported(line: str, code: int = 0) -> tuple[frozenset[str], int]:
    """Run a command, and return what it imported of `HEAVY`, and the number of all modules."""
    run = "from briefgen.cli.app import run; code = run(sys.argv[1:])"
    tell = "print(*sys.modules, file=sys.stderr); sys.exit(code)"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {run}; {tell}", *line.split()],
        capture_output=True,
        check=False,
        text=True,
        # What measures coverage would be imported, too.
        env={name: one for name, one in os.environ.items() if not name.startswith("COV")},
    )
    assert done.returncode == code, done.stderr
    modules = done.stderr.splitlines()[-1].split()
    return frozenset(name.partition(".")[0] for name in modules) & HEAVY, len(modules)


@pytest.mark.parametrize("line", BUDGETS)
def test_a_command_keeps_to_its_budget(line: str, project: Path) -> None:
    libraries, modules = imported(line)
    assert libraries == BUDGETS[line].libraries
    assert modules <= BUDGETS[line].modules


@pytest.mark.parametrize("options", ["", " --quiet", " jalan taman -j2 --strict"])
def test_an_unchanged_build_needs_the_standard_library_alone(options: str, project: Path) -> None:
    """Briefs with findings and with errors among them, which are told again."""
    imported(f"build{options}", 1)
    assert (project / "build/taman/taman.id.md").exists()
    libraries, modules = imported(f"build{options}", 1)
    assert libraries == NOTHING
    assert modules <= 170


def test_one_changed_brief_among_others_loads_no_pdf_engine_for_text(project: Path) -> None:
    imported("build", 1)
    brief = project / "briefs/taman/brief.yaml"
    brief.write_text(brief.read_text("utf-8").replace("Taman", "Kebun"), "utf-8")
    assert not imported("build", 1)[0] & {"PIL", "typer", "weasyprint"}


def test_checks_without_archives_do_without_what_reads_them(project: Path) -> None:
    assert not imported("check taman")[0] & {"lxml", "pypdf", "pypdfium2"}


FORKING = """
import sys
from briefgen.build.workers.pool import Workers
from briefgen.cli.app import run

def prepare(self):
    print("libraries", *sys.modules)
    really(self)

really, Workers.prepare = Workers.prepare, prepare
run(["build", "taman"])
"""


@pytest.mark.parametrize("formats", ["[md]", "[md, pdf]", "\n  - md\n  - png"])
def test_what_lays_out_pages_is_loaded_beside_what_checks(formats: str, project: Path) -> None:
    """It is begun before anything else is loaded: once there are pages, it is late."""
    settings = project / "briefgen.yaml"
    settings.write_text(f"briefgen: 1\nformats: {formats}\nchecks: {{select: [BG0]}}\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", FORKING], capture_output=True, check=True, text=True
    )
    told = [line.split() for line in done.stdout.splitlines() if line.startswith("libraries ")]
    assert bool(told) is (formats != "[md]")
    assert not told or not HEAVY & set(told[0])
