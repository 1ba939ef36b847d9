"""``briefgen sources import`` adds works to a brief, and touches nothing else of it."""

import shutil
from pathlib import Path
from textwrap import dedent

import pytest

from briefgen.cli.app import run

REPOSITORY = Path(__file__).parents[2]
DATA = REPOSITORY / "tests" / "data" / "import"
FLAGSHIP = "mendunia-melalui-alibaba"


@pytest.fixture
def flagship(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that holds a copy of the flagship's brief, and is the working folder."""
    folder = tmp_path / "briefs" / FLAGSHIP
    shutil.copytree(REPOSITORY / "briefs" / FLAGSHIP, folder)
    monkeypatch.chdir(tmp_path)
    return folder


def taken_away(new: bytes, old: bytes) -> bytes:
    """What is in `new` beside `old`, which must be there whole but for one insertion."""
    start = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    length = len(new) - len(old)
    assert new[:start] + new[start + length :] == old
    return new[start : start + length]


def test_only_the_sources_change(flagship: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = flagship / "brief.yaml"
    before = path.read_bytes()
    assert run(["sources", "import", str(DATA / "pandoc.yaml")]) == 0
    assert taken_away(path.read_bytes(), before).decode().strip() == dedent(
        """\
        kajian:
            type: report
            title: Kajian jalan
            author: [{family: Sari, given: Rina}]
            issued: 2024-05
          hukum:
            type: legislation
            title: Undang-Undang Nomor 30 Tahun 2009
            issued: 2009-09
            number: 30"""
    )
    assert capsys.readouterr().out.splitlines() == [
        "added kajian",
        "  left out lang: a brief has no such field",
        "added hukum",
        f"briefs/{FLAGSHIP}/brief.yaml: 2 works added, 0 skipped",
    ]
    capsys.readouterr()
    run(["check", "--select", "BG0", "--quiet"])
    assert "BG0" not in capsys.readouterr().out


def test_a_second_time_nothing_is_added(flagship: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("library.bib", "zotero.json"):
        assert run(["sources", "import", str(DATA / name)]) == 0
    before = (flagship / "brief.yaml").read_bytes()
    capsys.readouterr()
    assert run(["sources", "import", str(DATA / "library.bib")]) == 0
    assert (flagship / "brief.yaml").read_bytes() == before
    out = capsys.readouterr().out.splitlines()
    assert "skipped Adeyemi2015: `adeyemi-2015` has the same DOI" in out
    assert "skipped site: the brief has a source `site` already" in out


def test_a_dry_run_shows_the_change_and_writes_nothing(
    flagship: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (flagship / "brief.yaml").read_bytes()
    assert run(["sources", "import", str(DATA / "pandoc.yaml"), "--dry-run"]) == 0
    assert (flagship / "brief.yaml").read_bytes() == before
    shown = capsys.readouterr()
    changed = [line for line in shown.out.splitlines() if line[:1] in "+-"]
    assert changed[:3] == [
        f"--- a/briefs/{FLAGSHIP}/brief.yaml",
        f"+++ b/briefs/{FLAGSHIP}/brief.yaml",
        "+  kajian:",
    ]
    assert all(line.startswith("+  ") for line in changed[2:])
    assert shown.err.startswith("added kajian\n")


def test_sources_in_a_file_of_their_own(flagship: Path) -> None:
    before = (flagship / "brief.yaml").read_bytes()
    (flagship / "sources.yaml").write_bytes(b"# Sources\nlama: {type: book, title: Lama}\n")
    run(["sources", "import", str(DATA / "pandoc.yaml")])
    assert (flagship / "brief.yaml").read_bytes() == before
    assert (
        (flagship / "sources.yaml")
        .read_bytes()
        .startswith(b"# Sources\nlama: {type: book, title: Lama}\nkajian:\n  type: report\n")
    )


def test_ids_of_people_and_of_the_library_are_taken(flagship: Path) -> None:
    library = flagship.parent / "library"
    library.mkdir()
    (library / "sources.yaml").write_text("kajian: {type: book, title: Kajian}\n")
    export = flagship / "export.json"
    export.write_text('[{"id": "nonot", "type": "book", "title": "A"}]')
    run(["sources", "import", str(export), "--brief", FLAGSHIP])
    run(["sources", "import", str(DATA / "pandoc.yaml")])
    written = (flagship / "brief.yaml").read_text("utf-8")
    assert "\n  nonot-2:\n    type: book\n" in written
    assert "\n  hukum:\n" in written
    assert "Kajian jalan" not in written


def test_one_of_several_briefs_must_be_named(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["sources", "import", str(DATA / "pandoc.yaml")]) == 2
    assert capsys.readouterr().err == (
        "briefgen: there are several briefs here\n  = hint: choose one: `--brief jalan`, say\n"
    )
    assert run(["sources", "import", str(DATA / "pandoc.yaml"), "--brief", "jalan"]) == 0
    assert (project / "briefs/jalan/brief.yaml").read_text("utf-8").endswith("number: 30\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "holds no works"), (b"\xff\xfe", "is not UTF-8"), (None, "No such file or directory")],
)
def test_a_file_of_no_use_stops_the_command(
    flagship: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, message: str
) -> None:
    export = flagship / "export"
    if content is not None:
        export.write_bytes(content)
    assert run(["sources", "import", str(export)]) == 2
    assert message in capsys.readouterr().err
