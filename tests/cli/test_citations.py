"""A project, or one of its briefs, says how sources are cited; all formats follow."""

import re
from pathlib import Path

import pytest

from briefgen.cli.app import run

SOURCES = """
sources:
  kajian: {type: report, title: Kajian, language: id, author: [Kristiono], issued: 2016}
  lain: {type: report, title: Lain, language: id, author: [Kristiono], issued: 2016}
problem:
  id: "Jalan itu aman [@kajian, hlm. 3; @lain]."
  en: "That street is safe [@kajian, p. 3; @lain]."
"""


@pytest.fixture
def jalan(project: Path) -> Path:
    """A brief that cites; the only one of its project."""
    path = project / "briefs" / "jalan" / "brief.yaml"
    path.write_text(path.read_text("utf-8").replace("[mura]", "[murah]") + SOURCES, "utf-8")
    return path


def built(project: Path, output: str, language: str) -> str:
    assert run(["build", "jalan", "--to", output, "--quiet"]) == 0
    return (project / "build" / "jalan" / f"jalan.{language}.{output}").read_text("utf-8")


def set_style(project: Path, style: str) -> None:
    with (project / "briefgen.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"citations: {style}\n")


def test_notes_are_footnotes_in_markdown(project: Path, jalan: Path) -> None:
    text = built(project, "md", "id")
    assert "Jalan itu aman[^1][^2]." in text
    assert "\n[^1]: [Kristiono, 2016a](#source-kajian), hlm. 3.\n" in text
    assert "\n[^2]: [Kristiono, 2016b](#source-lain).\n" in text


def test_author_and_date_stand_in_the_text(project: Path, jalan: Path) -> None:
    set_style(project, "author-date")
    text = built(project, "md", "en")
    cited = "[Kristiono, 2016a](#source-kajian), p. 3; [2016b](#source-lain)"
    assert f"That street is safe ({cited})." in text
    assert "[^" not in text
    assert '- <a id="source-lain"></a>Kristiono. (2016b). *Lain*.\n' in text


def test_a_change_of_the_setting_makes_renditions_stale(project: Path, jalan: Path) -> None:
    assert 'role="doc-noteref"' in built(project, "html", "id")
    set_style(project, "author-date")
    page = built(project, "html", "id")
    assert "doc-noteref" not in page
    assert "doc-endnotes" not in page
    assert re.search(r'aman \(<a href="#source-kajian">Kristiono, 2016a</a>, hlm\. 3; ', page)


def test_a_brief_goes_before_its_project(project: Path, jalan: Path) -> None:
    set_style(project, "author-date")
    jalan.write_text(f"{jalan.read_text('utf-8')}citations: notes\n", "utf-8")
    assert "Jalan itu aman[^1][^2]." in built(project, "md", "id")


def test_another_style_is_a_finding(
    project: Path, jalan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    set_style(project, "footnotes")
    assert run(["check", "jalan", "--quiet"]) == 2
    assert re.search(r"^briefgen\.yaml:\d+:12: error", capsys.readouterr().out)
