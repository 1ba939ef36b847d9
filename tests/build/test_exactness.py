"""Each kind of input, changed alone, rebuilds the renditions that use it, and nothing else."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from concurrent.futures import Future
from importlib import resources
from pathlib import Path

import pytest

from briefgen.build import versions
from briefgen.build.executor import Here
from briefgen.build.task import Outcome, Product, Task
from briefgen.cli.app import run
from briefgen.render.measures import PageMeasures

TEMPLATES = Path(__file__).parents[2] / "templates"
FONT = "SourceSansPro-Regular.ttf"

SETTINGS = "checks: {select: [BG0, BG3]}\nembed_sources: false\n"
THEME = """\
briefgen: 1
tokens:
  logo: images/logo.svg
  logo_text: {id: Kota, en: City}
  fonts:
    faces:
      - {family: Own, file: fonts/Own.ttf}
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8z"/></svg>\n'
LIBRARY = "kajian: {type: report, title: Jalan untuk semua, language: id, archive: kajian.txt}\n"
ARCHIVE = "Laporan ini menyebut bahwa jalan kota adalah milik semua orang yang tinggal di sana.\n"
NEWS = "Wali kota berkata bahwa anak sekolah berjalan kaki lebih lama daripada tahun yang lalu.\n"
BRIEF = """\
briefgen: 1
languages: [id, en]
date: 2026-11-23
title: {id: Jalan bersama, en: Shared streets}
question: {id: Perlukah jalan dibagi?, en: Should streets be shared?}
reader: {id: Wali kota, en: The mayor}
decision: {id: Setujui rencana., en: Approve the plan.}
summary: {id: Ringkas., en: In short.}
arguments:
  aman: {stance: for, claim: {id: Lebih aman., en: Safer.}}
recommendations:
  uji:
    kind: action
    action: {id: Uji satu jalan., en: Try one street.}
    because: [aman]
    owner: {id: Dinas Perhubungan, en: The transport agency}
    due: 2027-03-31
"""
"""A brief that uses neither the library nor a source, nor a risk."""
MORE = """\
  jaga:
    kind: safeguards
    action: {id: Pantau risiko., en: Watch the risks.}
    because: [aman]
    owner: {id: Dinas Perhubungan, en: The transport agency}
    due: 2027-03-31
    risks:
      macet:
        risk: {id: Kemacetan, en: Congestion}
        likelihood: 3
        impact: 2
        response: mitigate
        owner: {id: Dinas Perhubungan, en: The transport agency}
quotes:
  milik:
    speaker: rina
    source: kajian
    language: id
    text: jalan kota adalah milik semua orang
    translation: {en: {text: city streets belong to everybody, by: ours}}
  kaki:
    speaker: rina
    source: berita
    language: id
    text: anak sekolah berjalan kaki lebih lama
    translation: {en: {text: pupils walk for longer, by: ours}}
sources:
  berita:
    type: article-newspaper
    title: Kabar kota
    language: id
    archive: sources/berita.fingerprint.yaml
"""
"""What the other brief has besides, which uses all that there is."""

FILES = {
    "briefgen.yaml": SETTINGS,
    "theme/theme.yaml": THEME,
    "theme/images/logo.svg": LOGO,
    "briefs/library/sources.yaml": LIBRARY,
    "briefs/library/people.yaml": "budi: {name: Budi}\n",
    "briefs/library/kajian.txt": ARCHIVE,
    "briefs/jalan/brief.yaml": BRIEF + MORE,
    "briefs/jalan/people.yaml": "rina: {name: Rina Sari}\n",
    "briefs/taman/brief.yaml": BRIEF,
}

FORMATS = ("html", "md", "pdf")
JALAN = [f"jalan.{language}.{one}" for language in ("en", "id") for one in FORMATS]
TAMAN = [name.replace("jalan", "taman") for name in JALAN]
ALL = [*JALAN, *TAMAN]


def those(*parts: str) -> list[str]:
    """Those of all renditions that have each of these parts in their name."""
    return [name for name in ALL if all(part in name.split(".") for part in parts)]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, built once; its newspaper is proved from a fingerprint."""
    project = tmp_path_factory.mktemp("exact") / "project"
    for name, text in FILES.items():
        file = project / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    (project / "theme/fonts").mkdir()
    font = resources.files("font_source_sans_pro").joinpath("files", FONT)
    (project / "theme/fonts/Own.ttf").write_bytes(font.read_bytes())
    (project.parent / "berita.txt").write_text(NEWS, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        pin = ["quotes", "pin", "jalan", "--source", "berita", "--file", "../berita.txt", "--yes"]
        assert run(pin) == 0
        assert run(["build", "--quiet"]) == 0
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    return shutil.copytree(built, tmp_path / "project")


class Unlaid(Here):
    """Lays nothing out: of pages, their inputs alone are looked at, and whatever they name."""

    def submit(self, task: Task) -> Future[Outcome]:
        sheet = task.sheet
        named = frozenset(re.findall(r"theme:([\w./-]+)", sheet.html + sheet.styles))
        data = f"%PDF of {hash((sheet.html, sheet.styles))}".encode()
        future: Future[Outcome] = Future()
        future.set_result(Product({"pdf": {f"{task.stem}.pdf": data}}, PageMeasures(1), named))
        return future


@pytest.fixture
def rebuilt(project: Path, build_briefs) -> Callable[[], list[str]]:
    """What a build renders anew, but for the figures that belong to Markdown."""

    def rebuilt() -> list[str]:
        ended = build_briefs(
            project, ("jalan", "taman"), formats=("md", "html", "pdf"), executor=Unlaid()
        )
        assert not ended.builder.failed
        names = [path.rpartition("/")[2] for path in ended.rendered]
        return [name for name in names if not name.endswith(".svg")]

    return rebuilt


def shipped(name: str, old: str = "", new: str = "") -> bytes:
    """A file of the built-in theme with something replaced, or with an empty line more."""
    text = (TEMPLATES / name).read_text("utf-8")
    assert old in text
    return (text.replace(old, new) if old else f"{text}\n").encode()


def more(name: str, text: str = "# a comment\n") -> bytes:
    """A file of the project with something more at its end."""
    return (FILES[name] + text).encode()


def setting(line: str) -> bytes:
    """The project's settings, with one more."""
    return f"{SETTINGS}{line}\n".encode()


REVIEWED = ["translate", "review", "--all", "--by", "Rina", "--brief", "jalan"]

KINDS: dict[str, tuple[str, bytes, list[str]]] = {
    "brief": ("briefs/jalan/brief.yaml", more("briefs/jalan/brief.yaml"), JALAN),
    "sibling": ("briefs/jalan/people.yaml", more("briefs/jalan/people.yaml"), JALAN),
    "new sibling": ("briefs/jalan/facts.yaml", b"{}\n", JALAN),
    "library": ("briefs/library/sources.yaml", more("briefs/library/sources.yaml"), JALAN),
    "library, unused": ("briefs/library/people.yaml", more("briefs/library/people.yaml"), []),
    "archive": ("briefs/library/kajian.txt", more("briefs/library/kajian.txt", "Lagi.\n"), JALAN),
    "template of HTML": (
        "theme/html/kinds/safeguards.html.j2",
        shipped("html/kinds/safeguards.html.j2"),
        [*those("jalan", "html"), *those("jalan", "pdf")],
    ),
    "template of Markdown": (
        "theme/markdown/kinds/safeguards.md.j2",
        shipped("markdown/kinds/safeguards.md.j2"),
        those("jalan", "md"),
    ),
    "template, unused": (
        "theme/html/kinds/advisory_board.html.j2",
        shipped("html/kinds/advisory_board.html.j2"),
        [],
    ),
    "styles of PDFs": ("theme/styles/pdf.css", shipped("styles/pdf.css"), those("pdf")),
    "styles of screens": ("theme/styles/screen.css", shipped("styles/screen.css"), those("html")),
    "styles of all pages": (
        "theme/styles/base.css",
        shipped("styles/base.css"),
        [*those("html"), *those("pdf")],
    ),
    "own styles": ("theme/styles/theme.css", b"p { color: black }\n", those("html") + those("pdf")),
    "file, unused": ("theme/extra.css", b"a {}\n", []),
    "scaffold": ("theme/scaffold/brief.yaml", b"x", []),
    "picture": (
        "theme/images/logo.svg",
        LOGO.replace("M0 0", "M1 1").encode(),
        [*those("html"), *those("pdf")],
    ),
    "token": (
        "theme/theme.yaml",
        f"{THEME}  colours: {{accent: '#123456'}}\n".encode(),
        ALL,
    ),
    "label": ("labels/en.yaml", shipped("labels/en.yaml", "Policy brief", "Brief"), those("en")),
    "name of a language": (
        "labels/en.yaml",
        shipped("labels/en.yaml", "name: English", "name: UK English"),
        ALL,
    ),
    "labels of another language": ("labels/jv.yaml", b"", []),
    "setting of citations": ("briefgen.yaml", setting("citations: author-date"), JALAN),
    "setting of risks": (
        "briefgen.yaml",
        setting(f"risk_matrix: [{', '.join(['[low, low, low, low, high]'] * 5)}]"),
        JALAN,
    ),
    "setting of layouts": ("briefgen.yaml", setting("layouts: [separate, parallel]"), ALL),
    "theme that is there": ("themes/own/theme.yaml", b"briefgen: 1\n", []),
    "theme that is chosen": ("briefgen.yaml", setting("theme: magazine"), ALL),
    "comment of the settings": ("briefgen.yaml", setting("# a comment"), []),
    "notes beside a brief": ("briefs/jalan/notes.txt", b"x", []),
    "file of nobody": ("README.md", b"x", []),
}


@pytest.mark.parametrize(("file", "data", "expected"), KINDS.values(), ids=KINDS)
def test_one_input(file: str, data: bytes, expected: list[str], project: Path, rebuilt) -> None:
    assert rebuilt() == []
    path = project / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    assert rebuilt() == sorted(expected)
    assert rebuilt() == []


def test_font(project: Path, rebuilt) -> None:
    font = project / "theme/fonts/Own.ttf"
    font.write_bytes(font.read_bytes() + b"\0\0\0\0")
    travels = [*those("pdf")]
    assert rebuilt() == travels


@pytest.mark.parametrize("name", ["images/logo.svg", "fonts/Own.ttf"])
def test_a_file_that_the_theme_names_and_did_not_have(name: str, project: Path, rebuilt) -> None:
    def built() -> list[bytes]:
        return [path.read_bytes() for path in sorted(project.glob("build/*/*.*"))]

    file, before = project / "theme" / name, built()
    file.rename(project / "aside")
    assert rebuilt() == ALL
    without = built()
    (project / "aside").rename(file)
    assert rebuilt() == []
    assert built() == before != without


def test_fingerprint(project: Path, rebuilt) -> None:
    (fingerprint,) = project.glob("briefs/jalan/sources/*.yaml")
    fingerprint.write_bytes(fingerprint.read_bytes() + b"# a comment\n")
    assert rebuilt() == JALAN


def test_what_travels_inside_pdfs_is_an_input_of_them(
    project: Path, rebuilt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    embedding = SETTINGS.replace("false", "true")
    (project / "briefgen.yaml").write_text(embedding, "utf-8")
    assert rebuilt() == those("pdf")
    (project / "briefgen.yaml").write_text(f"{embedding}# a comment\n", "utf-8")
    assert rebuilt() == those("pdf")
    assert run(REVIEWED) == 0
    assert rebuilt() == those("jalan", "pdf")


def test_reviews_alone_change_no_page(
    project: Path, rebuilt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    assert run(REVIEWED) == 0
    assert rebuilt() == []


@pytest.mark.parametrize(
    ("package", "expected"),
    [
        ("babel", ALL),
        ("weasyprint", those("pdf")),
        ("font-source-serif-pro", those("pdf")),
        ("pypdfium2", []),
    ],
)
def test_version(
    package: str, expected: list[str], rebuilt, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert rebuilt() == []
    versions.versions.cache_clear()
    real = versions._version
    monkeypatch.setattr(versions, "_version", lambda name: "9" if name == package else real(name))
    assert rebuilt() == sorted(expected)
    versions.versions.cache_clear()


def test_a_time_is_no_input(project: Path, rebuilt) -> None:
    for path in project.glob("b*/**/*"):
        path.touch()
    assert rebuilt() == []


def test_what_was_before_comes_from_the_cache(project: Path, rebuilt) -> None:
    brief = project / "briefs/taman/brief.yaml"
    brief.write_text(BRIEF.replace("Ringkas.", "Pendek."), "utf-8")
    assert rebuilt() == TAMAN
    brief.write_text(BRIEF, "utf-8")
    before = [path.read_bytes() for path in sorted(project.glob("build/taman/*"))]
    assert rebuilt() == []
    after = [path.read_bytes() for path in sorted(project.glob("build/taman/*"))]
    assert before != after
