"""Languages are built apart and side by side, announce each other, and mark what lags behind."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from briefgen.build.inspection import open_workspace
from briefgen.cli.app import run
from briefgen.model.layouts import Layout

DATA = Path(__file__).parents[1] / "data/three-languages"
SEPARATE, PARALLEL = Layout.SEPARATE, Layout.PARALLEL
SETTINGS = "briefgen: 1\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project with three languages, and with nothing set."""
    folder = shutil.copytree(DATA, tmp_path / "project")
    (folder / "briefgen.yaml").write_text(SETTINGS, "utf-8")
    return folder


@pytest.fixture
def build(build_briefs):
    """Build Markdown in-process; returns the endings of the texts that were written."""

    def build(project: Path, *layouts: Layout, **options: object) -> list[str]:
        layouts = layouts or open_workspace(project).project.settings.layouts
        built = build_briefs(project, ["air-minum"], layouts=layouts, **options)
        assert not built.builder.failed
        paths = built.paths
        return sorted(path.split(".")[1] for path in paths if not path.endswith(".svg"))

    return build


def text(project: Path, columns: str, ending: str = "md") -> str:
    return (project / f"build/air-minum/air-minum.{columns}.{ending}").read_text("utf-8")


def test_the_source_stands_beside_each_of_the_others(project: Path, build) -> None:
    assert build(project, PARALLEL) == ["id-ar", "id-en"]
    assert build(project, PARALLEL) == []


def test_any_two_in_the_order_in_which_they_are_named(project: Path, build) -> None:
    assert build(project, PARALLEL, languages=("ar", "en")) == ["ar-en"]
    assert "\u200f**AR** · العربية\n\n**EN** · English\n" in text(project, "ar-en")


def test_the_projects_layouts_are_built(project: Path, build) -> None:
    (project / "briefgen.yaml").write_text(f"{SETTINGS}layouts: [parallel]\n", "utf-8")
    assert build(project) == ["id-ar", "id-en"]


def test_what_is_published_is_announced_and_so_an_input(project: Path, build) -> None:
    assert build(project) == ["ar", "en", "id"]
    assert "berdampingan" not in text(project, "id")
    (project / "briefgen.yaml").write_text(f"{SETTINGS}layouts: [separate, parallel]\n", "utf-8")
    assert build(project) == ["ar", "en", "id", "id-ar", "id-en"]
    assert "[Bahasa Indonesia dan English (berdampingan)](air-minum.id-en.md)" in text(
        project, "id"
    )
    assert "[English](air-minum.en.md)" in text(project, "id-en")
    assert build(project, SEPARATE) == []  # what else is published has not changed
    assert build(project, PARALLEL) == []


def test_each_format_leads_to_its_own_kind(project: Path, build) -> None:
    build(project, SEPARATE, PARALLEL, formats=("html",))
    assert 'href="air-minum.id-en.html"' in text(project, "en", "html")
    assert 'href="air-minum.en.html"' in text(project, "id-en", "html")


def test_the_manifest_tells_renditions_apart(project: Path, build) -> None:
    build(project, SEPARATE, PARALLEL)
    manifest = json.loads((project / "build/manifest.json").read_text("ascii"))
    renditions = {entry["path"]: entry["rendition"] for entry in manifest["files"]}
    texts = [
        f"air-minum/air-minum.{columns}.md" for columns in ("ar", "en", "id-ar", "id-en", "id")
    ]
    assert [path for path in renditions if path.endswith(".md")] == texts
    figures = "air-minum/figures/air-minum"
    assert renditions[f"{figures}.ar.seats-dewan.svg"] == texts[0]
    assert renditions[f"{figures}.id-ar.seats-dewan.svg"] == texts[2]
    assert renditions[f"{figures}.id-ar.seats-dewan.ar.svg"] == texts[2]


def test_a_draft_marks_what_is_out_of_date_until_it_is_reviewed_again(
    project: Path, monkeypatch: pytest.MonkeyPatch, build
) -> None:
    monkeypatch.chdir(project)
    review = ["translate", "review", "--all", "--by", "Rina"]
    assert run(review) == 0
    build(project, SEPARATE, PARALLEL)
    assert "out of date" not in text(project, "en")
    brief = project / "briefs/air-minum/brief.yaml"
    before = brief.read_text("utf-8")
    brief.write_text(before.replace("Satu kajian dan dua", "Satu kajian dan tiga"), "utf-8")
    build(project, SEPARATE, PARALLEL)
    assert "One study and two interviews. *[translation out of date]*" in text(project, "en")
    assert "**EN** · One study and two interviews. *[translation out of date]*" in text(
        project, "id-en"
    )
    assert "ترجمة لم تُحدَّث" in text(project, "ar")
    assert "[" not in text(project, "id").partition("## Metode")[2].partition("##")[0]
    assert run(review) == 0
    assert build(project, SEPARATE, PARALLEL) == ["ar", "en", "id-ar", "id-en"]
    assert "out of date" not in text(project, "en")
