"""A file is replaced in one step, keeps its mode, and leaves nothing behind."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.build import temporary
from briefgen.build import write as writing
from briefgen.build.temporary import A_DAY, clear_away, temporary_path
from briefgen.build.write import write, write_all


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_makes_folders_and_replaces(tmp_path: Path) -> None:
    target = tmp_path / "a/b/c.md"
    write(target, b"one")
    write(target, b"two")
    assert target.read_bytes() == b"two"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize(("umask", "expected"), [(0o022, 0o644), (0o077, 0o600)])
def test_new_files_have_what_the_umask_leaves(umask: int, expected: int, tmp_path: Path) -> None:
    before = os.umask(umask)
    try:
        write(tmp_path / "a", b"")
    finally:
        os.umask(before)
    assert mode(tmp_path / "a") == expected


def test_old_files_keep_their_mode(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.touch()
    target.chmod(0o640)
    write(target, b"new")
    assert mode(target) == 0o640


def test_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")

    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing.os, "fsync", fail)
    with pytest.raises(OSError, match="No space left") as raised:
        write(target, b"new")
    assert raised.value.filename == str(target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_says_which_file_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(PermissionError) as raised:
        write(tmp_path / "a", b"new")
    assert raised.value.filename == str(tmp_path / "a")


def test_several_files_are_all_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    write_all({tmp_path / "a": b"1", tmp_path / "folder/b": b"2"})
    assert (tmp_path / "a").read_bytes() == b"1"
    assert (tmp_path / "folder/b").read_bytes() == b"2"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "folder"]


def test_where_one_of_several_fails_none_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "c/in the way").mkdir(parents=True)
    with pytest.raises(OSError, match="irectory"):
        write_all({tmp_path / "a": b"1", tmp_path / "b": b"2", tmp_path / "c": b"3"})
    assert (tmp_path / "a").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "c"]


def test_long_names_are_no_obstacle(tmp_path: Path) -> None:
    target = tmp_path / ("x" * 250 + ".pdf")
    write(target, b"x")
    assert target.is_file()


def dead_process() -> int:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


def test_what_killed_runs_left_is_cleared_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "slug/figures").mkdir(parents=True)
    theirs = [tmp_path / "slug/.mine.tmp", tmp_path / ".x.briefgen-1-2-3.tmp"]
    live = temporary_path(tmp_path / "slug/live.pdf")
    monkeypatch.setattr(temporary.os, "getpid", dead_process)
    written = ("slug/dead.pdf", "slug/figures/dead.svg", "manifest.json")
    dead = [temporary_path(tmp_path / name) for name in written]
    for path in (*theirs, live, *dead):
        path.touch()
    clear_away(tmp_path)
    assert not any(path.exists() for path in dead)
    assert all(path.exists() for path in (*theirs, live))


def test_other_hosts_files_go_after_a_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.gethostname", lambda: "elsewhere")
    young, old = temporary_path(tmp_path / "young"), temporary_path(tmp_path / "old")
    monkeypatch.undo()
    young.touch()
    old.touch()
    age = old.stat().st_mtime - A_DAY - 60
    os.utime(old, (age, age))
    clear_away(tmp_path)
    assert list(tmp_path.iterdir()) == [young]


def test_nothing_to_clear_away_where_nothing_is(tmp_path: Path) -> None:
    clear_away(tmp_path / "none")
