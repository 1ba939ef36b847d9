"""`briefgen theme` shows what a theme sets, and makes a project's own."""

import json
from pathlib import Path

import pytest
import yaml

from briefgen.cli.app import run

Captured = pytest.CaptureFixture[str]
SETTINGS = "checks: {select: [BG0, BG2, BG5]}\n"


def write(root: Path, **files: str) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")


def shown(capsys: Captured, *arguments: str) -> dict:
    assert run(["theme", "show", *arguments, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_each_token_and_file_says_where_it_is_from(project: Path, capsys: Captured) -> None:
    write(
        project,
        **{
            "briefgen.yaml": "theme: kota\n",
            "themes/kota/theme.yaml": (
                'extends: magazine\ntokens:\n  colours:\n    ink: "#101010"\n'
            ),
            "theme/theme.yaml": "tokens: {logo: logo.svg, logo_text: {id: Kota}}\n",
            "theme/html/argument.html.j2": "",
        },
    )
    found = shown(capsys)
    assert found["name"] == "kota"
    assert [one["name"] for one in found["made_of"]] == ["kota", "magazine", "ministry"]
    tokens, files = found["tokens"], {one["name"]: one["from"] for one in found["files"]}
    assert tokens["colours.ink"] == {"value": "#101010", "from": "themes/kota/theme.yaml:4"}
    assert tokens["colours.accent"]["from"] == "magazine"
    assert tokens["colours.paper"] == {"value": "#ffffff", "from": "ministry"}
    assert tokens["logo"] == {"value": "logo.svg", "from": "theme/theme.yaml:1"}
    assert tokens["logo_text"]["value"] == {"id": "Kota"}
    assert files["html/argument.html.j2"] == ["theme"]
    assert files["html/brief.html.j2"] == ["briefgen"]
    contrast = {(one["front"], one["ground"]): one["ratio"] for one in found["contrast"]}
    assert contrast["ink", "paper"] == 19.03  # 1.05 / (0.00518 + 0.05)


def test_people_read_the_same(project: Path, capsys: Captured) -> None:
    write(project, **{"theme/theme.yaml": 'tokens: {colours: {quiet: "#999999"}}\n'})
    assert run(["theme", "show", "magazine"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "made of magazine (briefgen), ministry (briefgen)" in lines
    assert "  colours.quiet: #999999  theme/theme.yaml:1" in lines
    assert "  quiet on paper: 2.84 to 1, at least 4.5: too low" in lines


def test_briefgens_themes_are_there_without_a_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(capsys)["name"] == "ministry"


def test_a_faulty_theme_shows_its_faults(project: Path, capsys: Captured) -> None:
    write(project, **{"themes/kota/theme.yaml": "tokens: {colours: {inc: a}}\n"})
    assert run(["theme", "show", "kota"]) == 1
    assert "themes/kota/theme.yaml:1:20: error BG013 unknown-key" in capsys.readouterr().out


def test_a_new_theme_changes_nothing_until_something_is_uncommented(
    project: Path, capsys: Captured
) -> None:
    assert run(["theme", "new", "kota", "--extends", "magazine"]) == 0
    capsys.readouterr()
    before = shown(capsys, "magazine")["tokens"]
    assert shown(capsys, "kota")["tokens"] == before
    path = project / "themes/kota/theme.yaml"
    lines = path.read_text("utf-8").splitlines()
    tokens = [
        line for line in lines if line.startswith(("    # ", "  # ")) and not line.endswith(".")
    ]
    every = "\n".join(line.replace("# ", "", 1) if line in tokens else line for line in lines)
    path.write_text(every, "utf-8")
    after = shown(capsys, "kota")["tokens"]
    values = {name: token["value"] for name, token in before.items()}
    assert {name: token["value"] for name, token in after.items()} == values | {
        "logo": "images/logo.svg",
        "logo_text": {"id": "Pemerintah Kota", "en": "The City"},
        "fonts.faces": after["fonts.faces"]["value"],
    }
    assert {token["from"].partition(":")[0] for token in after.values()} == {
        "themes/kota/theme.yaml"
    }
    assert yaml.safe_load(every)["extends"] == "magazine"


def test_a_copied_partial_goes_before_the_themes(project: Path, capsys: Captured) -> None:
    assert run(["build", "taman", "--to", "html", "--quiet"]) == 0
    usual = (project / "build/taman/taman.id.html").read_bytes()
    assert run(["theme", "copy", "html/argument.html.j2"]) == 0
    assert run(["build", "taman", "--to", "html", "--quiet", "--force"]) == 0
    assert (project / "build/taman/taman.id.html").read_bytes() == usual
    write(project, **{"theme/html/argument.html.j2": "<p>Milik kita</p>\n"})
    assert run(["build", "taman", "--to", "html", "--quiet"]) == 0
    assert b"<p>Milik kita</p>" in (project / "build/taman/taman.id.html").read_bytes()


def accent_of(project: Path) -> str:
    page = (project / "build/taman/taman.id.html").read_text("utf-8")
    return page.partition("--accent: ")[2].partition(";")[0]


def test_a_run_goes_before_a_brief_and_a_brief_before_its_project(
    project: Path, capsys: Captured
) -> None:
    themes = {name: f'tokens: {{colours: {{accent: "#0000{at}"}}}}\n' for at, name in NAMES.items()}
    write(project, **{f"themes/{name}/theme.yaml": text for name, text in themes.items()})
    brief = project / "briefs/taman/brief.yaml"
    build = ["build", "taman", "--to", "html", "--quiet"]
    write(project, **{"briefgen.yaml": f"{SETTINGS}theme: of-project\n"})
    assert run(build) == 0
    assert accent_of(project) == "#000011"
    brief.write_text(brief.read_text("utf-8") + "theme: of-brief\n", "utf-8")
    assert run(build) == 0
    assert accent_of(project) == "#000022"
    assert run([*build, "--theme", "of-run"]) == 0
    assert accent_of(project) == "#000033"


NAMES = {"11": "of-project", "22": "of-brief", "33": "of-run"}


@pytest.mark.parametrize(
    ("change", "stale"),
    [
        ({"theme/theme.yaml": 'tokens: {colours: {ink: "#000000"}}\n'}, 2),
        ({"theme/theme.yaml": "tokens: {fonts: {text: [serif]}}\n"}, 2),
        ({"theme/styles/theme.css": "p {}\n"}, 2),
        ({"theme/images/logo.svg": "<svg/>\n"}, 0),  # no token names it
        ({"labels/id.yaml": "labels: {front: {question: Soal}}\n"}, 1),
        ({"theme/labels/id.yaml": "labels: {front: {question: Soal}}\n"}, 1),
        ({"briefgen.yaml": f"{SETTINGS}theme: magazine\n"}, 2),
    ],
    ids=str,
)
def test_whatever_changes_the_look_makes_files_stale(
    project: Path, capsys: Captured, change: dict[str, str], stale: int
) -> None:
    build = ["build", "taman", "--to", "html"]
    write(project, **{"briefgen.yaml": SETTINGS})
    run(build)
    capsys.readouterr()
    run(build)
    assert "0 files written to build, 2 unchanged" in capsys.readouterr().err
    write(project, **change)
    run(build)
    assert f"written to build, {2 - stale} unchanged" in capsys.readouterr().err


def test_a_theme_that_is_not_there_is_told_where_it_is_asked_for(
    project: Path, capsys: Captured
) -> None:
    brief = project / "briefs/taman/brief.yaml"
    lines = brief.read_text("utf-8").count("\n")
    brief.write_text(brief.read_text("utf-8") + "theme: magasine\n", "utf-8")
    assert run(["check", "taman"]) == 1
    out = capsys.readouterr().out
    assert f"briefs/taman/brief.yaml:{lines + 1}:8: error BG016" in out
    assert "did you mean `magazine`?" in out
    write(project, **{"briefgen.yaml": "theme: minstry\n"})
    assert run(["check", "jalan"]) != 0
    assert "briefgen.yaml:1:8: error BG016" in capsys.readouterr().out


def test_a_missing_logo_is_told_and_the_page_goes_on_without_it(
    project: Path, capsys: Captured
) -> None:
    write(project, **{"theme/theme.yaml": "tokens: {logo: logo.svg}\n", "briefgen.yaml": SETTINGS})
    assert run(["build", "taman", "--to", "html"]) == 0
    assert "theme/theme.yaml:1:16: warning BG521 missing-theme-file" in capsys.readouterr().out
    assert "<img" not in (project / "build/taman/taman.id.html").read_text("utf-8")
    assert run(["check", "taman", "--ignore", "BG521"]) == 0
    assert "BG521" not in capsys.readouterr().out


def test_one_label_is_overridden_without_the_others(project: Path, capsys: Captured) -> None:
    write(
        project,
        **{
            "labels/id.yaml": "labels: {front: {question: Soal}}\n",
            "themes/kota/theme.yaml": "extends: magazine\n",
            "themes/kota/labels/id.yaml": "labels: {front: {question: Tanya, decision: Putusan}}\n",
            "briefgen.yaml": f"{SETTINGS}theme: kota\n",
        },
    )
    run(["build", "taman", "--quiet", "--to", "md"])
    text = (project / "build/taman/taman.id.md").read_text("utf-8")
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    # The project's own word goes before the theme's, and the theme's before briefgen's.
    assert headings[:2] == ["## Soal", "## Putusan"]
    assert "## Ringkasan" in headings


def test_a_label_that_there_is_not_is_told_where_it_is_written(
    project: Path, capsys: Captured
) -> None:
    write(project, **{"labels/id.yaml": "labels:\n  front: {qestion: Soal}\n"})
    assert run(["check", "taman"]) != 0
    out = capsys.readouterr().out
    assert "labels/id.yaml:2:11: error BG013 unknown-key" in out
    assert "did you mean `question`?" in out


def test_a_run_is_told_of_the_theme_that_it_uses(project: Path, capsys: Captured) -> None:
    faint = 'tokens: {colours: {quiet: "#999999"}}\n'
    write(project, **{"themes/kota/theme.yaml": faint, "briefgen.yaml": SETTINGS})
    assert run(["check", "taman"]) == 0
    assert "BG520" not in capsys.readouterr().out
    assert run(["build", "taman", "--to", "md", "--theme", "kota"]) == 0
    assert "themes/kota/theme.yaml:1:27: warning BG520" in capsys.readouterr().out
