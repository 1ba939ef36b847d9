"""A cache that came with a project from elsewhere says what it likes, and does no harm."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.build.digests import digest
from briefgen.build.records import RECORDS
from briefgen.build.store import Store, folder_of
from briefgen.build.traces import TRACES
from briefgen.cli.app import run

PROJECT = Path(__file__).parents[1] / "cli/project"
BOTH = ["taman.en.md", "taman.id.md"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that was built, and has a cache therefore."""
    folder = shutil.copytree(PROJECT, tmp_path / "project")
    monkeypatch.chdir(folder)
    assert run(["build", "taman", "--quiet"]) == 0
    return folder


def poison(project: Path, kind: str, change: Callable[[dict[str, Any]], None]) -> int:
    """Change all documents of a kind, as whoever knows the format can; return how many."""
    store = Store(folder_of(project))
    keys = [path.name for path in (store.folder / kind).glob("*/*")]
    for key in keys:
        document = store.recall(kind, key)
        change(document)
        store.note(kind, key, document)
    return len(keys)


@pytest.mark.parametrize(
    "name", ["../evil.md", "../../evil.md", "/tmp/briefgen-evil.md", "a/../../evil.md", 7, None]
)
def test_no_file_is_written_outside_its_folder(name: object, project: Path, tmp_path: Path) -> None:
    evil = Store(folder_of(project)).keep(b"evil")

    def change(document: dict[str, Any]) -> None:
        for trace in document[TRACES]:
            trace["files"] = [(name, evil, 4)]

    assert poison(project, TRACES, change) == 2
    shutil.rmtree(project / "build")
    assert run(["build", "taman", "--quiet"]) == 0
    assert sorted(path.name for path in (project / "build/taman").iterdir()) == BOTH
    assert not [path for path in tmp_path.rglob("*") if "evil" in path.name]
    assert not Path("/tmp/briefgen-evil.md").exists()


@pytest.mark.parametrize("kind", [RECORDS, TRACES, "sessions", "inputs"])
@pytest.mark.parametrize("value", [None, 7, "text", [], [7], {}, {"a": [7]}])
def test_what_cannot_be_understood_is_forgotten(
    kind: str, value: object, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def change(document: dict[str, Any]) -> None:
        for name in document:
            document[name] = value

    assert poison(project, kind, change) > 0
    shutil.rmtree(project / "build")
    assert run(["build", "taman", "--quiet", "--explain"]) == 0
    assert sorted(path.name for path in (project / "build/taman").iterdir()) == BOTH
    assert "internal error" not in capsys.readouterr().err


@pytest.mark.parametrize("value", [None, 7, "text", [], [[7, 7]]])
def test_what_is_wrong_in_one_trace_alone_is_forgotten(value: object, project: Path) -> None:
    def change(document: dict[str, Any]) -> None:
        for trace in document[TRACES]:
            trace["observed"] = value

    assert poison(project, TRACES, change) == 2
    shutil.rmtree(project / "build")
    assert run(["build", "taman", "--quiet"]) == 0
    assert sorted(path.name for path in (project / "build/taman").iterdir()) == BOTH


def test_no_finding_shows_a_file_from_outside(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret.txt").write_text("hush\n" * 99, "utf-8")

    def change(document: dict[str, Any]) -> None:
        for finding in document["findings"]:
            finding[5][0] = "../secret.txt"

    capsys.readouterr()
    assert poison(project, RECORDS, change) == 1
    assert run(["build", "taman", "--quiet"]) == 0
    shown = capsys.readouterr().out
    assert "secret.txt" in shown
    assert "hush" not in shown


def test_contents_under_another_name_are_not_taken(project: Path) -> None:
    before = (project / "build/taman/taman.id.md").read_bytes()
    place = folder_of(project) / "contents" / digest(before)[:2] / digest(before)
    place.write_bytes(b"x" * len(before))
    shutil.rmtree(project / "build")
    assert run(["build", "taman", "--quiet"]) == 0
    assert (project / "build/taman/taman.id.md").read_bytes() == before
    listed = json.loads((project / "build/manifest.json").read_bytes())["files"]
    assert [entry["sha256"] for entry in listed if entry["path"].endswith("id.md")] == [
        digest(before)
    ]
