"""A build of the whole project leaves nothing of briefs that are no more; any other one does."""

import shutil
from pathlib import Path

import pytest

from briefgen.cli.app import run


@pytest.fixture
def renamed(project: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The project with `taman` built, into two folders, and then renamed to `kebun`."""
    run(["build", "taman", "--quiet"])
    run(["build", "taman", "--quiet", "--out", "../elsewhere"])
    (project / "briefs/taman").rename(project / "briefs/kebun")
    capsys.readouterr()
    return project


def built(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*.md"))


def removed(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """Build, and return what is said of files that were there before."""
    run(["build", *arguments])
    lines = capsys.readouterr().err.splitlines()
    return [line for line in lines if "taman" in line or "no more" in line]


def test_a_renamed_brief_leaves_nothing_under_its_old_name(
    renamed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert removed(capsys) == [
        "removed build/taman/taman.en.md",
        "removed build/taman/taman.id.md",
        "2 files removed of briefs that are no more",
    ]
    assert built(renamed / "build") == ["kebun.en.md", "kebun.id.md"]
    assert not (renamed / "build/taman").exists()
    assert removed(capsys) == []


def test_nothing_is_left_of_a_brief_that_was_built_by_itself(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["build", "--quiet"])
    shutil.copytree(project / "briefs/taman", project / "briefs/kebun")
    run(["build", "kebun", "--to", "html", "--quiet"])
    shutil.rmtree(project / "briefs/kebun")
    capsys.readouterr()
    run(["build"])
    assert capsys.readouterr().err.splitlines()[1:] == [
        "removed build/kebun/kebun.en.html",
        "removed build/kebun/kebun.id.html",
        "2 files removed of briefs that are no more",
    ]
    assert not (project / "build/kebun").exists()


def test_what_was_changed_stays_and_is_named_once(
    renamed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (renamed / "build/taman/taman.id.md").write_text("by hand\n", "utf-8")
    assert removed(capsys, "--quiet") == [
        "build/taman/taman.id.md was changed since it was built, and stays; its brief is no more"
    ]
    assert built(renamed / "build") == ["kebun.en.md", "kebun.id.md", "taman.id.md"]
    assert removed(capsys, "--quiet") == []


def test_a_build_of_some_briefs_removes_nothing(
    renamed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert removed(capsys, "kebun") == []
    assert built(renamed / "build/taman") == ["taman.en.md", "taman.id.md"]


def test_in_a_folder_outside_the_project_nothing_is_removed(
    renamed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert removed(capsys, "--out", "../elsewhere") == []
    assert built(renamed.parent / "elsewhere/taman") == ["taman.en.md", "taman.id.md"]


def test_a_manifest_that_is_gone_is_written_again(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["build", "--quiet"])
    manifest = project / "build/manifest.json"
    before = manifest.read_bytes()
    manifest.unlink()
    capsys.readouterr()
    run(["build"])
    assert "0 files written to build, 2 unchanged" in capsys.readouterr().err
    assert manifest.read_bytes() == before


def test_without_a_cache_a_build_goes_on_and_says_so_once(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / ".briefgen").write_text("in the way\n", "utf-8")
    for _ in range(2):
        assert run(["build", "taman"]) == 0
        lines = capsys.readouterr().err.splitlines()
        assert [line for line in lines if "kept" in line] == [
            "nothing more is kept in .briefgen/cache: Not a directory"
        ]
        assert "2 files written to build, 0 unchanged" in lines
    assert built(project / "build") == ["taman.en.md", "taman.id.md"]


def test_a_cache_that_comes_through_a_link_is_not_used(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (project / ".briefgen").symlink_to(elsewhere)
    assert run(["build", "taman"]) == 0
    note = "nothing more is kept in .briefgen/cache: a link in its place leads elsewhere"
    assert note in capsys.readouterr().err.splitlines()
    assert list(elsewhere.iterdir()) == []
