"""A brief that takes too much is a finding, whatever is selected; the others are built."""

import json
from pathlib import Path

import pytest

from briefgen.cli.app import run

END = Path(__file__).parents[2] / "templates/html/end.html.j2"
NESTED = """
{% if "Taman" in brief.title | string %}
{% for _ in range(600) %}<div>{% endfor %}deep{% for _ in range(600) %}</div>{% endfor %}
{% endif %}
"""
FOUND = "the brief was not rendered in {}: it nests too deep to be laid out"


@pytest.fixture(autouse=True)
def nested(project: Path) -> None:
    """Nest one of two briefs without errors deeper than WeasyPrint follows."""
    good = project / "briefs/jalan/brief.yaml"
    good.write_text(good.read_text("utf-8").replace("[mura]", "[murah]"), "utf-8")
    theme = project / "theme/html/end.html.j2"
    theme.parent.mkdir(parents=True)
    theme.write_text(END.read_text("utf-8") + NESTED, "utf-8")


def test_a_build_tells_it_every_time(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert run(["build", "--to", "pdf"]) == 1
        said = capsys.readouterr()
        for language in ("id", "en"):
            place = "briefs/taman/brief.yaml:4:1: error BG513 unfinished-rendition: "
            assert place + FOUND.format(language) in said.out
        assert "briefgen: " not in said.err
    built = sorted(path.name for path in project.glob("build/*/*"))
    assert built == ["jalan.en.pdf", "jalan.id.pdf"]


def test_a_check_of_pages_tells_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "taman", "--pages", "--format", "json"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    found = [(one["path"], one["message"]) for one in findings if one["code"] == "BG513"]
    assert found == [("title", FOUND.format("en")), ("title", FOUND.format("id"))]
