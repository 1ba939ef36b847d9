"""Where nothing changed, a build says what it said before, and does nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.build import inspection, remembering
from briefgen.cli.app import run
from briefgen.cli.secret import KEY

Build = Callable[..., tuple[int, str, list[str]]]

BOTH = ["wrote build/taman/taman.en.md", "wrote build/taman/taman.id.md"]
TAMAN = "briefs/taman/brief.yaml"


@pytest.fixture
def build(project: Path, capsys: pytest.CaptureFixture[str]) -> Build:
    """Build; returns the exit code, what was found, and what was said of it."""

    def build(*arguments: str) -> tuple[int, str, list[str]]:
        code = run(["build", *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err.splitlines()

    return build


@pytest.fixture
def inspected(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The slugs of the briefs that were checked."""
    slugs: list[str] = []
    check = inspection.load

    def load(files):
        slugs.append(files.slug)
        return check(files)

    monkeypatch.setattr(inspection, "load", load)
    return slugs


def change(path: Path, old: str = "", new: str = "# a comment\n") -> None:
    text = path.read_text("utf-8")
    path.write_text(text.replace(old, new) if old else text + new, "utf-8")


def test_what_was_found_is_told_again(build: Build, inspected: list[str]) -> None:
    code, found, said = build()
    assert "BG101" in found
    assert said[:2] == BOTH
    inspected.clear()
    last = "0 files written to build, 2 unchanged, 1 brief with errors left out"
    assert build() == (code, found, [last])
    assert build("--strict") == (code, found, [last])
    assert inspected == []


def test_briefs_are_told_of_in_one_order_however_they_were_named(build: Build) -> None:
    _, before, _ = build("taman", "jalan")
    assert build("taman", "jalan")[1] == before
    assert before.index("briefs/jalan") < before.index("briefs/taman")


def test_what_briefs_share_is_digested_once_for_all_of_them(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    digested: list[object] = []
    state = remembering.shared_state

    def noted(*files, extracted: bool):
        digested.append(files)
        return state(*files, extracted=extracted)

    monkeypatch.setattr(remembering, "shared_state", noted)
    build("jalan", "taman")
    assert len(digested) == 1


def test_of_one_brief_too(build: Build, inspected: list[str]) -> None:
    assert build("taman")[0] == 0
    inspected.clear()
    code, found, said = build("taman", "--strict")
    assert code == 1
    assert "warning BG203" in found
    assert said == ["0 files written to build, 2 unchanged"]
    assert inspected == []


def test_only_what_changed_is_checked_and_all_is_told(
    project: Path, build: Build, inspected: list[str]
) -> None:
    _, before, _ = build()
    inspected.clear()
    change(project / TAMAN)
    code, found, said = build()
    assert (code, found) == (1, before)
    assert inspected == ["taman"]
    assert said == [*BOTH, "2 files written to build, 0 unchanged, 1 brief with errors left out"]


def test_a_new_brief_leaves_the_others_alone(
    project: Path, build: Build, inspected: list[str]
) -> None:
    build()
    inspected.clear()
    shutil.copytree(project / "briefs/taman", project / "briefs/kebun")
    build()
    assert inspected == ["kebun"]
    inspected.clear()
    build()
    assert inspected == []


def test_what_is_gone_comes_from_the_cache(project: Path, build: Build) -> None:
    build("taman")
    built = {path.name: path.read_bytes() for path in (project / "build/taman").iterdir()}
    shutil.rmtree(project / "build")
    assert build("taman")[2] == [
        *BOTH,
        "2 files written to build, 2 of them from the cache, 0 unchanged",
    ]
    assert {path.name: path.read_bytes() for path in (project / "build/taman").iterdir()} == built


def test_a_damaged_cache_is_made_anew(project: Path, build: Build) -> None:
    build("taman")
    for path in (project / ".briefgen/cache").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    (project / "build/taman/taman.id.md").unlink()
    assert build("taman")[2] == [*BOTH, "2 files written to build, 0 unchanged"]
    assert build("taman")[2] == ["0 files written to build, 2 unchanged"]


def test_without_a_cache_everything_is_rendered_and_nothing_kept(
    project: Path, build: Build
) -> None:
    for _ in range(2):
        said = build("taman", "--no-cache")[2]
        assert said == [*BOTH, "2 files written to build, 0 unchanged"]
    assert not (project / ".briefgen").exists()


def test_ways_of_building_are_told_apart(build: Build) -> None:
    build("taman")
    assert build("taman", "--language", "en")[2][-1] == "0 files written to build, 1 unchanged"
    assert build("taman", "--to", "md,html")[2][-1] == "2 files written to build, 2 unchanged"
    assert build("taman", "--out", "x")[2][-1] == (
        "2 files written to x, 2 of them from the cache, 0 unchanged"
    )
    assert build("taman", "--theme", "magazine")[2][-1] == "2 files written to build, 0 unchanged"
    # Of these texts the theme changes nothing.
    assert build("taman")[2][-1] == "0 files written to build, 2 unchanged"


def test_reasons(project: Path, build: Build) -> None:
    assert build("taman", "--explain")[2][:4] == [
        "build/taman/taman.en.md (rendered):",
        "  it was not built before",
        "build/taman/taman.id.md (rendered):",
        "  it was not built before",
    ]
    assert build("taman", "--explain")[2] == ["0 files written to build, 2 unchanged"]
    change(project / TAMAN)
    (project / "briefs/taman/people.yaml").write_text("rina: {name: Rina}\n", "utf-8")
    assert build("taman", "--explain")[2][:3] == [
        "build/taman/taman.en.md (rendered):",
        "  briefs/taman/brief.yaml changed",
        "  briefs/taman/people.yaml is new",
    ]
    source = "kajian: {type: report, title: Kajian taman, language: id}\n"
    (project / "briefs/taman/sources.yaml").write_text(source, "utf-8")
    build("taman")
    change(project / "briefgen.yaml", new="citations: author-date\n")
    assert "  setting citations: notes -> author-date" in build("taman", "--explain")[2]
    (project / "build/taman/taman.id.md").write_text("by hand", "utf-8")
    assert build("taman", "--explain")[2] == [
        "build/taman/taman.id.md (from the cache):",
        "  its files were not there as they were built",
        "1 file written to build, 1 of them from the cache, 1 unchanged",
    ]
    assert "  all is built anew, as asked" in build("taman", "--explain", "--force")[2]


def test_what_is_remembered_nowhere_is_checked_anew(
    project: Path, build: Build, inspected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build("taman")
    inspected.clear()
    (project / "kept").mkdir()
    build("taman", "--sources", "kept")
    monkeypatch.setenv(KEY, "a secret of some length, for a test")
    build("taman")
    assert inspected == ["taman", "taman"]


def test_faulty_settings_are_told_each_time(project: Path, build: Build) -> None:
    build("taman")
    change(project / "briefgen.yaml", new="colour: red\n")
    first = build("taman")
    assert first[0] == 2
    assert "BG007" in first[1] or "colour" in first[1]
    assert build("taman") == first


def test_where_nothing_can_be_written_nothing_is_rendered(project: Path, build: Build) -> None:
    (project / "file").write_text("", "utf-8")
    code, _, said = build("taman", "--out", "file/below")
    assert code == 2
    assert said == [
        f"briefgen: {project / 'file/below'} cannot be made: Not a directory",
        "  = hint: `--out` names another folder; `out:` in `briefgen.yaml` is the project's",
    ]
