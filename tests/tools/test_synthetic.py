"""tools/synthetic: projects that are sound, real in size, and the same each time."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=folder, text=True, capture_output=True, check=False)


def generate(folder: Path, briefs: int, seed: int, *options: str) -> Path:
    numbers = ["--briefs", str(briefs), "--seed", str(seed)]
    done = run(ROOT, "tools.synthetic", str(folder), *numbers, *options)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def contents(folder: Path) -> Mapping[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def slugs(folder: Path) -> list[str]:
    return sorted(path.parent.name for path in folder.glob("briefs/*/brief.yaml"))


def test_a_project_is_without_a_fault(tmp_path: Path) -> None:
    project = generate(tmp_path / "project", 40, 1)
    done = run(project, "briefgen", "check", "--strict", "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 0, report["findings"]
    assert {one["code"] for one in report["findings"]} <= {"BG128"}  # notes, of long briefs alone
    assert len(slugs(project)) == 40


def test_the_smallest_project_is_without_a_fault(tmp_path: Path) -> None:
    project = generate(tmp_path / "project", 1, 3)
    assert run(project, "briefgen", "check", "--strict").returncode == 0
    assert len(slugs(project)) == 1


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    once = contents(generate(tmp_path / "once", 12, 7))
    assert once == contents(generate(tmp_path / "again", 12, 7))


def test_another_seed_gives_other_briefs(tmp_path: Path) -> None:
    one = contents(generate(tmp_path / "one", 12, 7))
    other = contents(generate(tmp_path / "other", 12, 8))
    assert {path for path, data in one.items() if other.get(path) == data} == {"briefgen.yaml"}


def test_a_library_has_archives_of_all_kinds(tmp_path: Path) -> None:
    project = generate(tmp_path / "project", 49, 1)  # eight experts
    files = contents(project)
    kinds = {path.partition(".")[2] for path in files if path.startswith("briefs/library/sources/")}
    assert kinds == {"txt", "html", "pdf", "fingerprint.yaml"}
    assert {"people", "sources", "facts", "quotes"} == {
        path.stem for path in (project / "briefs/library").glob("*.yaml")
    }


@pytest.mark.parametrize(
    ("option", "shows"),
    [("--pictured", "charts:"), ("--archived", "quotes:"), ("--reviewed", "status: final")],
)
def test_shares_say_how_many_briefs_are_so(tmp_path: Path, option: str, shows: str) -> None:
    def shown(share: str) -> list[bool]:
        folder = tmp_path / share
        project = generate(folder, 6, 1, "--long", "0", option, share)
        texts = [path.read_text("utf-8") for path in project.glob("briefs/*/brief.yaml")]
        return [shows in text for text in texts]

    assert shown("1") == [True] * 6
    assert shown("0") == [False] * 6


def test_long_briefs_stand_in_several_files(tmp_path: Path) -> None:
    project = generate(tmp_path / "project", 3, 1, "--long", "1")
    assert len(list(project.glob("briefs/*/recommendations.yaml"))) == 3


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear reader")
    done = run(ROOT, "tools.synthetic", str(tmp_path), "--briefs", "1")
    assert done.returncode == 2
    assert "is not empty" in done.stderr
    assert contents(tmp_path) == {"letter.txt": b"Dear reader"}
