"""A build can be split among machines, and what they made is joined to what one would have made."""

import shutil
import socket
from pathlib import Path

import pytest

from briefgen.build.manifest import LOCK
from briefgen.cli.app import run


@pytest.fixture
def three(project: Path) -> Path:
    """The project with a third brief; of the others, `jalan` has an error."""
    shutil.copytree(project / "briefs/taman", project / "briefs/warung")
    return project


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != LOCK
    }


def build(*arguments: str) -> int:
    return run(["build", "--to", "md,html", "--no-cache", "--quiet", *arguments])


def test_shards_make_what_one_build_makes(three: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build("--out", "whole") == 1
    whole = capsys.readouterr().out
    codes, told = [], []
    for number in "1234":
        codes.append(build("--shard", f"{number}/4", "--out", f"part{number}"))
        told.append(capsys.readouterr().out)
    # The longest brief, jalan, falls to the first; to the fourth falls none.
    assert codes == [1, 0, 0, 0]
    assert "".join(told) == whole
    assert told[3] == ""
    assert contents(three / "part4").keys() == {"manifest.json", "shard.json"}
    assert run(["merge", "part1", "part2", "part3", "part4", "--out", "joined"]) == 0
    assert contents(three / "joined") == contents(three / "whole")
    assert contents(three / "whole").keys() >= {"manifest.json", "warung/warung.en.html"}
    assert capsys.readouterr().err == "8 files written to joined, 0 unchanged\n"


def test_what_was_merged_is_current(three: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in "12":
        run(["build", "--to", "md", "--shard", f"{number}/2", "--out", f"part{number}"])
    run(["merge", "part1", "part2"])
    capsys.readouterr()
    run(["build", "--to", "md"])
    assert capsys.readouterr().err.startswith("0 files written to build, 4 unchanged")


def test_one_folder_takes_shards_one_after_the_other(three: Path) -> None:
    build("--shard", "1/2")
    build("--shard", "2/2")
    assert (three / "build/shard.json").exists()
    build("--out", "whole")
    together = contents(three / "build")
    del together["shard.json"]
    assert together == contents(three / "whole")


@pytest.mark.parametrize("cache", [["--no-cache"], []])
def test_a_whole_build_is_no_shard(cache: list[str], three: Path) -> None:
    for arguments in ([], ["--shard", "1/1"], []):
        run(["build", "--to", "md", *cache, *arguments])
    assert not (three / "build/shard.json").exists()
    assert run(["merge", "build", "--out", "joined"]) == 0


def test_an_empty_shard_succeeds_again_and_again(
    three: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in "ab":
        assert run(["build", "--to", "md", "--shard", "4/4"]) == 0
        assert capsys.readouterr().err == "0 files written to build, 0 unchanged\n"


def test_briefs_that_are_named_are_split(three: Path) -> None:
    for number in "12":
        assert build("taman", "warung", "--shard", f"{number}/2", "--out", f"part{number}") == 0
    assert not (three / "part1/warung").exists()
    assert not (three / "part2/taman").exists()


def test_a_language_may_be_that_of_other_shards_briefs(three: Path) -> None:
    brief = three / "briefs/warung/brief.yaml"
    brief.write_text(brief.read_text("utf-8").replace("[id, en]", "[id, ms]"), "utf-8")
    assert 2 not in [build("--language", "ms", "--shard", f"{number}/3") for number in "123"]


def test_check_is_split_likewise(three: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [run(["check", "--shard", f"{number}/2", "--quiet"]) for number in "12"] == [1, 0]
    out = capsys.readouterr().out
    assert out.count("BG101") == 1
    assert run(["check", "--shard", "4/4"]) == 0


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize("text", ["0/5", "6/5", "x", ""])
def test_nonsense_is_refused(
    command: str, text: str, three: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, "--shard", text]) == 2
    captured = capsys.readouterr()
    assert "shard" in captured.err
    assert "  = hint: " in captured.err
    assert not (three / "build").exists()


def test_a_missing_shard_is_told(three: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build("--shard", "1/2", "--out", "part1")
    capsys.readouterr()
    assert run(["merge", "part1"]) == 2
    assert capsys.readouterr().err == (
        "briefgen: shard `2/2` is missing\n  = hint: name the output folders of all shards\n"
    )


def test_clean_forgets_the_shard(three: Path) -> None:
    build("--shard", "2/3")
    assert run(["clean"]) == 0
    assert not (three / "build").exists()


@pytest.mark.parametrize("by", ["option", "environment"])
def test_a_scheduler_that_is_not_there(
    by: str, three: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("briefgen.build.cluster.session.CONNECT", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"127.0.0.1:{server.getsockname()[1]}"
    options = ["--scheduler", address] if by == "option" else []
    if by == "environment":
        monkeypatch.setenv("BRIEFGEN_SCHEDULER", f"tcp://{address}")
    assert run(["build", "taman", "--to", "pdf", *options]) == 2
    err = capsys.readouterr().err
    assert err.startswith(
        f"briefgen: there is no Dask scheduler to be reached at tcp://{address}: "
    )
    assert err.endswith("  = hint: `dask scheduler` starts one, and says its address\n")
    assert len(err.splitlines()) == 2
    # What needs no pages, or is to be made here, needs no cluster.
    assert run(["build", "taman", "--to", "md", *options]) == 0
    assert run(["build", "taman", "--to", "pdf", "--scheduler", ""]) == 0
