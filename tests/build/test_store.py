"""A store gives back what was kept, whole or not at all, and leaves everything else alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.build.digests import digest
from briefgen.build.store import AN_HOUR, Store, folder_of
from briefgen.build.temporary import temporary_path

HELLO = digest(b"hello")
KEY = digest(b"key")
ROOT = os.name == "posix" and os.geteuid() == 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_of(tmp_path)


@pytest.fixture
def store(folder: Path) -> Store:
    return Store(folder)


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def place_of(folder: Path, sha256: str) -> Path:
    return folder / "contents" / sha256[:2] / sha256


def age(path: Path, hours: float) -> None:
    """Say of a file that it was last used so long ago."""
    before = path.stat().st_mtime - hours * AN_HOUR
    os.utime(path, (before, before))


def test_gives_back_what_was_kept(store: Store, folder: Path) -> None:
    assert store.keep(b"hello") == HELLO
    assert store.keep(b"") == digest(b"")
    for other in (store, Store(folder)):
        assert other.fetch(HELLO) == b"hello"
        assert other.fetch(digest(b"")) == b""
        assert other.fetch(digest(b"another")) is None


def test_gives_back_documents_by_kind_and_key(store: Store, folder: Path) -> None:
    store.note("traces", KEY, {"files": ["a", "b"], "n": 1})
    store.note("records", KEY, {"text": "Ketahanan — é"})
    store.note("records", KEY, {"text": "later"})
    assert Store(folder).recall("traces", KEY) == {"files": ["a", "b"], "n": 1}
    assert Store(folder).recall("records", KEY) == {"text": "later"}
    assert store.recall("records", HELLO) is None
    assert store.recall("findings", KEY) is None


def test_touches_no_disk_before_something_is_kept(store: Store, tmp_path: Path) -> None:
    assert store.fetch(HELLO) is None
    assert store.recall("records", KEY) is None
    assert store.prune() == 0
    assert store.clear() == 0
    assert list(tmp_path.iterdir()) == []


def test_what_is_kept_twice_is_written_once(store: Store, folder: Path) -> None:
    store.keep(b"hello")
    before = place_of(folder, HELLO).stat().st_ino
    store.keep(b"hello")
    Store(folder).keep(b"hello")
    assert place_of(folder, HELLO).stat().st_ino == before


def test_nobody_commits_it_or_backs_it_up(store: Store, folder: Path, tmp_path: Path) -> None:
    store.keep(b"hello")
    assert (tmp_path / ".briefgen/.gitignore").read_text("utf-8") == "*\n"
    # What https://bford.info/cachedir/ wants a file of this name to begin with.
    assert (folder / "CACHEDIR.TAG").read_bytes()[:43] == (
        b"Signature: 8a477f597d28d172789f06886806bc55"
    )


def test_git_sees_nothing_of_it(store: Store, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    store.keep(b"hello")
    status = ["git", "-C", tmp_path, "status", "--porcelain", "--untracked-files=all"]
    assert subprocess.run(status, check=True, capture_output=True).stdout == b""


@pytest.mark.parametrize("torn", [b"", b"hel", b"hellp", b"hello, world", b"\0" * 5])
def test_contents_that_are_torn_are_absent_and_kept_anew(
    torn: bytes, store: Store, folder: Path
) -> None:
    store.keep(b"hello")
    place_of(folder, HELLO).write_bytes(torn)
    assert store.fetch(HELLO) is None
    assert not place_of(folder, HELLO).exists()
    store.keep(b"hello")
    assert store.fetch(HELLO) == b"hello"


def test_contents_of_another_size_are_kept_anew_though_nobody_fetched_them(
    store: Store, folder: Path
) -> None:
    store.keep(b"hello")
    place_of(folder, HELLO).write_bytes(b"hel")
    store.keep(b"hello")
    assert store.fetch(HELLO) == b"hello"


@pytest.mark.parametrize(
    "tear",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data[: data.index(b"\n")],
        lambda data: data + b" ",
        lambda data: data.replace(b"hello", b"jelly"),
        lambda data: data.replace(b"briefgen 1", b"briefgen 2"),
        lambda data: b"\0" * len(data),
        lambda data: b"\xff" + data,
        lambda data: data[data.index(b"\n") + 1 :],
    ],
)
def test_documents_that_are_torn_or_of_another_version_are_absent(
    tear: object, store: Store, folder: Path
) -> None:
    store.note("records", KEY, {"text": "hello"})
    path = folder / "records" / KEY[:2] / KEY
    path.write_bytes(tear(path.read_bytes()))
    assert store.recall("records", KEY) is None
    assert not path.exists()
    store.note("records", KEY, {"text": "hello"})
    assert store.recall("records", KEY) == {"text": "hello"}


def test_a_document_in_the_place_of_another_is_absent(store: Store, folder: Path) -> None:
    store.note("records", KEY, {"text": "hello"})
    store.note("records", HELLO, {})
    one, other = (folder / "records" / key[:2] / key for key in (KEY, HELLO))
    one.replace(other)
    assert store.recall("records", HELLO) is None


@pytest.mark.parametrize(
    ("kind", "key"),
    [("../records", KEY), ("", KEY), ("records", "../" * 20 + "a"), ("records", "ab"), ("", "")],
)
def test_no_name_leads_elsewhere(kind: str, key: str, store: Store) -> None:
    with pytest.raises(ValueError, match="nothing is kept as"):
        store.note(kind, key, {})
    assert store.fetch(key) is None or key == KEY


def test_what_somebody_put_in_place_of_a_file_is_not_followed(store: Store, folder: Path) -> None:
    """Not even if it held the right bytes: what is read there may be gone, or never end."""
    elsewhere = folder.parents[1] / "elsewhere"
    elsewhere.write_bytes(b"hello")
    store.keep(b"other")
    place_of(folder, HELLO).parent.mkdir(parents=True)
    place_of(folder, HELLO).symlink_to(elsewhere)
    assert store.fetch(HELLO) is None
    store.keep(b"hello")
    assert store.fetch(HELLO) == b"hello"
    assert not place_of(folder, HELLO).is_symlink()
    assert elsewhere.read_bytes() == b"hello"

    pipe = place_of(folder, KEY)
    pipe.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(pipe)
    assert store.fetch(KEY) is None
    pipe.unlink()
    pipe.mkdir()
    assert store.fetch(KEY) is None


@pytest.mark.parametrize("link", [".briefgen", ".briefgen/cache"])
def test_a_link_in_place_of_the_folder_is_left_alone(link: str, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    place_of(elsewhere, HELLO).parent.mkdir(parents=True)
    place_of(elsewhere, HELLO).write_bytes(b"torn")
    project = tmp_path / "project"
    (project / link).parent.mkdir(parents=True)
    (project / link).symlink_to(elsewhere)
    before = files(elsewhere)

    store = Store(folder_of(project), limit=1)
    store.keep(b"x")
    store.note("records", KEY, {})
    assert store.fetch(HELLO) is None
    assert (store.prune(), store.clear()) == (0, 0)
    assert files(elsewhere) == before


def test_a_link_within_it_is_neither_written_nor_removed_through(tmp_path: Path) -> None:
    folder, elsewhere = folder_of(tmp_path), tmp_path / "elsewhere"
    theirs = elsewhere / HELLO[:2] / HELLO
    theirs.parent.mkdir(parents=True)
    theirs.write_bytes(b"torn")
    age(theirs, 1000)
    folder.mkdir(parents=True)
    (folder / "contents").symlink_to(elsewhere)

    store = Store(folder, limit=1)
    assert store.fetch(HELLO) is None
    store = Store(folder, limit=100)
    store.keep(b"hello")
    assert store.fault == "a link in its place leads elsewhere"
    assert Store(folder, limit=1).prune() == 0
    store.clear()
    assert files(elsewhere) == {f"{HELLO[:2]}/{HELLO}"}
    assert theirs.read_bytes() == b"torn"


@pytest.mark.skipif(ROOT, reason="nothing is forbidden to root")
def test_a_folder_that_cannot_be_written_gives_what_it_has(store: Store, folder: Path) -> None:
    store.keep(b"hello")
    for path in (folder, *folder.rglob("*"), folder.parent):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        locked = Store(folder)
        assert locked.fetch(HELLO) == b"hello"
        assert locked.keep(b"other") == digest(b"other")
        assert locked.fault == "Permission denied"
        assert locked.fetch(digest(b"other")) is None
    finally:
        for path in (folder.parent, folder, *folder.rglob("*")):
            path.chmod(0o755)


def test_a_file_in_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".briefgen").write_text("mine\n", "utf-8")
    store = Store(folder_of(tmp_path))
    assert store.keep(b"hello") == HELLO
    assert store.fault == "Not a directory"
    assert store.fetch(HELLO) is None
    assert (store.prune(), store.clear()) == (0, 0)
    assert (tmp_path / ".briefgen").read_text("utf-8") == "mine\n"


def test_a_full_disk_leaves_nothing_half_written(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.keep(b"before")

    def replace(_source: str, target: str) -> None:
        raise OSError(28, "No space left on device", target)

    with monkeypatch.context() as full:
        full.setattr("os.replace", replace)
        assert store.keep(b"hello") == HELLO
    assert store.fault == "No space left on device"
    store.note("records", KEY, {})  # nobody tries again and again
    assert store.recall("records", KEY) is None
    assert store.fetch(digest(b"before")) == b"before"
    assert not list((folder / "tmp").iterdir())


def test_what_a_killed_process_left_is_cleared_away(folder: Path) -> None:
    Store(folder).keep(b"hello")
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    theirs = temporary_path(folder / "tmp" / KEY)
    left = theirs.with_name(theirs.name.replace(f"-{os.getpid()}-", f"-{ended.pid}-"))
    for path in (theirs, left):
        path.write_bytes(b"half")
    Store(folder).keep(b"another")
    assert list((folder / "tmp").iterdir()) == [theirs]


def test_what_was_used_least_recently_goes_first(folder: Path) -> None:
    store = Store(folder)
    names = [store.keep(bytes([number]) * 1000) for number in range(10)]
    for hours, name in enumerate(reversed(names), 2):
        age(place_of(folder, name), hours)
    Store(folder).fetch(names[0])  # the eldest, and so used again
    Store(folder).keep(bytes([1]) * 1000)
    assert Store(folder, limit=10_000).prune() == 0
    # Of 10,000 bytes that are 1,000 too many, what is left is four fifths of 9,000 at most.
    assert Store(folder, limit=9_000).prune() == 3_000
    left = [name for name in names if Store(folder).fetch(name)]
    assert left == [names[0], names[1], *names[5:]]


def test_documents_outlast_contents(folder: Path) -> None:
    store = Store(folder)
    store.note("records", KEY, {"text": "x" * 500})
    age(folder / "records" / KEY[:2] / KEY, 1000)
    big = store.keep(b"x" * 10_000)
    assert Store(folder, limit=8_000).prune() == 10_000
    assert Store(folder).fetch(big) is None
    assert Store(folder).recall("records", KEY) == {"text": "x" * 500}


def test_records_outlast_what_only_explains(folder: Path) -> None:
    """Otherwise a project of 10,000 briefs would check some of them anew at each build."""
    store = Store(folder)
    for kind in ("records", "traces", "inputs"):
        store.note(kind, KEY, {"text": "x" * 1_000})
    age(folder / "records" / KEY[:2] / KEY, 1000)
    assert Store(folder, limit=2_500 * 4).prune() == 0  # all of it is less than is allowed
    store.keep(b"x" * 10_000)
    assert Store(folder, limit=2_500 * 4).prune() > 10_000
    assert Store(folder).recall("inputs", KEY) is None
    assert Store(folder).recall("traces", KEY) is not None
    assert Store(folder).recall("records", KEY) is not None
    store.keep(b"x" * 10_000)
    assert Store(folder, limit=1_500 * 4).prune() > 10_000
    assert Store(folder).recall("traces", KEY) is None
    assert Store(folder).recall("records", KEY) is not None


def test_documents_that_take_more_than_a_quarter_go_too(folder: Path) -> None:
    store = Store(folder)
    keys = [digest(bytes([number])) for number in range(8)]
    for hours, key in enumerate(keys):
        store.note("records", key, {"text": "x" * 900})
        age(folder / "records" / key[:2] / key, hours)
    Store(folder, limit=4_000).prune()
    assert [key for key in keys if Store(folder).recall("records", key)] == keys[:1]


def test_writing_prunes_once_it_is_due_and_not_before(folder: Path) -> None:
    limit = 2**20
    for number in range(40):
        Store(folder, limit).keep(number.to_bytes() * 100_000)
        kept = sum(path.stat().st_size for path in folder.glob("contents/*/*"))
        # What a process is about to write is counted, to the next 64 KiB, before it is written.
        assert kept <= limit + 100_000
    assert kept > limit / 2
    assert Store(folder, limit).fetch(digest(b"\x27" * 100_000))  # the last one


def test_many_small_writes_count_as_what_they_come_to(folder: Path) -> None:
    store = Store(folder)
    for number in range(1000):
        store.keep(number.to_bytes(2) * 500)
    # 1,000 times 1,000 bytes are 15.3 units of 64 KiB; a process' first write fills up a unit.
    assert (folder / "count").stat().st_size == 16


def test_a_folder_whose_count_is_gone_is_measured(folder: Path) -> None:
    store = Store(folder)
    for number in range(20):
        store.keep(number.to_bytes() * 100_000)
    (folder / "count").unlink()
    Store(folder, limit=1_000_000).keep(b"hello")
    assert sum(path.stat().st_size for path in folder.glob("contents/*/*")) <= 1_000_000


def test_nothing_is_kept_that_exceeds_the_limit_alone(folder: Path) -> None:
    store = Store(folder, limit=4)
    assert store.keep(b"hello") == HELLO
    assert store.fetch(HELLO) is None
    assert store.fault == ""


def test_clearing_leaves_what_is_not_its_own(store: Store, folder: Path, tmp_path: Path) -> None:
    store.keep(b"hello")
    store.note("records", KEY, {})
    mine = folder / "contents" / HELLO[:2] / "notes.txt"
    mine.write_text("mine\n", "utf-8")
    size = len((folder / "records" / KEY[:2] / KEY).read_bytes())
    assert store.clear() == 5 + size
    assert files(tmp_path) == {mine.relative_to(tmp_path).as_posix()}
    mine.unlink()
    store.clear()
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_was_cleared_keeps_again(store: Store, tmp_path: Path) -> None:
    store.keep(b"hello")
    store.clear()
    store.keep(b"hello")
    assert store.fetch(HELLO) == b"hello"
    assert (tmp_path / ".briefgen/.gitignore").exists()


def test_a_store_keeps_on_when_somebody_else_cleared_it(store: Store, folder: Path) -> None:
    store.keep(b"hello")
    Store(folder).clear()
    store.keep(b"hello")
    store.note("records", KEY, {})
    assert store.fault == ""
    assert Store(folder).fetch(HELLO) == b"hello"


WORK = """
import random, sys
from pathlib import Path
from briefgen.build.store import Store
from briefgen.build.digests import digest
chance = random.Random(int(sys.argv[2]))
store = Store(Path(sys.argv[1]), limit=200_000)
for _ in range(400):
    number = chance.randrange(100)
    data = number.to_bytes() * 5000
    key = digest(number.to_bytes())
    match chance.randrange(5):
        case 0: store.keep(data)
        case 1: assert store.fetch(digest(data)) in (None, data)
        case 2: store.note("records", key, {"n": number, "text": "x" * 2000})
        case 3: assert (store.recall("records", key) or {"n": number})["n"] == number
        case 4: store.prune()
    assert not store.fault, store.fault
"""


def test_processes_at_once_do_no_harm(folder: Path) -> None:
    """Four of them keep, fetch and prune the same hundred contents and documents."""
    runs = [subprocess.Popen([sys.executable, "-c", WORK, folder, str(seed)]) for seed in range(4)]
    assert [run.wait(60) for run in runs] == [0, 0, 0, 0]
    assert not list((folder / "tmp").iterdir())
    Store(folder, limit=200_000).prune()
    assert 0 < sum(path.stat().st_size for path in folder.glob("*/*/*")) <= 200_000
