"""Shells complete commands, slugs, codes, formats and languages."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def completed(line: str) -> list[str]:
    """What bash offers after a line, by the protocol of the installed completion."""
    words = line.split(" ")
    done = subprocess.run(
        [sys.executable, "-m", "briefgen"],
        env={
            **os.environ,
            "_BRIEFGEN_COMPLETE": "complete_bash",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("briefgen ", ["new", "check", "build", "explain", "schema"]),
        ("briefgen check ", ["jalan", "taman"]),
        ("briefgen build t", ["taman"]),
        ("briefgen check --format ", ["text", "json", "sarif", "github", "gitlab"]),
        ("briefgen check --format g", ["github", "gitlab"]),
        ("briefgen check --select BG10", ["BG101", "BG102"]),
        ("briefgen check --ignore BG101,BG102,BG10", []),
        ("briefgen check --ignore BG101,BG10", ["BG101,BG102"]),
        ("briefgen explain dangl", ["dangling-reference"]),
        ("briefgen build --to ", ["md", "html", "pdf"]),
        ("briefgen build --to md,h", ["md,html"]),
        ("briefgen build --language ", ["en", "id"]),
        ("briefgen build --layout s", ["separate"]),
    ],
)
def test_offers(line: str, offered: list[str], project: Path) -> None:
    found = completed(line)
    # Codes come and go with rules; what is asked here begins with what never changes.
    assert found[: len(offered)] == offered
    assert len(found) == len(offered) or line.endswith("BG10") or not offered


def test_is_silent_without_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert completed("briefgen check ") == []


def test_prints_what_shells_load() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefgen"],
        env={**os.environ, "_BRIEFGEN_COMPLETE": "source_zsh"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip().startswith("#compdef briefgen")
