"""`briefgen clean` removes what builds made, and says how much that was."""

from pathlib import Path

import pytest

from briefgen.build.digests import digest
from briefgen.build.manifest import Built, record
from briefgen.build.store import Store, folder_of
from briefgen.cli.app import run

NOTHING = "nothing to remove in build\nnothing to remove in the cache\n"


@pytest.fixture
def built(project: Path) -> Path:
    """The project with two files in `build`, 1,500 bytes, and 2,000,000 bytes in its cache."""
    fill(project / "build", {"taman/taman.id.md": b"x" * 1000, "taman/taman.en.md": b"x" * 500})
    Store(folder_of(project)).keep(b"x" * 2_000_000)
    return project


def fill(out: Path, files: dict[str, bytes]) -> None:
    for path, data in files.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(data)
        record(out, [Built(path, path, digest(data), len(data), "inputs")])


def said(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert run(["clean", *arguments]) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err


def test_outputs_and_cache_go(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(path.name for path in built.iterdir())
    assert said(capsys) == "2 files removed from build (1.5 kB)\n2.0 MB removed from the cache\n"
    after = sorted(path.name for path in built.iterdir())
    assert after == [name for name in before if name not in ("build", ".briefgen")]
    assert said(capsys) == NOTHING


def test_outputs_alone(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--outputs") == "2 files removed from build (1.5 kB)\n"
    assert (built / ".briefgen").is_dir()


def test_cache_alone(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--cache") == "2.0 MB removed from the cache\n"
    assert (built / "build/taman").is_dir()


def test_both_by_name(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "--cache", "--outputs")
    assert said(capsys) == NOTHING


def test_what_was_changed_stays_until_it_is_forced(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (built / "build/taman/taman.en.md").write_bytes(b"y" * 500)
    assert said(capsys, "--outputs") == (
        "build/taman/taman.en.md was changed since it was built, and stays\n"
        "  = hint: `--force` removes it, too\n"
        "1 file removed from build (1.0 kB)\n"
    )
    assert said(capsys, "--outputs", "--force") == "1 file removed from build (500 bytes)\n"


def test_an_output_folder_that_was_named(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fill(built / "site", {"taman/taman.id.md": b"x"})
    assert said(capsys, "--outputs", "--out", "site") == "1 file removed from site (1 byte)\n"
    assert not (built / "site").exists()
    assert (built / "build").is_dir()


def test_a_cache_within_its_limit_stays(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--prune") == "the cache is within its limit\n"
    assert (built / "build/taman").is_dir()


def test_a_cache_beyond_its_limit_is_pruned(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (built / "briefgen.yaml").open("a") as settings:
        settings.write("cache_limit: 1\n")
    assert said(capsys, "--prune") == "2.0 MB removed from the cache\n"
    assert said(capsys, "--prune") == "the cache is within its limit\n"


def test_it_works_from_within_the_project(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(built / "briefs/taman")
    assert said(capsys, "--quiet") == ""
    assert not (built / "build").exists()


def test_pruning_excludes_removing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--prune", "--cache", code=2) == (
        "briefgen: `--prune` goes with neither `--outputs` nor `--cache`\n  = hint: leave one out\n"
    )
