"""What pages came out as is remembered, so that rules speak of pages that are current, too."""

import json
import shutil
from pathlib import Path

import pytest

from briefgen.build.builder import Request, plan
from briefgen.build.executor import Here
from briefgen.build.inspection import inspect, open_workspace
from briefgen.build.paging import inspect_pages, together

PROJECT = Path(__file__).parents[1] / "cli/project"
LIMIT = "checks: {select: [BG203, BG5], thresholds: {pages: 1}}\n"
FULL = "methods: {{id: {}, en: Short.}}\n".format(" ".join(["Panjang sekali."] * 900))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = shutil.copytree(PROJECT, tmp_path / "project")
    brief = folder / "briefs/taman/brief.yaml"
    brief.write_text(brief.read_text("utf-8") + LIMIT + FULL, "utf-8")
    return folder


def built(project: Path, **options: object) -> tuple[int, list[tuple[str, str]]]:
    """How many jobs were done, and what was found on the pages."""
    workspace = open_workspace(project)
    inspections = [inspect(workspace, "taman", lambda same: same)]
    request = Request(**{"out": project / "build", "formats": ("pdf",), "workers": 1, **options})
    build = plan(workspace, inspections, request)
    ends = list(build.run(Here()))
    made = {(end.slug, end.columns): end.measured for end in ends if end.measured}
    found = inspect_pages(inspections, build, made)
    return len(ends), [(finding.code, finding.message) for one in found for finding in one.findings]


TOLD = [("BG501", "the brief takes 4 pages in id, more than 1")]


def test_what_is_found_is_told_again_where_all_is_current(project: Path) -> None:
    assert built(project) == (2, TOLD)
    assert built(project) == (0, TOLD)
    assert built(project, force=True) == (2, TOLD)


def test_only_pages_that_are_asked_for_are_spoken_of(project: Path) -> None:
    assert built(project, languages=("en",)) == (1, [])
    assert built(project, formats=("md",)) == (2, [])
    assert built(project, formats=("md", "pdf"), languages=("id",)) == (1, TOLD)


def test_a_pdf_of_which_nothing_is_remembered_is_made_anew(project: Path) -> None:
    built(project, formats=("md", "pdf"))
    file = project / "build/manifest.json"
    manifest = json.loads(file.read_text("ascii"))
    measured = {entry["path"]: entry.pop("measured", None) for entry in manifest["files"]}
    assert [path for path, pages in measured.items() if pages] == [
        "taman/taman.en.pdf",
        "taman/taman.id.pdf",
    ]
    file.write_text(json.dumps(manifest), "ascii")
    assert built(project, formats=("md", "pdf")) == (2, TOLD)


def test_findings_of_pages_join_those_of_the_brief_in_order(project: Path) -> None:
    workspace = open_workspace(project)
    inspections = [inspect(workspace, "taman", lambda same: same)]
    build = plan(workspace, inspections, Request(project / "build", ("pdf",)))
    made = {(job.slug, job.columns): outcome.measured for job, outcome in build.measure(Here())}
    assert not (project / "build").exists()
    (both,) = together(inspections, inspect_pages(inspections, build, made))
    codes = [(finding.place.line, finding.code) for finding in both.findings]
    assert codes == sorted(codes)
    assert {"BG203", "BG501"} <= {code for _, code in codes}
