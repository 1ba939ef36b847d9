"""Commands import what they need, and no more: that is what makes them answer at once."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"babel", "filelock", "jinja2", "pydantic", "regex", "weasyprint", "yaml"}


def imported(*arguments: str) -> set[str]:
    code = (
        "import sys; from briefgen.cli.app import run; code = run(sys.argv[1:]); "
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr); "
        "sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    assert not imported(*arguments) & HEAVY


def test_explanations_do_without_renderers() -> None:
    assert not imported("explain", "BG101") & {"jinja2", "weasyprint"}


def test_checks_do_without_pdfs(project: Path) -> None:
    assert "weasyprint" not in imported("check", "taman")


def test_checks_without_archives_do_without_what_reads_them(project: Path) -> None:
    assert not imported("check", "taman") & {"lxml", "pypdf", "pypdfium2"}


def test_builds_do_without_what_is_not_asked_for(project: Path) -> None:
    assert "weasyprint" not in imported("build", "taman", "--to", "md,html")
