"""Archived sources are read beside the brief, in the library, or where the user keeps them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefgen.source.errors import UsageError
from briefgen.source.files import MAX_ARCHIVE_BYTES, ArchiveFile, ArchiveFiles
from briefgen.source.loader import load
from briefgen.source.project import find_project, read_archives, read_brief, read_source

BRIEF = """\
briefgen: 1
languages: [id]
date: 2026-11-23
title: Jalan bersama
question: Perlukah jalan dibagi?
reader: Wali kota
decision: Setujui rencana.
summary: Ringkas [@bersama-1].
sources:
  kajian: {type: report, title: Kajian, archive: ARCHIVE}
  sepi: {type: report, title: Tidak dikutip, archive: sources/sepi.txt}
quotes:
  rina-1: {source: kajian, language: id, text: Jalan ini milik semua.}
arguments:
  aman: {stance: for, claim: Lebih aman., evidence: [rina-1]}
recommendations:
  uji: {kind: action, action: Uji., because: [aman], owner: Dinas, due: 2027-03-31}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "proyek"
    for name, text in {
        "briefs/jalan/brief.yaml": BRIEF.replace("ARCHIVE", "sources/kajian.txt"),
        "briefs/jalan/sources/kajian.txt": "Jalan ini milik semua.",
        "briefs/jalan/sources/sepi.txt": "Sepi.",
        "briefs/library/sources.yaml": (
            "bersama: {type: report, title: Bersama, archive: sources/bersama.txt}\n"
        ),
        "briefs/library/quotes.yaml": (
            "bersama-1: {source: bersama, language: id, text: Kota milik kita.}\n"
        ),
        "briefs/library/sources/bersama.txt": "Kota milik kita.",
        "rahasia.txt": "Jalan ini milik semua.",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


def archives(root: Path, folder: Path | None = None) -> ArchiveFiles:
    project = find_project(root)
    manuscript = load(read_brief(project, "jalan")).manuscript
    assert manuscript is not None
    return read_archives(project, manuscript, folder)


def beside(root: Path, archive: str = "sources/kajian.txt") -> ArchiveFile:
    """The archive of `kajian`, under another name."""
    (root / "briefs/jalan/brief.yaml").write_text(BRIEF.replace("ARCHIVE", archive), "utf-8")
    return archives(root).beside["kajian"]


def test_archives_stand_beside_the_brief_and_the_library(root):
    assert archives(root).beside == {
        "kajian": ArchiveFile("briefs/jalan/sources/kajian.txt", b"Jalan ini milik semua."),
        "bersama": ArchiveFile("briefs/library/sources/bersama.txt", b"Kota milik kita."),
    }


def test_sources_that_nobody_quotes_are_not_read(root):
    assert "sepi" not in archives(root).beside


@pytest.mark.parametrize("archive", ["../../rahasia.txt", "./sources/../sources/kajian.txt"])
def test_an_archive_may_stand_anywhere_in_the_project(root, archive):
    assert beside(root, archive).data == b"Jalan ini milik semua."


@pytest.mark.parametrize(
    ("archive", "fault"),
    [
        ("sources/tiada.txt", "cannot be read: no such file or directory"),
        ("sources", "cannot be read: is a directory"),
        (".", "cannot be read: is a directory"),
        ("sources/kajian.txt/dalam.txt", "cannot be read: not a directory"),
        ("../../../luar.txt", "lies outside the project"),
        ("/etc/passwd", "lies outside the project"),
        ("../../../proyek-lain/kajian.txt", "lies outside the project"),
        (f"sources/{'x' * 300}.txt", "cannot be read: file name too long"),
        ("sources/~root/kajian.txt", "cannot be read: no such file or directory"),
    ],
)
def test_what_is_no_archive_says_why(root, tmp_path, archive, fault):
    (tmp_path / "luar.txt").write_text("Jalan ini milik semua.", "utf-8")
    read = beside(root, archive)
    assert (read.fault, read.data) == (fault, b"")
    assert read.hint


def link(root: Path, target: Path) -> None:
    (root / "briefs/jalan/sources/kajian.txt").unlink()
    (root / "briefs/jalan/sources/kajian.txt").symlink_to(target)


def test_a_link_out_of_the_project_is_not_followed(root, tmp_path):
    (tmp_path / "luar.txt").write_text("Jalan ini milik semua.", "utf-8")
    link(root, tmp_path / "luar.txt")
    read = beside(root)
    assert (read.fault, read.data) == ("is a link to a file outside the project", b"")


def test_a_folder_that_leads_out_of_the_project_is_not_followed(root, tmp_path):
    (tmp_path / "luar").mkdir()
    (tmp_path / "luar/kajian.txt").write_text("Jalan ini milik semua.", "utf-8")
    (root / "briefs/jalan/pintas").symlink_to(tmp_path / "luar")
    assert beside(root, "pintas/kajian.txt").fault == "is a link to a file outside the project"


def test_a_link_within_the_project_is_followed(root):
    link(root, root / "rahasia.txt")
    assert beside(root).data == b"Jalan ini milik semua."


def test_links_that_go_round_in_a_circle_are_told(root):
    link(root, Path("kajian.txt"))
    assert "cannot be read" in beside(root).fault


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_told_and_not_waited_for(root):
    (root / "briefs/jalan/sources/kajian.txt").unlink()
    os.mkfifo(root / "briefs/jalan/sources/kajian.txt")
    assert beside(root).fault == "is not an ordinary file"


def test_no_more_is_read_than_shows_that_an_archive_is_too_large(root):
    with (root / "briefs/jalan/sources/kajian.txt").open("wb") as file:
        file.truncate(MAX_ARCHIVE_BYTES + 1000)
    assert len(beside(root).data) == MAX_ARCHIVE_BYTES + 1


@pytest.mark.parametrize("name", ["kajian.txt", "kajian.pdf", "kajian"])
def test_a_kept_source_is_named_as_its_archive_or_by_its_id(root, tmp_path, name):
    (tmp_path / "rak").mkdir()
    (tmp_path / "rak" / name).write_bytes(b"Simpanan.")
    (tmp_path / "rak/lain.txt").write_bytes(b"Lain.")
    assert archives(root, tmp_path / "rak").at_hand == {"kajian": ArchiveFile(name, b"Simpanan.")}


def test_the_name_of_the_archive_goes_before_the_id(root, tmp_path):
    for name in ("kajian.txt", "kajian.pdf", "bersama.html"):
        (tmp_path / name).write_bytes(name.encode())
    kept = archives(root, tmp_path).at_hand
    assert {id_: file.name for id_, file in kept.items()} == {
        "kajian": "kajian.txt",
        "bersama": "bersama.html",
    }


def test_two_kept_files_for_one_source_are_told(root, tmp_path):
    (tmp_path / "kajian.html").touch()
    (tmp_path / "kajian.pdf").touch()
    read = archives(root, tmp_path).at_hand["kajian"]
    assert "there are `kajian.html`, `kajian.pdf`" in read.fault
    assert read.data == b""


def test_a_folder_is_no_kept_source(root, tmp_path):
    (tmp_path / "kajian").mkdir()
    assert archives(root, tmp_path).at_hand == {}


def test_a_named_source_is_read_wherever_it_is(tmp_path):
    (tmp_path / "kajian.txt").write_bytes(b"Jalan.")
    assert read_source(tmp_path / "kajian.txt") == ArchiveFile("kajian.txt", b"Jalan.")
    with pytest.raises(UsageError, match=r"tiada\.txt cannot be read"):
        read_source(tmp_path / "tiada.txt")
    with pytest.raises(UsageError, match="is a directory"):
        read_source(tmp_path)
