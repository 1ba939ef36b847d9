"""`briefgen new` begins a brief that an editor and `check` can work with."""

import json
import re
from datetime import datetime
from pathlib import Path

import pytest
import yaml

from briefgen.cli.app import run

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_makes_a_project_where_there_is_none(folder: Path, capsys: Captured):
    assert run(["new", "kota"]) == 0
    paths = ["briefs/kota/brief.yaml", "briefgen.yaml", "schema/brief.v1.json"]
    assert capsys.readouterr().out.splitlines() == paths
    assert all((folder / path).is_file() for path in paths)


def test_points_editors_at_the_schema(folder: Path):
    run(["new", "kota"])
    brief = folder / "briefs/kota/brief.yaml"
    first = brief.read_text("utf-8").partition("\n")[0]
    assert first == "# yaml-language-server: $schema=../../schema/brief.v1.json"
    json.loads((brief.parent / first.partition("=")[2]).read_text("utf-8"))


def test_keeps_what_a_project_has(folder: Path, capsys: Captured):
    (folder / "briefs").mkdir()
    (folder / "briefgen.yaml").write_text("briefgen: 1 # mine\n", "utf-8")
    (folder / "schema").mkdir()
    (folder / "schema/brief.v1.json").write_text("mine", "utf-8")
    assert run(["new", "kota"]) == 0
    assert capsys.readouterr().out == "briefs/kota/brief.yaml\n"
    assert "mine" in (folder / "briefgen.yaml").read_text("utf-8")
    assert (folder / "schema/brief.v1.json").read_text("utf-8") == "mine"


def test_finds_the_project_upward(folder: Path, monkeypatch: pytest.MonkeyPatch):
    run(["new", "kota"])
    monkeypatch.chdir(folder / "briefs/kota")
    assert run(["new", "desa"]) == 0
    assert (folder / "briefs/desa/brief.yaml").is_file()


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--language", "en"],
        ["--language", "en,id"],
        ["--language", "id", "--language", "en"],
        ["--title", "Kota: \"baru\" # 1 'dua' $tiga {empat}"],
    ],
)
def test_checks_clean_but_for_its_placeholders(folder: Path, options: list[str], capsys: Captured):
    run(["new", "kota", *options])
    capsys.readouterr()
    assert run(["check", "--format", "json"]) == 0
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert {finding["code"] for finding in findings} == {"BG408"}
    text = (folder / "briefs/kota/brief.yaml").read_text("utf-8")
    placeholders = re.findall(r"[:-] (?:\{ text: )?TODO ", text)
    assert len(findings) == len(placeholders)


def test_fills_in_what_it_knows(folder: Path):
    run(["new", "kota", "--language", "en,id", "--title", "City"])
    brief = yaml.safe_load((folder / "briefs/kota/brief.yaml").read_text("utf-8"))
    today = datetime.now().astimezone().date()
    assert brief["languages"] == ["en", "id"]
    assert brief["title"]["en"] == "City"
    assert brief["title"]["id"].startswith("TODO")
    assert brief["quotes"]["words"]["language"] == "en"
    assert (today - brief["date"]).days <= 1
    assert brief["recommendations"]["proposal"]["due"] > brief["date"]


@pytest.mark.parametrize(
    ("slug", "hint"),
    [
        ("Jalan Bersama", "`jalan-bersama`"),
        ("jalan_bersama", "`jalan-bersama`"),
        ("Übung", "`ubung`"),
        ("../jalan", "`jalan`"),
        ("日本", "choose another"),
        ("x" * 65, f"`{'x' * 64}`"),
        ("library", "choose another"),
    ],
)
def test_refuses_bad_slugs(folder: Path, slug: str, hint: str, capsys: Captured):
    assert run(["new", slug]) == 2
    assert hint in capsys.readouterr().err
    assert not list(folder.iterdir())


def test_the_day_is_that_of_source_date_epoch(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")  # 24 November 2026
    assert run(["new", "kota"]) == 0
    assert "\ndate: 2026-11-24\n" in (folder / "briefs/kota/brief.yaml").read_text("utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "kemarin")
    assert run(["new", "desa"]) == 2
    assert not (folder / "briefs/desa").exists()
