"""What is stale is built, what is current is left alone, and no run harms another."""

import json
import shutil
import subprocess
import sys
from concurrent.futures import Future
from pathlib import Path

import pytest

from briefgen.build import versions
from briefgen.build.builder import Builder
from briefgen.build.digests import digest
from briefgen.build.executor import Here
from briefgen.build.inspection import inspect, open_workspace
from briefgen.build.request import Request
from briefgen.build.task import Failure, Outcome, Task

PROJECT = Path(__file__).parents[1] / "cli/project"
COMMAND = [sys.executable, "-m", "briefgen", "build", "--quiet", "taman"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return shutil.copytree(PROJECT, tmp_path / "project")


@pytest.fixture
def build(build_briefs):
    """Build in-process; returns the paths that were written."""

    def build(project: Path, **options: object) -> list[str]:
        built = build_briefs(project, ("jalan", "taman"), **options)
        assert not built.builder.failed
        return built.paths

    return build


BOTH = ["taman/taman.en.md", "taman/taman.id.md"]


def test_only_what_is_stale_is_built(project: Path, build, build_briefs) -> None:
    assert build(project) == BOTH
    assert build(project) == []
    assert build(project, force=True) == BOTH
    assert build(project, languages=("en",), force=True) == BOTH[:1]
    assert build(project, formats=("md", "html")) == [path[:-2] + "html" for path in BOTH]


def test_manifest_tells_what_is_there(project: Path, build, build_briefs) -> None:
    build(project)
    manifest = json.loads((project / "build/manifest.json").read_text("ascii"))
    assert [entry["path"] for entry in manifest["files"]] == BOTH
    for entry in manifest["files"]:
        data = (project / "build" / entry["path"]).read_bytes()
        assert entry["sha256"] == digest(data)
        assert entry["size"] == len(data)


def test_output_is_built_anew_where_it_is_gone_or_changed(
    project: Path, build, build_briefs
) -> None:
    build(project)
    (project / "build" / BOTH[0]).unlink()
    assert build(project) == BOTH[:1]
    (project / "build" / BOTH[1]).write_text("by hand", "utf-8")
    assert build(project) == BOTH[1:]


def test_what_the_manifest_forgot_is_recorded_again(project: Path, build, build_briefs) -> None:
    build(project)
    manifest = (project / "build/manifest.json").read_bytes()
    (project / "build/manifest.json").unlink()
    assert build(project) == []
    assert (project / "build/manifest.json").read_bytes() == manifest


def edit(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text("utf-8") if path.exists() else ""
    path.write_text(before + text, "utf-8")


LABELS = (PROJECT.parents[2] / "templates/labels/en.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("file", "text", "rebuilt"),
    [
        ("briefs/taman/brief.yaml", "# a comment\n", BOTH),
        ("briefs/taman/people.yaml", "rina: {name: Rina}\n", BOTH),
        ("briefs/library/people.yaml", "rina: {name: Rina}\n", []),
        ("labels/en.yaml", LABELS.replace("Policy brief", "Brief"), BOTH[:1]),
        ("theme/extra.css", "a {}", []),
        ("theme/scaffold/brief.yaml", "x", []),
        ("briefs/jalan/brief.yaml", "# a comment\n", []),
        ("briefgen.yaml", "# a comment\n", []),
        ("README.md", "x", []),
    ],
)
def test_inputs(
    file: str, text: str, rebuilt: list[str], project: Path, build, build_briefs
) -> None:
    build(project)
    edit(project / file, text)
    assert build(project) == rebuilt


def test_archives_are_inputs(project: Path, build, build_briefs) -> None:
    shutil.copytree(PROJECT.parent / "commands/quotes", project, dirs_exist_ok=True)
    source = project / "briefs/pasar/sources/kajian.txt"
    brief = project / "briefs/pasar/brief.yaml"
    brief.write_text(
        brief.read_text("utf-8")
        .replace("Pajak tidak naik 12", "Pajak naik 11")
        .replace(", archive: sources/berita.fingerprint.yaml", ""),
        "utf-8",
    )

    def rebuilt() -> int:
        return len(build_briefs(project, ["pasar"]).ends)

    assert (rebuilt(), rebuilt()) == (1, 0)
    edit(source, "Lagi.\n")
    assert (rebuilt(), rebuilt()) == (1, 0)


@pytest.mark.parametrize(
    ("package", "output", "rebuilt"),
    [
        ("babel", "md", True),
        # What words in pictures are measured by.
        ("fonttools", "md", True),
        ("font-source-sans-pro", "html", True),
        ("font-source-serif-pro", "html", False),
        ("weasyprint", "md", False),
        ("weasyprint", "pdf", True),
        ("weasyprint", "png", True),
        ("pillow", "html", False),
        ("pillow", "pdf", True),
        ("pillow", "png", True),
    ],
)
def test_versions_are_inputs(
    package: str, output: str, rebuilt: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = versions.versions(output)
    versions.versions.cache_clear()
    real = versions._version
    monkeypatch.setattr(versions, "_version", lambda name: "9" if name == package else real(name))
    assert (versions.versions(output) != before) is rebuilt
    versions.versions.cache_clear()


def test_versions_are_sought_by_names_that_there_are() -> None:
    found = versions.versions("png")
    assert {name for name, one in found.items() if one == "unknown"} <= {"fontpkg-amiri"}


def test_versions_of_c_libraries_are_known() -> None:
    known = versions.versions("pdf")
    assert "unknown" not in (known["pango"], known["harfbuzz"])
    assert versions._library("no-such-library") == "unknown"
    assert versions._version("no-such-package") == "unknown"


def test_what_was_built_is_recorded_when_the_run_is_broken_off(project: Path, build) -> None:
    def broken_off() -> None:
        workspace = open_workspace(project)
        request = Request(project / "build", ("md",))
        with Here() as here, Builder(workspace, request, here) as builder:
            builder.add(inspect(workspace, "taman", lambda same: same))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    manifest = json.loads((project / "build/manifest.json").read_text("ascii"))
    assert [entry["path"] for entry in manifest["files"]] == BOTH


def test_two_runs_at_once_do_no_harm(project: Path, build) -> None:
    build(project)
    expected = {path: (project / "build" / path).read_bytes() for path in BOTH}
    runs = [
        subprocess.Popen([*COMMAND, "--to", formats, "--force"], cwd=project)
        for formats in ("md", "md,html", "html", "md")
    ]
    assert {run.wait(60) for run in runs} == {0}
    assert {path: (project / "build" / path).read_bytes() for path in BOTH} == expected
    assert build(project, formats=("md", "html")) == []


def test_pdfs_are_made_by_workers(project: Path, build) -> None:
    paths = build(project, formats=("md", "pdf"))
    assert paths == [path[:-2] + ending for path in BOTH for ending in ("md", "pdf")]
    for path in paths:
        start = (project / "build" / path).read_bytes()[:5]
        assert (start == b"%PDF-") is path.endswith(".pdf")
    assert build(project, formats=("pdf",)) == []


def test_pdfs_are_the_same_bytes_however_they_are_made(project: Path, build) -> None:
    build(project, formats=("pdf",))
    build(project, formats=("html", "pdf"), out=project / "other")
    for path in project.glob("build/**/*.pdf"):
        other = project / "other" / path.relative_to(project / "build")
        assert other.read_bytes() == path.read_bytes()


def test_pages_become_pictures_without_a_pdf_on_the_disk(project: Path, build) -> None:
    pictures = ["taman/taman.en-1.png", "taman/taman.id-1.png"]
    assert build(project, formats=("png",)) == pictures
    assert sorted(path.name for path in (project / "build/taman").iterdir()) == [
        Path(path).name for path in pictures
    ]
    assert build(project, formats=("png",)) == []


def test_a_picture_that_is_gone_is_drawn_anew_with_its_rendition(project: Path, build) -> None:
    build(project, formats=("png",))
    (project / "build/taman/taman.en-1.png").unlink()
    build(project, formats=("md",))
    assert build(project, formats=("png",)) == ["taman/taman.en-1.png"]


def test_pictures_of_pages_that_are_no_more_are_removed(project: Path, build) -> None:
    brief = project / "briefs/taman/brief.yaml"
    before = brief.read_text("utf-8")
    edit(brief, f"problem: {{id: {'Panjang. ' * 900}, en: {'Long. ' * 900}}}\n")
    build(project, formats=("png",), languages=("en",))
    assert len(list((project / "build/taman").glob("*.png"))) > 1
    brief.write_text(before, "utf-8")
    build(project, formats=("png",), languages=("en",))
    assert [path.name for path in (project / "build/taman").iterdir()] == ["taman.en-1.png"]


def test_the_resolution_of_pictures_is_an_input_of_them_alone(project: Path, build) -> None:
    build(project, formats=("md", "png"), languages=("en",))
    edit(project / "briefgen.yaml", "png_resolution: 72\n")
    again = build(project, formats=("md", "png"), languages=("en",))
    assert again == ["taman/taman.en-1.png"]


class Failing(Here):
    """Fails whatever is to be laid out."""

    def submit(self, task: Task) -> Future[Outcome]:
        future: Future[Outcome] = Future()
        future.set_result(Failure(f"no pages for {task.stem}"))
        return future


def test_texts_are_written_where_pages_fail(project: Path, build_briefs) -> None:
    formats = ("md", "html", "pdf")
    built = build_briefs(project, ["taman"], formats=formats, executor=Failing())
    assert built.builder.failed == {"taman"}
    assert built.paths == [path[:-2] + ending for path in BOTH for ending in ("html", "md")]
    assert build_briefs(project, ["taman"], formats=("md", "html")).paths == []
