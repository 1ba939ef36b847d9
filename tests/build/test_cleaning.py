"""What builds made goes, what anybody else did stays."""

from pathlib import Path

import pytest

from briefgen.build.cleaning import Cleaned, clean, sweep
from briefgen.build.digests import digest
from briefgen.build.manifest import Built, read, record


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An output folder with two briefs: one has a picture beside its text."""
    out = tmp_path / "build"
    write(out, "jalan/jalan.id.md", b"Jalan\n")
    write(out, "taman/taman.id.md", b"Taman\n")
    write(out, "taman/figures/peta.svg", b"<svg/>", "taman/taman.id.md")
    return out


def write(out: Path, path: str, data: bytes, rendition: str = "") -> None:
    """Write a file as a build does, and record it with what was recorded of its rendition."""
    rendition = rendition or path
    (out / path).parent.mkdir(parents=True, exist_ok=True)
    (out / path).write_bytes(data)
    others = [one for one in read(out).values() if one.rendition == rendition]
    record(out, [*others, Built(path, rendition, digest(data), len(data), "inputs")])


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


ALL = ("jalan/jalan.id.md", "taman/figures/peta.svg", "taman/taman.id.md")


def test_all_that_was_built_goes_with_the_folders_it_filled(out: Path, tmp_path: Path) -> None:
    assert clean(out) == Cleaned(removed=ALL, freed=6 + 6 + 6)
    assert list(tmp_path.iterdir()) == []


def test_what_nobody_built_stays(out: Path, tmp_path: Path) -> None:
    mine = {"build/notes.txt", "build/taman/cover.jpg"}
    for path in mine:
        (tmp_path / path).write_bytes(b"mine")
    clean(out)
    assert files(tmp_path) == mine
    clean(out, force=True)
    assert files(tmp_path) == mine


def test_what_was_changed_by_hand_stays_until_it_is_forced(out: Path, tmp_path: Path) -> None:
    (out / ALL[0]).write_bytes(b"jalan\n")  # as long as before
    cleaned = clean(out)
    assert cleaned == Cleaned(removed=ALL[1:], kept=ALL[:1], freed=6 + 6)
    assert set(read(out)) == {ALL[0]}
    assert (out / ALL[0]).read_bytes() == b"jalan\n"
    assert clean(out, force=True) == Cleaned(removed=ALL[:1], freed=6)
    assert list(tmp_path.iterdir()) == []


def test_what_is_gone_already_is_no_obstacle(out: Path, tmp_path: Path) -> None:
    (out / ALL[0]).unlink()
    assert clean(out).removed == ALL[1:]
    assert files(tmp_path) == set()


def test_no_link_is_followed(out: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "mine.txt").write_bytes(b"mine")
    (out / "link").symlink_to(elsewhere)
    size, name = len(b"mine"), digest(b"mine")
    record(out, [Built("link/mine.txt", "link/mine.txt", name, size, "inputs")])
    assert sweep(out, {"jalan", "taman"}) == Cleaned()
    clean(out, force=True)
    assert files(elsewhere) == {"mine.txt"}


@pytest.mark.parametrize("found", ["", "{", '{"version": 1, "files": []}', '{"name": "An app"}'])
def test_without_a_manifest_nothing_is_known_to_be_built(found: str, out: Path) -> None:
    (out / "manifest.json").write_text(found, "utf-8")
    assert clean(out, force=True) == clean(out / "none") == Cleaned()
    assert files(out) == {*ALL, "manifest.json", ".manifest.lock"}


def test_a_manifest_that_names_nothing_goes(out: Path, tmp_path: Path) -> None:
    sweep(out, ())
    assert files(out) == {"manifest.json", ".manifest.lock"}
    assert clean(out) == Cleaned()
    assert list(tmp_path.iterdir()) == []


def test_what_was_built_of_a_brief_that_is_no_more_goes(out: Path) -> None:
    assert sweep(out, {"jalan"}) == Cleaned(removed=ALL[1:], freed=6 + 6)
    assert set(read(out)) == {ALL[0]}
    assert sorted(path.name for path in out.iterdir() if path.is_dir()) == ["jalan"]


def test_what_was_changed_of_a_brief_that_is_no_more_is_theirs(out: Path) -> None:
    (out / ALL[2]).write_bytes(b"by hand")
    assert sweep(out, {"jalan"}) == Cleaned(removed=ALL[1:2], kept=ALL[2:], freed=6)
    assert sweep(out, {"jalan"}) == Cleaned()
    assert (out / ALL[2]).read_bytes() == b"by hand"
    clean(out, force=True)
    assert files(out) == {ALL[2]}


def test_nothing_is_written_where_every_brief_is_there(out: Path) -> None:
    before = (out / "manifest.json").stat().st_mtime_ns
    (out / ".manifest.lock").unlink()
    assert sweep(out, {"jalan", "taman", "pasar"}) == Cleaned()
    assert sweep(out / "none", {"jalan"}) == Cleaned()
    assert (out / "manifest.json").stat().st_mtime_ns == before
    assert not (out / ".manifest.lock").exists()
