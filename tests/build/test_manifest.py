"""The manifest remembers what is there, sorted, and survives what it cannot read."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefgen.build import manifest
from briefgen.build.manifest import Built, Recorder, read, record


def built(out: Path, path: str, inputs: str = "i") -> Built:
    (out / path).parent.mkdir(parents=True, exist_ok=True)
    (out / path).write_bytes(b"x")
    return Built(path, path, "hash", 1, inputs)


def test_is_json_in_order_of_paths(tmp_path: Path) -> None:
    record(tmp_path, [built(tmp_path, "b/b.id.md"), built(tmp_path, "a/a.id.md")])
    assert json.loads((tmp_path / "manifest.json").read_text("ascii")) == {
        "version": 2,
        "files": [
            {"path": path, "rendition": path, "sha256": "hash", "size": 1, "inputs": "i"}
            for path in ("a/a.id.md", "b/b.id.md")
        ],
    }


def test_keeps_what_others_recorded_and_forgets_what_is_gone(tmp_path: Path) -> None:
    first, second = built(tmp_path, "a/a.md"), built(tmp_path, "b/b.md")
    record(tmp_path, [first, second])
    (tmp_path / "a/a.md").unlink()
    newer = built(tmp_path, "c/c.md", "other")
    record(tmp_path, [newer])
    assert read(tmp_path) == {"b/b.md": second, "c/c.md": newer}


def test_removes_what_a_rendition_no_longer_has(tmp_path: Path) -> None:
    pages = [built(tmp_path, f"a/a-{page}.png") for page in (1, 2)]
    record(tmp_path, [page._replace(rendition="a/a.png") for page in pages])
    record(tmp_path, [pages[0]._replace(rendition="a/a.png", inputs="other")])
    assert sorted(path.name for path in (tmp_path / "a").iterdir()) == ["a-1.png"]
    assert set(read(tmp_path)) == {"a/a-1.png"}


@pytest.mark.parametrize("path", ["", ".", "a"])
def test_removes_no_folder_whatever_somebody_wrote_into_it(path: str, tmp_path: Path) -> None:
    page = built(tmp_path, "a/a.md")
    record(tmp_path, [page, page._replace(path=path)])
    record(tmp_path, [page._replace(inputs="other")])
    assert set(read(tmp_path)) == {"a/a.md"}
    assert (tmp_path / "a/a.md").is_file()


def test_removes_nothing_that_a_link_leads_to(tmp_path: Path) -> None:
    """Nor may a project from elsewhere bring a manifest that has files of ours removed."""
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "mine.txt").write_text("mine\n", "utf-8")
    page = built(out, "a/a.md")
    (out / "link").symlink_to(elsewhere)
    record(out, [page, page._replace(path="link/mine.txt")])
    record(out, [page._replace(inputs="other")])
    assert (elsewhere / "mine.txt").is_file()


def test_what_is_missing_of_several_files_stays_named(tmp_path: Path) -> None:
    pages = [built(tmp_path, f"a/a-{page}.png")._replace(rendition="a/a.png") for page in (1, 2)]
    record(tmp_path, pages)
    (tmp_path / "a/a-2.png").unlink()
    record(tmp_path, [built(tmp_path, "b/b.md")])
    assert set(read(tmp_path)) == {"a/a-1.png", "a/a-2.png", "b/b.md"}


def test_is_not_written_where_it_would_say_the_same(tmp_path: Path) -> None:
    entry = built(tmp_path, "a/a.md")
    record(tmp_path, [entry])
    before = (tmp_path / "manifest.json").stat().st_mtime_ns
    record(tmp_path, [entry])
    assert (tmp_path / "manifest.json").stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "\\xff",
        '{"version": 1, "files": []}',
        '{"version": 2}',
        (
            '{"version": 2, "files": [3, {}, {"path": 1, "rendition": "", "sha256": "", "size": 0,'
            ' "inputs": ""}]}'
        ),
        (
            '{"version": 2, "files": [{"path": "../a", "rendition": "", "sha256": "", "size": 0,'
            ' "inputs": ""}]}'
        ),
    ],
)
def test_what_cannot_be_understood_is_forgotten(text: str, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(text, "utf-8")
    assert read(tmp_path) == {}


def test_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    entries = [built(tmp_path, f"s{number}/a.md") for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda entry: record(tmp_path, [entry]), entries))
    assert set(read(tmp_path).values()) == set(entries)


def test_a_field_stands_on_each_line_so_that_a_difference_is_easy_to_read(tmp_path: Path) -> None:
    record(tmp_path, [built(tmp_path, "a/a.md"), built(tmp_path, "b/b.md")])
    lines = (tmp_path / "manifest.json").read_text("ascii").splitlines()
    assert lines == [
        '{"version": 2,',
        '"files": [{"path": "a/a.md",',
        '"rendition": "a/a.md",',
        '"sha256": "hash",',
        '"size": 1,',
        '"inputs": "i"},',
        '{"path": "b/b.md",',
        '"rendition": "b/b.md",',
        '"sha256": "hash",',
        '"size": 1,',
        '"inputs": "i"}]}',
    ]


class Clock:
    """Says what time it is, which a test sets; what is recorded takes `takes` seconds."""

    def __init__(self, takes: float = 0) -> None:
        self.now = 0.0
        self.takes = takes

    def __call__(self) -> float:
        self.now += self.takes
        return self.now


def test_a_run_records_every_ten_seconds_and_at_its_end(tmp_path: Path) -> None:
    clock = Clock()
    recorder = Recorder(tmp_path, clock)
    recorded = []
    for second in range(25):
        clock.now = second
        recorder.add([built(tmp_path, f"s{second:02}/a.md")])
        recorded.append(len(read(tmp_path)))
    assert recorded == [0] * 10 + [11] * 10 + [21] * 5
    recorder.close()
    assert len(read(tmp_path)) == 25


def test_a_run_spends_little_of_its_time_on_recording(tmp_path: Path) -> None:
    clock = Clock(takes=1)  # between two looks at it
    recorder = Recorder(tmp_path, clock)
    recorded = []
    for second in range(100):
        clock.now = second
        recorder.add([built(tmp_path, f"s{second:02}/a.md")])
        recorded.append(len(read(tmp_path)))
    # Due after ten seconds; then it takes one, of which there may be one in twenty.
    assert sorted(set(recorded)) == [0, 11, 33, 55, 77, 99]


def test_a_run_that_builds_nothing_records_nothing(tmp_path: Path) -> None:
    Recorder(tmp_path / "build").close()
    assert not (tmp_path / "build").exists()


def test_all_is_looked_at_once_however_many_files_a_run_builds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = []
    real = manifest.isfile
    monkeypatch.setattr(manifest, "isfile", lambda path: looks.append(path) or real(path))
    recorder = Recorder(tmp_path, Clock())
    for number in range(500):
        recorder.add([built(tmp_path, f"s{number:03}/a.md")])
    recorder.close()
    assert len(looks) == len(set(looks)) == 500
