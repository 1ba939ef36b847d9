"""What several machines built is joined whole, or not at all."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefgen.build import manifest, sharding
from briefgen.build.digests import digest
from briefgen.build.manifest import Built
from briefgen.build.merging import merge
from briefgen.build.sharding import Shard, Share
from briefgen.source.errors import UsageError

TAMAN = {"taman/taman.id.md": b"Taman", "taman/taman.en.md": b"Park"}
JALAN = {"jalan/jalan.id.md": b"Jalan", "jalan/figures/seats.id.svg": b"<svg/>"}
PAGES = {"jalan/jalan.id-1.png": b"one", "jalan/jalan.id-2.png": b"two"}


def rendition_of(path: str) -> str:
    """Pictures belong to the text beside them, and pages as pictures are one rendition."""
    if path.endswith(".png"):
        return f"{path.rpartition('-')[0]}.png"
    slug = path.partition("/")[0]
    return f"{slug}/{slug}.id.md" if "/figures/" in path else path


def built(folder: Path, files: Mapping[str, bytes], inputs: str = "a") -> Path:
    """An output folder as a build leaves it."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    manifest.record(
        folder,
        [Built(path, rendition_of(path), digest(f), len(f), inputs) for path, f in files.items()],
    )
    return folder


def shard(folder: Path, text: str, files: Mapping[str, bytes], *briefs: str, of: str = "s") -> Path:
    number, total = map(int, text.split("/"))
    built(folder, files)
    sharding.record(folder, Share(Shard(number, total), briefs, of))
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """The files in a folder, but for the lock."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != manifest.LOCK
    }


def refused(*folders: Path, out: Path) -> UsageError:
    """The reason for which a merge is refused; nothing is written then."""
    before = contents(out) if out.exists() else None
    with pytest.raises(UsageError) as caught:
        merge(folders, out)
    assert (contents(out) if out.exists() else None) == before
    assert caught.value.hint
    return caught.value


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    return (
        shard(tmp_path / "one", "1/2", TAMAN, "taman"),
        shard(tmp_path / "two", "2/2", JALAN | PAGES, "jalan"),
    )


def test_shards_are_joined_to_what_one_build_makes(two: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "build"
    merged = merge(two, out)
    assert list(merged.written) == sorted([*TAMAN, *JALAN, *PAGES])
    assert contents(out) == contents(built(tmp_path / "whole", TAMAN | JALAN | PAGES))


def test_order_is_of_no_account_and_a_second_merge_writes_nothing(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "build"
    merge(two, out)
    before = contents(out)
    merged = merge(two[::-1], out)
    assert merged.written == ()
    assert merged.current == 6
    assert contents(out) == before


def test_one_of_the_folders_may_be_where_they_are_joined(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    for _ in "twice":
        merge(two, two[0])
        assert contents(two[0]).keys() >= {*TAMAN, *JALAN, *PAGES}
        assert manifest.read(two[0]).keys() == {*TAMAN, *JALAN, *PAGES}


def test_folders_without_shards_are_joined_too(tmp_path: Path) -> None:
    one, two = built(tmp_path / "one", TAMAN), built(tmp_path / "two", JALAN)
    merge([one, two], tmp_path / "build")
    assert manifest.read(tmp_path / "build").keys() == {*TAMAN, *JALAN}


def test_what_was_there_stays_but_for_the_same_renditions(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    out = built(tmp_path / "build", {"lain/lain.id.md": b"kept", "jalan/jalan.id-3.png": b"three"})
    merge(two, out)
    assert manifest.read(out).keys() == {*TAMAN, *JALAN, *PAGES, "lain/lain.id.md"}
    assert not (out / "jalan/jalan.id-3.png").exists()


def test_a_shard_without_briefs_is_one_too(tmp_path: Path) -> None:
    one = shard(tmp_path / "one", "1/2", TAMAN, "taman")
    merge([one, shard(tmp_path / "two", "2/2", {})], tmp_path / "build")
    assert manifest.read(tmp_path / "build").keys() == {*TAMAN}
    assert merge([shard(tmp_path / "none", "1/1", {})], tmp_path / "empty").written == ()
    assert manifest.is_there(tmp_path / "empty")


def test_what_fell_to_another_shard_since_is_left_out(tmp_path: Path) -> None:
    # The folder was kept from a build in which both briefs were this shard's.
    one = shard(tmp_path / "one", "1/2", TAMAN | {"jalan/jalan.id.md": b"Old"}, "taman")
    two = shard(tmp_path / "two", "2/2", JALAN, "jalan")
    merge([one, two], tmp_path / "build")
    assert (tmp_path / "build/jalan/jalan.id.md").read_bytes() == b"Jalan"


def test_the_same_shard_twice_is_one(two: tuple[Path, Path], tmp_path: Path) -> None:
    again = shard(tmp_path / "again", "2/2", JALAN | PAGES, "jalan")
    assert len(merge([*two, again], tmp_path / "build").written) == 6


def test_missing_shards_are_named(tmp_path: Path) -> None:
    two = shard(tmp_path / "two", "2/4", TAMAN, "taman")
    why = refused(two, out=tmp_path / "build")
    assert why.message == "shards `1/4`, `3/4`, `4/4` are missing"
    three = [shard(tmp_path / text[0], text, {}) for text in ("1/4", "4/4")]
    assert refused(two, *three, out=tmp_path / "build").message == "shard `3/4` is missing"


@pytest.mark.parametrize(("text", "split"), [("2/3", "s"), ("2/2", "t")])
def test_shards_of_different_splits_are_refused(text: str, split: str, tmp_path: Path) -> None:
    one = shard(tmp_path / "one", "1/2", TAMAN, "taman")
    two = shard(tmp_path / "two", text, JALAN, "jalan", of=split)
    assert refused(one, two, out=tmp_path / "build").message == (
        f"{one} has shard 1/2, {two} has {text}, of another split"
    )


@pytest.mark.parametrize(
    ("files", "inputs"),
    [
        ({"jalan/jalan.id.md": b"Other", "jalan/figures/seats.id.svg": b"<svg/>"}, "a"),
        ({"jalan/jalan.id.md": b"Jalan"}, "a"),
        (JALAN, "b"),
    ],
    ids=["bytes", "files", "inputs"],
)
def test_different_files_of_one_rendition_are_refused(
    files: Mapping[str, bytes], inputs: str, tmp_path: Path
) -> None:
    one = built(tmp_path / "one", JALAN)
    two = built(tmp_path / "two", files, inputs)
    why = refused(one, two, out=tmp_path / "build")
    assert why.message == f"{one} and {two} have different files of jalan/jalan.id.md"


def test_a_folder_without_a_manifest_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "one"
    assert "no `manifest.json`" in refused(folder, out=tmp_path / "build").message
    folder.mkdir()
    (folder / "manifest.json").write_text('{"version": 1, "files": []}', "utf-8")
    assert "no `manifest.json`" in refused(folder, out=tmp_path / "build").message


def test_files_are_held_against_their_manifest(two: tuple[Path, Path], tmp_path: Path) -> None:
    file = two[1] / "jalan/jalan.id.md"
    file.write_bytes(b"Jalam")
    assert refused(*two, out=tmp_path / "build").message == (
        f"{file} is not what `manifest.json` says it is"
    )
    file.unlink()
    assert refused(*two, out=tmp_path / "build").message == f"{file} is missing"


@pytest.mark.skipif(os.name == "nt", reason="links need privileges there")
def test_links_lead_nowhere(two: tuple[Path, Path], tmp_path: Path) -> None:
    secret, out = tmp_path / "secret", tmp_path / "build"
    secret.write_bytes(b"Jalan")
    file = two[1] / "jalan/jalan.id.md"
    file.unlink()
    file.symlink_to(secret)
    assert refused(*two, out=out).message == f"{file} is missing"
    file.unlink()
    file.write_bytes(b"Jalan")
    (tmp_path / "elsewhere").mkdir()
    out.mkdir()
    (out / "jalan").symlink_to(tmp_path / "elsewhere")
    assert refused(*two, out=out).message == f"{out / 'jalan'} is in the way"
    assert not any((tmp_path / "elsewhere").iterdir())


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("../jalan.md", "cannot be understood"),
        ("/etc/jalan.md", "cannot be understood"),
        (7, "cannot be understood"),
        ("jalan//jalan.md", "leads elsewhere"),
        ("jalan/./jalan.md", "leads elsewhere"),
        ("jalan\\..\\jalan.md", "no file of a project has"),
        ("jalan/.git", "is hidden"),
        ("jalan/con.md", "on Windows"),
        ("manifest.json", "is in no brief's folder"),
    ],
)
def test_hostile_paths_are_refused(path: object, why: str, tmp_path: Path) -> None:
    folder = built(tmp_path / "one", TAMAN)
    document = json.loads((folder / "manifest.json").read_bytes())
    document["files"][0]["path"] = path
    (folder / "manifest.json").write_text(json.dumps(document), "utf-8")
    assert why in refused(folder, out=tmp_path / "build").message


def test_names_that_differ_by_case_alone_are_refused(tmp_path: Path) -> None:
    one = built(tmp_path / "one", {"jalan/a.md": b"a"})
    two = built(tmp_path / "two", {"jalan/A.md": b"A"})
    assert "the case of letters" in refused(one, two, out=tmp_path / "build").message


def test_renditions_that_share_a_file_are_refused(tmp_path: Path) -> None:
    one = built(tmp_path / "one", {"jalan/a.md": b"a"})
    two = built(tmp_path / "two", {"jalan/a.md": b"a"})
    text = (two / "manifest.json").read_text("utf-8")
    (two / "manifest.json").write_text(
        text.replace('"rendition": "jalan/a.md"', '"rendition": "jalan/b.md"'), "utf-8"
    )
    assert "files of one name" in refused(one, two, out=tmp_path / "build").message
