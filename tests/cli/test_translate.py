"""Reviews are written down where they belong, by whom and when, and nothing else is touched."""

import json
import shutil
from pathlib import Path

import pytest

from briefgen.cli.app import run

from .test_streams import on_terminal

Captured = pytest.CaptureFixture[str]
OWN = Path(__file__).parent / "commands/translate"
REVIEW = ["translate", "review", "--brief", "warung", "--by", "Sari"]


@pytest.fixture
def stalls(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the brief `warung`, on 1 December 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    monkeypatch.delenv("BRIEFGEN_REVIEWER", raising=False)
    shutil.copytree(OWN, project, dirs_exist_ok=True)
    return project / "briefs/warung"


def lock(folder: Path) -> Path:
    return folder / "translations.lock.json"


def edit(folder: Path, old: str, new: str, name: str = "brief.yaml") -> None:
    text = (folder / name).read_text("utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new), "utf-8")


def states(capsys: Captured) -> dict[str, str]:
    capsys.readouterr()
    run(["translate", "status", "warung", "--format", "json", "--quiet"])
    return {one["unit"]: one["state"] for one in json.loads(capsys.readouterr().out)["units"]}


def test_a_review_changes_one_line(stalls: Path) -> None:
    before = lock(stalls).read_text("utf-8").split("\n")
    assert run([*REVIEW, "summary"]) == 0
    after = lock(stalls).read_text("utf-8").split("\n")
    (changed,) = (pair for pair in zip(before, after, strict=True) if pair[0] != pair[1])
    assert '"at": "2026-12-01"' in changed[1]
    assert changed[1].startswith('"summary id>en"')


def test_the_environment_may_say_who_reviews(stalls: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFGEN_REVIEWER", "  Budi\n ")
    assert run([*REVIEW[:-2], "reader"]) == 0
    assert '"by": "Budi", "at": "2026-12-01"' in lock(stalls).read_text("utf-8")


def test_the_day_is_today_and_an_epoch_that_is_none_is_refused(
    stalls: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "besok")
    assert run([*REVIEW, "reader"]) == 2
    assert "SOURCE_DATE_EPOCH is `besok`" in capsys.readouterr().err
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert run([*REVIEW, "reader"]) == 0
    assert '"at": "20' in lock(stalls).read_text("utf-8")


def test_what_a_rule_finds_wrong_is_not_reviewed_without_a_second_word(
    stalls: Path, capsys: Captured
) -> None:
    settings = "briefgen: 1\nchecks: {severity: {BG204: error}}\n"
    (stalls.parents[1] / "briefgen.yaml").write_text(settings, "utf-8")
    edit(stalls, "en: The head of the trade agency", 'en: "The [head](https://a.org)"')
    assert run([*REVIEW, "reader", "decision"]) == 1
    captured = capsys.readouterr()
    assert "error BG204" in captured.err
    assert "1 of 2 not taken note of" in captured.err
    assert "reader en: reviewed" not in captured.err
    assert states(capsys)["reader"] == "unreviewed"
    assert states(capsys)["decision"] == "ok"
    assert run([*REVIEW, "reader", "--force"]) == 0
    assert "error BG204" in capsys.readouterr().err
    assert states(capsys)["reader"] == "ok"


def test_a_warning_is_shown_and_holds_nothing_back(stalls: Path, capsys: Captured) -> None:
    edit(stalls, "en: The head of the trade agency", 'en: "The [head](https://a.org)"')
    assert run([*REVIEW, "reader"]) == 0
    assert "warning BG204" in capsys.readouterr().err
    assert run([*REVIEW, "reader", "--quiet"]) == 0
    assert capsys.readouterr().err == ""


def test_all_reviews_what_does_not_hold_and_forgets_what_is_gone(
    stalls: Path, capsys: Captured
) -> None:
    edit(stalls, "  aman: {stance: for", "  ramai: {stance: for")
    edit(stalls, "because: [aman]", "because: [ramai]")
    edit(
        stalls,
        "title: {id: Warung yang buka sampai larut malam, en: Stalls",
        "title: {id: T, en: T",
    )
    assert run([*REVIEW, "title"]) == 0
    edit(stalls, '"question id>en"', '"subtitle id>en"', "translations.lock.json")
    assert run([*REVIEW, "--all", "--force"]) == 0
    text = lock(stalls).read_text("utf-8")
    assert "arguments.ramai.claim" in text
    assert "arguments.aman.claim" not in text
    assert "subtitle" not in text
    found = states(capsys)
    assert {unit for unit, state in found.items() if state != "ok"} == {"quotes.kata-rina.text"}


def test_all_leaves_alone_who_reviewed_what_holds(stalls: Path) -> None:
    assert run([*REVIEW[:-1], "Rina", "--all", "--force"]) == 0
    text = lock(stalls).read_text("utf-8")
    (line,) = (line for line in text.split("\n") if line.startswith('"arguments.aman.claim'))
    assert '"by": "Sari", "at": "2026-11-20"' in line
    assert '"by": "Rina"' in text


def test_into_a_broken_file_nothing_is_written_before_it_is_settled(
    stalls: Path, capsys: Captured
) -> None:
    good = lock(stalls).read_text("utf-8")
    broken = good.replace('"version"', '<<<<<<< HEAD\n=======\n>>>>>>> lain\n"version"')
    lock(stalls).write_text(broken, "utf-8")
    for command in ([*REVIEW, "title"], ["translate", "ack", "title", "--reason", "x"]):
        arguments = command if "--brief" in command else [*command, "--brief", "warung"]
        assert run(arguments) == 2
        captured = capsys.readouterr()
        assert "git has left a conflict here; nothing is written" in captured.err
        assert "briefgen translate settle" in captured.err
    assert lock(stalls).read_text("utf-8") == broken
    assert run(["check", "warung", "--select", "BG219"]) == 1
    assert " 16 | <<<<<<< HEAD" in capsys.readouterr().out
    assert run(["translate", "settle", "warung"]) == 0
    assert lock(stalls).read_text("utf-8") == good


def test_what_only_a_person_can_settle_is_told(stalls: Path, capsys: Captured) -> None:
    edit(stalls, '"src_text"', '"text"', "translations.lock.json")
    before = lock(stalls).read_bytes()
    assert run(["translate", "settle", "warung"]) == 1
    assert "has mistakes: `src_text`, `text`" in capsys.readouterr().err
    assert lock(stalls).read_bytes() == before


def test_a_project_with_one_brief_need_not_name_it(stalls: Path, capsys: Captured) -> None:
    for other in ("jalan", "taman"):
        shutil.rmtree(stalls.parent / other)
    assert run(["translate", "review", "reader", "--by", "Sari"]) == 0
    assert states(capsys)["reader"] == "ok"


def test_languages_are_chosen(stalls: Path, capsys: Captured) -> None:
    edit(stalls, "languages: [id, en]", "languages: [id, en, ms]")
    assert run(["translate", "status", "warung", "--language", "ms", "--quiet"]) == 0
    out = capsys.readouterr().out
    assert "title ms: missing" in out
    assert " en: " not in out
    assert run([*REVIEW, "reader", "--language", "en"]) == 0
    assert run([*REVIEW, "reader", "--language", "ms"]) == 1
    assert "`reader` has no ms version: nothing to review" in capsys.readouterr().err
    assert run([*REVIEW, "reader", "--language", "de"]) == 2


def test_a_terminal_gets_colours_and_a_table(stalls: Path) -> None:
    code, text = on_terminal("translate", "status", "warung")
    assert code == 0
    assert "\x1b[31m[-dua-]" in text
    assert "\x1b[32m{+tiga+}" in text
    assert "┃" in text or "│" in text
    _, plain = on_terminal("translate", "status", "warung", NO_COLOR="1")
    assert "[-dua-] {+tiga+}" in plain
    assert "\x1b[31m" not in plain


def test_a_review_makes_nothing_anew_unless_a_text_was_marked(
    stalls: Path, capsys: Captured
) -> None:
    build = ["build", "warung", "--to", "md", "--language", "en"]
    file = stalls / "brief.yaml"
    file.write_text(file.read_text("utf-8").replace("40 percent", "30 percent"), "utf-8")

    def built() -> bool:
        capsys.readouterr()
        assert run(build) == 0
        return "wrote build" in capsys.readouterr().err

    assert built()
    assert run([*REVIEW, "reader"]) == 0
    assert not built()
    assert run([*REVIEW, "title"]) == 0
    assert built()
