"""Shells complete commands, slugs, codes, formats and languages."""

from pathlib import Path

import pytest

from briefgen.cli.app import run


@pytest.fixture
def complete(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """What bash offers after a line, by the protocol of the installed completion."""

    def answer(line: str) -> list[str]:
        monkeypatch.setenv("_BRIEFGEN_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(line.count(" ")))
        with pytest.raises(SystemExit) as caught:
            run([])
        assert caught.value.code == 0
        return capsys.readouterr().out.split()

    return answer


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        (
            "briefgen ",
            [
                "new",
                "check",
                "build",
                "merge",
                "extract",
                "trace",
                "map",
                "explain",
                "schema",
                "clean",
                "quotes",
                "sources",
                "translate",
                "theme",
            ],
        ),
        ("briefgen check ", ["jalan", "taman"]),
        ("briefgen build t", ["taman"]),
        ("briefgen check --format ", ["text", "json", "sarif", "github", "gitlab"]),
        ("briefgen check --format g", ["github", "gitlab"]),
        ("briefgen check --ignore BG101,BG101", []),
        ("briefgen explain dangl", ["dangling-reference"]),
        ("briefgen trace --format ", ["text", "json", "markdown"]),
        ("briefgen map --format ", ["svg", "mermaid", "dot", "argdown"]),
        ("briefgen build --to ", ["md", "html", "pdf", "png"]),
        ("briefgen build --to md,h", ["md,html"]),
        ("briefgen build --language ", ["en", "id"]),
        ("briefgen build --layout s", ["separate"]),
        ("briefgen build --theme ", ["magazine", "ministry"]),
        ("briefgen theme ", ["list", "show", "new", "copy"]),
        ("briefgen theme show mag", ["magazine"]),
        ("briefgen theme new kota --extends mi", ["ministry"]),
        ("briefgen theme copy ", ["html/", "markdown/", "scaffold/", "styles/"]),
        ("briefgen theme copy html/a", ["html/argument.html.j2"]),
        ("briefgen quotes ", ["verify", "pin"]),
        ("briefgen translate review ti", ["title"]),
        ("briefgen translate review arguments", ["arguments"]),
        ("briefgen translate review arguments.", ["arguments.murah"]),
        ("briefgen translate ack arguments.murah.", ["arguments.murah.claim"]),
        ("briefgen translate status --format ", ["text", "json"]),
        ("briefgen quotes verify --format ", ["text", "json"]),
        ("briefgen quotes pin --mode ", ["window", "keyed", "public"]),
    ],
)
def test_offers(line: str, offered: list[str], project: Path, complete) -> None:
    assert complete(line) == offered


def test_offers_codes(project: Path, complete) -> None:
    assert complete("briefgen check --select BG10")[:2] == ["BG101", "BG102"]
    assert complete("briefgen check --ignore BG101,BG10")[0] == "BG101,BG102"


@pytest.mark.parametrize("line", ["briefgen check ", "briefgen build --language "])
def test_is_silent_without_a_project(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, complete
) -> None:
    monkeypatch.chdir(tmp_path)
    assert complete(line) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_prints_what_shells_load(
    shell: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("_BRIEFGEN_COMPLETE", f"source_{shell}")
    with pytest.raises(SystemExit) as caught:
        run([])
    assert caught.value.code == 0
    assert f"complete_{shell}" in capsys.readouterr().out
