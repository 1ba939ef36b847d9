"""A PDF gives back what it was made from, and what it gives back makes the same PDF."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import UTC, datetime
from hashlib import sha256
from importlib import resources
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from briefgen.build import enclosing
from briefgen.cli.app import run

Captured = pytest.CaptureFixture[str]
REPOSITORY = Path(__file__).parents[2]
FLAGSHIP = "mendunia-melalui-alibaba"
ARCHIVE = "Rina berkata, “Jalan ini milik semua.” Lalu hujan turun di kota itu sampai sore.\n"
BRIEF = """\
briefgen: 1
languages: [id, en]
date: 2026-11-23
status: final
checks: {ignore: [BG203, BG210]}
title: {id: Jalan bersama, en: Shared streets}
question: {id: Perlukah jalan dibagi?, en: Should streets be shared?}
reader: {id: Wali kota, en: The mayor}
decision: {id: Setujui rencana., en: Approve the plan.}
summary: {id: Ringkas., en: In short.}
sources:
  kajian: {type: report, title: Kajian, language: id, archive: sources/kajian.txt}
  berita: {type: report, title: Berita, language: id, archive: sources/berita.fingerprint.yaml}
quotes:
  kata:
    {speaker: rina, source: kajian, language: id, locator: "1", text: Jalan ini milik semua}
  hujan:
    {speaker: rina, source: berita, language: id, locator: "1", text: Lalu hujan turun di kota itu}
arguments:
  aman: {stance: for, claim: {id: Lebih aman., en: Safer.}, evidence: [kata, hujan]}
recommendations:
  uji:
    kind: action
    action: {id: Uji satu jalan., en: Try one street.}
    because: [aman]
    owner: {id: Dinas Perhubungan, en: The transport agency}
    due: 2027-03-31
"""


@pytest.fixture
def streets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with all that may travel: library, reviews, labels, a theme, and archives."""
    root = tmp_path / "streets"
    labels = (REPOSITORY / "templates/labels/en.yaml").read_text("utf-8")
    styles = (REPOSITORY / "templates/styles/print.css").read_text("utf-8")
    files = {
        "briefgen.yaml": "# Ours.\nbriefgen: 1\nlayouts: [separate, parallel]\n",
        "briefs/jalan/brief.yaml": BRIEF,
        "briefs/jalan/translations.lock.json": '{"version": 1}\n',
        "briefs/jalan/sources/kajian.txt": ARCHIVE,
        "briefs/jalan/notes.txt": "Not read, and nobody's business.\n",
        "briefs/library/people.yaml": "rina: {name: Rina Sari}\n",
        "briefs/library/facts.yaml": "{}\n",
        "briefs/library/sources.yaml": "lain: {type: report, title: Kajian lain, language: id}\n",
        "labels/en.yaml": labels.replace("Policy brief", "Paper for decision"),
        "theme/styles/print.css": f"{styles}h1 {{ font-style: italic }}\n",
        "theme/images/gaung.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
    }
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content.encode())
    kept = tmp_path / "berita.txt"
    kept.write_text(ARCHIVE, "utf-8")
    monkeypatch.chdir(root)
    assert run(["quotes", "pin", "jalan", "--source", "berita", "--file", str(kept)]) == 0
    return root


TRAVELLING = [
    "briefgen-contents.json",
    "briefgen.yaml",
    "briefs/jalan/brief.yaml",
    "briefs/jalan/sources/berita.fingerprint.yaml",
    "briefs/jalan/translations.lock.json",
    "briefs/library/people.yaml",
    "labels/en.yaml",
    "theme/images/gaung.svg",
    "theme/styles/print.css",
]


def build(*options: str) -> dict[str, bytes]:
    """Build PDFs in the working folder, and return them by name."""
    out = Path("built")
    shutil.rmtree(out, ignore_errors=True)
    assert run(["build", "--to", "pdf", "--quiet", "--out", str(out), "-j", "1", *options]) == 0
    return {path.name: path.read_bytes() for path in sorted(out.glob("*/*.pdf"))}


def files_in(folder: Path) -> list[str]:
    paths = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in paths if not path.startswith("built/"))


def rebuilt(pdf: Path, slug: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Take a brief out of a PDF, and build it elsewhere."""
    folder = pdf.parents[2] / "a folder elsewhere" / "deeper"
    assert run(["extract", str(pdf), "--out", str(folder), "--quiet"]) == 0
    monkeypatch.chdir(folder)
    return build(slug)


def test_the_flagship_comes_back_and_is_built_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "project"
    shutil.copytree(REPOSITORY / "briefs", root / "briefs")
    shutil.copy(REPOSITORY / "briefgen.yaml", root)
    monkeypatch.chdir(root)
    before = build(FLAGSHIP)
    assert {name.split(".")[1] for name in before} == {"id", "en", "id-en"}
    pdf = root / f"built/{FLAGSHIP}/{FLAGSHIP}.id.pdf"
    assert rebuilt(pdf, FLAGSHIP, monkeypatch) == before


def test_every_kind_comes_back_and_is_built_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brief = tmp_path / "project/briefs/every-kind/brief.yaml"
    brief.parent.mkdir(parents=True)
    shutil.copy(REPOSITORY / "tests/data/every-kind.yaml", brief)
    monkeypatch.chdir(tmp_path / "project")
    settings = "checks: {ignore: [BG105, BG116, BG118, BG123]}\n"
    Path("briefgen.yaml").write_text(settings, "utf-8")
    options = ("--layout", "separate,parallel")
    before = build(*options)
    folder = tmp_path / "elsewhere"
    (pdf, *_) = Path("built/every-kind").glob("*.en.pdf")
    assert run(["extract", str(pdf), "--out", str(folder)]) == 0
    monkeypatch.chdir(folder)
    assert build(*options) == before


def test_all_that_a_pdf_is_made_from_travels_but_its_sources(
    streets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    before = build("jalan")
    pdf = streets / "built/jalan/jalan.en.pdf"
    capsys.readouterr()
    folder = tmp_path / "out"
    assert run(["extract", str(pdf), "--out", str(folder)]) == 0
    notes = capsys.readouterr().err
    assert files_in(folder) == TRAVELLING
    for name in TRAVELLING[1:]:
        assert (folder / name).read_bytes() == (streets / name).read_bytes()
    assert "'briefs/jalan/sources/kajian.txt', the archive of `kajian`" in notes
    assert "briefgen build jalan" in notes
    assert ARCHIVE[:20].encode() not in b"".join(before.values())

    monkeypatch.chdir(folder)
    assert build("jalan") == before
    assert run(["check"]) == 0
    findings = capsys.readouterr().out
    assert "warning BG311" in findings
    assert "did not travel inside the PDF" in findings
    other = tmp_path / "kept"
    other.mkdir()
    (other / "kajian.txt").write_text(ARCHIVE, "utf-8")
    assert build("jalan", "--sources", str(other)) == before
    assert run(["check", "--sources", str(other)]) == 0
    assert "BG311" not in capsys.readouterr().out


def test_the_bytes_do_not_depend_on_archives_being_at_hand(streets: Path, tmp_path: Path) -> None:
    brief = BRIEF.replace("[BG203, BG210]", "[BG203, BG210, BG302, BG311]")
    (streets / "briefs/jalan/brief.yaml").write_text(brief, "utf-8")
    before = build("jalan")
    (streets / "briefs/jalan/sources/kajian.txt").rename(tmp_path / "kajian.txt")
    assert build("jalan") == before
    assert build("jalan", "--sources", str(tmp_path)) == before


def test_attachments_are_as_pdf_a_3_wants_them(streets: Path) -> None:
    build("jalan", "--language", "id", "--layout", "separate")
    reader = pypdf.PdfReader("built/jalan/jalan.id.pdf")
    found = {one.name: one for one in reader.attachment_list}
    assert list(found) == TRAVELLING
    for name, one in found.items():
        assert one.alternative_name == name
        assert one.associated_file_relationship == "/Source"
        assert one.description
        assert one.creation_date == one.modification_date == datetime(2026, 11, 23, tzinfo=UTC)
        assert one.size == len(one.content)
    types = {name.rpartition(".")[2]: one.subtype for name, one in found.items()}
    assert types == {
        "json": "/application/json",
        "yaml": "/application/yaml",
        "svg": "/image/svg+xml",
        "css": "/text/css",
    }
    associated = [one.get_object()["/UF"] for one in reader.root_object["/AF"]]
    assert associated == TRAVELLING


def test_a_project_may_keep_its_sources_to_itself(streets: Path, capsys: Captured) -> None:
    (streets / "briefgen.yaml").write_text("briefgen: 1\nembed_sources: false\n", "utf-8")
    build("jalan", "--language", "id")
    pdf = "built/jalan/jalan.id.pdf"
    assert list(pypdf.PdfReader(pdf).attachment_list) == []
    assert run(["extract", pdf]) == 2
    assert "holds no brief" in capsys.readouterr().err


def test_what_travels_makes_a_pdf_stale(streets: Path, capsys: Captured) -> None:
    command = ["build", "jalan", "--to", "md,pdf", "--language", "id", "--layout", "separate"]
    for name, text, written in (
        ("briefgen.yaml", "# another comment\n", ["jalan.id.pdf"]),
        ("theme/images/gaung.svg", "<!-- -->", ["jalan.id.pdf"]),
        ("briefs/jalan/translations.lock.json", "\n", ["jalan.id.pdf"]),
        ("briefs/jalan/notes.txt", "more", []),
    ):
        assert run(command) == 0
        with (streets / name).open("a", encoding="utf-8") as file:
            file.write(text)
        capsys.readouterr()
        assert run(command) == 0
        notes = capsys.readouterr().err.splitlines()
        assert [line.rpartition("/")[2] for line in notes if line.startswith("wrote")] == written


OWN_THEMES = {
    "themes/kota/theme.yaml": """\
briefgen: 1
extends: dasar
tokens:
  colours: {accent: "#5a1f1f"}
  fonts:
    text: [Kota, serif]
    faces: [{family: Kota, file: fonts/Kota.ttf}]
""",
    "themes/kota/styles/theme.css": "h1 { font-style: italic }\n",
    "themes/dasar/theme.yaml": "briefgen: 1\nextends: magazine\n",
    "themes/lain/theme.yaml": "briefgen: 1\n",
    "themes/lain/styles/theme.css": "h1 { color: #000000 }\n",
}


@pytest.fixture
def own_themes(streets: Path) -> Path:
    """The same project, with three themes of its own: one of them extends another."""
    for name, text in OWN_THEMES.items():
        (streets / name).parent.mkdir(parents=True, exist_ok=True)
        (streets / name).write_text(text, "utf-8")
    amiri = resources.files("fontpkg_amiri").joinpath("files/Amiri-Regular.ttf").read_bytes()
    (streets / "themes/kota/fonts").mkdir()
    (streets / "themes/kota/fonts/Kota.ttf").write_bytes(amiri)
    return streets


def test_a_theme_of_ones_own_travels_with_what_it_extends(
    own_themes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (own_themes / "briefgen.yaml").open("a", encoding="utf-8") as file:
        file.write("theme: kota\n")
    before = build("jalan", "--language", "id", "--layout", "separate")
    folder = tmp_path / "out"
    assert run(["extract", "built/jalan/jalan.id.pdf", "--out", str(folder)]) == 0
    assert [name for name in files_in(folder) if name.startswith("themes/")] == [
        "themes/dasar/theme.yaml",
        "themes/kota/fonts/Kota.ttf",
        "themes/kota/styles/theme.css",
        "themes/kota/theme.yaml",
    ]
    monkeypatch.chdir(folder)
    assert build("jalan", "--language", "id", "--layout", "separate") == before


def test_a_theme_of_one_run_is_told_with_the_command(
    own_themes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    options = ("--language", "id", "--layout", "separate", "--theme", "lain")
    before = build("jalan", *options)
    capsys.readouterr()
    assert run(["extract", "built/jalan/jalan.id.pdf", "--out", str(tmp_path / "out")]) == 0
    command = "`briefgen build jalan --to pdf --layout separate,parallel --theme lain`"
    assert command in capsys.readouterr().err
    monkeypatch.chdir(tmp_path / "out")
    assert [path.name for path in Path("themes").iterdir()] == ["lain"]
    assert build("jalan", *options) == before


def test_a_list_says_what_is_inside_and_writes_nothing(streets: Path, capsys: Captured) -> None:
    build("jalan", "--language", "id")
    capsys.readouterr()
    before = files_in(streets)
    assert run(["extract", "built/jalan/jalan.id.pdf", "--list"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in shown[:-1]] == TRAVELLING
    assert [line.split()[0] for line in shown if line.endswith("people.yaml")] == ["24"]
    assert shown[-1].split() == [
        "-", "'briefs/jalan/sources/kajian.txt'", "(not", "inside:", "`kajian`)",
    ]  # fmt: skip
    assert files_in(streets) == before


def test_nothing_is_overwritten_unless_forced(streets: Path, capsys: Captured) -> None:
    build("jalan", "--language", "id")
    command = ["extract", "built/jalan/jalan.id.pdf"]
    assert run(command) == 0
    assert files_in(streets / "jalan") == TRAVELLING
    capsys.readouterr()
    assert run(command) == 0
    assert "0 files written to jalan, 9 unchanged" in capsys.readouterr().err

    mine = streets / "jalan/briefs/jalan/brief.yaml"
    mine.write_text("mine\n", "utf-8")
    (streets / "jalan/labels/en.yaml").unlink()
    assert run(command) == 2
    assert "brief.yaml is there already, and is not the same" in capsys.readouterr().err
    assert mine.read_text("utf-8") == "mine\n"
    assert not (streets / "jalan/labels/en.yaml").exists()
    assert run([*command, "--force"]) == 0
    original = streets / "briefs/jalan/brief.yaml"
    assert sha256(mine.read_bytes()).digest() == sha256(original.read_bytes()).digest()


def test_what_could_not_be_taken_out_is_not_put_in(streets: Path, capsys: Captured) -> None:
    (streets / "theme/images/logo: old.svg").write_text("<svg/>", "utf-8")
    assert run(["build", "jalan", "--to", "pdf"]) == 2
    errors = capsys.readouterr().err
    assert "'theme/images/logo: old.svg' cannot travel inside a PDF" in errors
    assert "embed_sources: false" in errors
    assert run(["build", "jalan", "--to", "html"]) == 0


def test_a_damaged_pdf_is_told_in_words_of_ours_alone(tmp_path: Path) -> None:
    whole = BytesIO()
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(whole)
    (tmp_path / "setengah.pdf").write_bytes(whole.getvalue()[:200])
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", "extract", "setengah.pdf"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 2
    assert done.stderr == "briefgen: setengah.pdf cannot be read: Stream has ended unexpectedly\n"


def test_files_that_some_systems_take_for_one_do_not_travel(
    streets: Path, capsys: Captured
) -> None:
    for name in ("logo.svg", "Logo.svg"):
        (streets / "theme/images" / name).write_text(f"<svg><!-- {name} --></svg>", "utf-8")
    if (streets / "theme/images/logo.svg").read_text("utf-8").count("Logo"):
        pytest.skip("this file system is one of them")
    assert run(["build", "jalan", "--to", "pdf"]) == 2
    assert "'theme/images/logo.svg' cannot travel inside a PDF" in capsys.readouterr().err


def test_there_is_an_end_to_what_travels(
    streets: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enclosing, "MAX_FILES", len(TRAVELLING) - 1)
    assert run(["build", "jalan", "--to", "pdf"]) == 2
    assert "embed_sources: false" in capsys.readouterr().err
    monkeypatch.setattr(enclosing, "MAX_FILES", len(TRAVELLING))
    assert run(["build", "jalan", "--to", "pdf", "--language", "id"]) == 0
