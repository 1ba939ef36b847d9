"""What pages came out as is remembered, so that rules speak of pages that are current, too."""

import shutil
from pathlib import Path

import pytest

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


@pytest.fixture
def built(build_briefs):
    """How many jobs were done, and what was found on the pages."""

    def built(project: Path, **options: object) -> tuple[int, list[tuple[str, str]]]:
        built = build_briefs(project, ["taman"], **{"formats": ("pdf",), **options})
        found = inspect_pages(
            built.inspections, built.builder.planner.published, built.builder.measured
        )
        return len(built.ends), [(one.code, one.message) for each in found for one in each.findings]

    return built


TOLD = [("BG501", "the brief takes 4 pages in id, more than 1")]


def test_what_is_found_is_told_again_where_all_is_current(project: Path, built) -> None:
    assert built(project) == (2, TOLD)
    assert built(project) == (0, TOLD)
    assert built(project, force=True) == (2, TOLD)


def test_only_pages_that_are_asked_for_are_spoken_of(project: Path, built) -> None:
    assert built(project, languages=("en",)) == (1, [])
    assert built(project, formats=("md",)) == (2, [])
    assert built(project, formats=("md", "pdf"), languages=("id",)) == (1, TOLD)


def test_a_pdf_of_which_nothing_is_remembered_is_made_anew(project: Path, built) -> None:
    built(project, formats=("md", "pdf"))
    shutil.rmtree(project / ".briefgen/cache/traces")
    assert built(project, formats=("md", "pdf")) == (2, TOLD)


def test_findings_of_pages_join_those_of_the_brief_in_order(project: Path, build_briefs) -> None:
    looked_at = build_briefs(project, ["taman"], formats=("pdf",), writing=False)
    builder, inspections = looked_at.builder, looked_at.inspections
    assert not (project / "build").exists()
    pages = inspect_pages(inspections, builder.planner.published, builder.measured)
    (both,) = together(inspections, pages)
    codes = [(finding.place.line, finding.code) for finding in both.findings]
    assert codes == sorted(codes)
    assert {"BG203", "BG501"} <= {code for _, code in codes}
