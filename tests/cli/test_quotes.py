"""Quotes are verified and pinned whatever the sources are, and secrets stay secret."""

import json
import shutil
from pathlib import Path

import pytest

from briefgen.cli.app import run
from briefgen.source.files import MAX_ARCHIVE_BYTES

from .test_streams import on_terminal

Captured = pytest.CaptureFixture[str]
OWN = Path(__file__).parent / "commands/quotes"
REPOSITORY = Path(__file__).parents[2]
KEY = "rahasia-yang-tidak-dapat-ditebak"
PIN = ["quotes", "pin", "pasar", "--source", "siaran", "--file", "kept/siaran.html"]


@pytest.fixture
def market(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project with the brief `pasar`."""
    monkeypatch.delenv("BRIEFGEN_FINGERPRINT_KEY", raising=False)
    return shutil.copytree(OWN, project, dirs_exist_ok=True)


def archive(project: Path, source: str, name: str) -> None:
    """Let a source of `pasar` have an archive."""
    brief = project / "briefs/pasar/brief.yaml"
    lines = brief.read_text("utf-8").splitlines()
    brief.write_text(
        "".join(
            f"  {source}: {{type: report, title: Judul, language: id, archive: {name}}}\n"
            if line.startswith(f"  {source}: {{")
            else f"{line}\n"
            for line in lines
        ),
        "utf-8",
    )


def states(capsys: Captured, *options: str) -> dict[str, str]:
    capsys.readouterr()
    run(["quotes", "verify", "pasar", "--format", "json", "--quiet", *options])
    return {one["id"]: one["state"] for one in json.loads(capsys.readouterr().out)["quotes"]}


def test_a_terminal_gets_colours(market: Path) -> None:
    code, text = on_terminal("quotes", "verify", "pasar", "--source", "kajian")
    assert code == 1
    assert "\x1b[31m[-12-]" in text
    assert "\x1b[32m{+11+}" in text


def test_a_keyed_fingerprint_opens_with_its_key_alone(
    market: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    archive(market, "siaran", "sources/siaran.fingerprint.yaml")
    monkeypatch.setenv("BRIEFGEN_FINGERPRINT_KEY", KEY)
    assert run([*PIN, "--mode", "keyed"]) == 0
    written = (market / "briefs/pasar/sources/siaran.fingerprint.yaml").read_text("ascii")
    captured = capsys.readouterr()
    assert KEY not in written + captured.out + captured.err
    assert states(capsys)["lisan"] == "verbatim"
    for other in ("", "kunci-lain-yang-tidak-cocok"):
        monkeypatch.setenv("BRIEFGEN_FINGERPRINT_KEY", other)
        assert states(capsys)["lisan"] == "unchecked"


def test_a_key_that_could_be_guessed_is_refused(
    market: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setenv("BRIEFGEN_FINGERPRINT_KEY", "rahasia")
    assert run([*PIN, "--mode", "keyed"]) == 2
    assert "could be guessed" in capsys.readouterr().err


def test_a_fingerprint_is_renewed_without_a_needless_difference(market: Path) -> None:
    file = market / "briefs/pasar/sources/siaran.fingerprint.yaml"
    assert run([*PIN, "--retrieved-at", "2026-11-23"]) == 0
    before = file.read_bytes()
    assert run(PIN) == 0
    assert file.read_bytes() == before
    assert run([*PIN, "--mode", "public", "--yes"]) == 0
    assert b'salt: "' in before
    assert before.split(b"salt")[1][:40] not in file.read_bytes()


@pytest.mark.parametrize(
    ("accessed", "options", "told"),
    [
        ("2026-11-20", [], '"2026-11-20"'),
        ("2026-11", [], None),
        ("2026-11-20", ["--retrieved-at", "2026-11-21"], '"2026-11-21"'),
    ],
)
def test_when_a_source_was_got_is_told_as_far_as_it_is_known(
    accessed: str, options: list[str], told: str | None, market: Path
) -> None:
    archive(market, "siaran", f"sources/siaran.fingerprint.yaml, accessed: {accessed}")
    assert run([*PIN, *options]) == 0
    text = (market / "briefs/pasar/sources/siaran.fingerprint.yaml").read_text("ascii")
    lines = [line for line in text.splitlines() if line.startswith("retrieved_at")]
    assert lines == ([f"retrieved_at: {told}"] if told else [])


def test_another_file_is_not_overwritten(market: Path, capsys: Captured) -> None:
    target = market / "briefs/pasar/sources/siaran.fingerprint.yaml"
    target.write_text("catatan: saya\n", "utf-8")
    assert run(PIN) == 2
    assert "is no fingerprint" in capsys.readouterr().err
    assert target.read_text("utf-8") == "catatan: saya\n"


def test_nothing_is_written_outside_the_project(
    market: Path, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "luar").mkdir()
    shutil.rmtree(market / "briefs/pasar/sources")
    (market / "briefs/pasar/sources").symlink_to(tmp_path / "luar")
    assert run(PIN) == 2
    assert "lies outside the project" in capsys.readouterr().err
    assert list((tmp_path / "luar").iterdir()) == []


def test_a_fingerprint_is_not_pinned_again(market: Path, capsys: Captured) -> None:
    assert run(PIN) == 0
    capsys.readouterr()
    assert run([*PIN[:-1], "briefs/pasar/sources/siaran.fingerprint.yaml"]) == 2
    assert "is a fingerprint" in capsys.readouterr().err


def test_the_library_s_sources_are_pinned_for_all_briefs(market: Path, capsys: Captured) -> None:
    quotes = {
        "satu": "Kami menunggu aturan itu dengan sabar",
        "dua": "Hersut berkata: Kami menunggu aturannya",
        "tiga": "Kami tidak pernah menunggu aturan itu",
    }
    text = (market / "briefs/taman/brief.yaml").read_text("utf-8")
    for slug, words in quotes.items():
        (market / "briefs" / slug).mkdir()
        quoted = f"quotes:\n  kata: {{source: siaran, language: id, text: '{words}'}}\n"
        (market / "briefs" / slug / "brief.yaml").write_text(text + quoted, "utf-8")
    (market / "briefs/library").mkdir()
    (market / "briefs/library/sources.yaml").write_text(
        "siaran: {type: broadcast, title: Siaran, archive: sources/siaran.fingerprint.yaml}\n",
        "utf-8",
    )
    shutil.rmtree(market / "briefs/pasar")
    assert run(["quotes", "pin", "satu", *PIN[3:]]) == 1
    captured = capsys.readouterr()
    assert captured.out == "briefs/library/sources/siaran.fingerprint.yaml\n"
    assert "`tiga/kata` is not pinned" in captured.err
    assert "the brief `jalan` has mistakes in it; its quotes are not pinned" in captured.err
    for slug, code in (("satu", 0), ("dua", 0), ("tiga", 1)):
        assert run(["quotes", "verify", slug]) == code


def test_the_flagship_is_proved_by_its_fingerprint_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    folder = REPOSITORY / "briefs/mendunia-melalui-alibaba"
    monkeypatch.chdir(folder)
    assert run(["quotes", "verify", ".", "--format", "json", "--strict"]) == 0
    quotes = json.loads(capsys.readouterr().out)["quotes"]
    assert [one["state"] for one in quotes] == ["verbatim"] * 4
    assert [path.name for path in (folder / "sources").iterdir()] == ["artikel.fingerprint.yaml"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "cannot be used"),
        (b"PK\x03\x04" + bytes(2000), "whatever its name says"),
        (b"fingerprint: 1\nmode: window\n", "missing-field"),
        (b"x" * (MAX_ARCHIVE_BYTES + 1), "is larger than 50 MiB"),
        (b"", "cannot be used"),
    ],
)
def test_hostile_archives_are_findings(
    data: bytes, said: str, market: Path, capsys: Captured
) -> None:
    (market / "briefs/pasar/sources/kajian.txt").write_bytes(data)
    assert run(["check", "pasar", "--select", "BG3,BG0"]) == 1
    captured = capsys.readouterr()
    assert said in captured.out
    assert "BG311 unreadable-archive" in captured.out
    assert "internal error" not in captured.err


def test_a_final_brief_needs_every_quote_proved(market: Path, capsys: Captured) -> None:
    command = ["quotes", "verify", "pasar", "--source", "siaran"]
    assert run(command) == 0
    assert run([*command, "--strict"]) == 1
    brief = market / "briefs/pasar/brief.yaml"
    brief.write_text(brief.read_text("utf-8") + "status: final\n", "utf-8")
    assert run(command) == 1


def test_quotes_are_not_steered_by_what_sources_say(market: Path, capsys: Captured) -> None:
    source = market / "briefs/pasar/sources/kajian.txt"
    source.write_text("Pajak naik \x1b[2J11 persen\u202e tahun lalu saja.", "utf-8")
    run(["quotes", "verify", "pasar"])
    out = capsys.readouterr().out
    assert "Pajak" in out
    assert not {"\x1b", "\u202e"} & set(out)
