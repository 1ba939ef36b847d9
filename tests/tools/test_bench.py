"""tools/bench: what it works out of measurements, and how it writes them down."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
import yaml

from briefgen.cli.asked import Asked
from briefgen.cli.building import run as run_build
from tools.bench.figures import Figure, Row, read_rows, write_rows
from tools.bench.page import notes, replaced, seconds, table
from tools.bench.prime import main as prime
from tools.bench.processes import Command, in_turn, run
from tools.bench.registry import MODULES
from tools.bench.rows.memory import growth
from tools.bench.sheets import tasks_of, write_sheets
from tools.bench.spread import Spread, ratios
from tools.bench.texts import as_rendercv
from tools.synthetic.briefs import Shares
from tools.synthetic.project import write_project

REACHED = Figure("beside typer", Spread(1.2, 1.31, 1.45), "x", 1.5)
MISSED = Figure("beside bare WeasyPrint", Spread(1.3, 1.4, 1.6), "x", 1.25)
TOLD = Figure("beside Typst", Spread(20.0, 21.0, 25.0), "x")
ROW = Row(
    "cold-one",
    "cold build, 1 brief",
    [REACHED, MISSED, TOLD],
    {"briefgen build": Spread(1.0, 1.25, 1.5)},
    "2026-11-29",
    7,
    0.25,
    "Checks are on.",
)


def test_a_spread_is_the_least_the_median_and_the_most() -> None:
    assert Spread.of([3.0, 1.0, 2.0]) == Spread(1.0, 2.0, 3.0)
    assert Spread.of([4.0, 1.0, 2.0, 3.0]).middle == 2.5


def test_a_ratio_is_taken_in_each_round() -> None:
    """The third round was ten times as slow, for both; the ratio of medians would be 1.5."""
    assert ratios([2.0, 3.0, 30.0], [1.0, 2.0, 10.0]) == Spread(1.5, 2.0, 3.0)


def test_rounds_that_lack_their_other_half_are_an_error() -> None:
    with pytest.raises(ValueError, match="shorter"):
        ratios([1.0, 2.0], [1.0])


def test_a_table_says_what_is_reached() -> None:
    assert table([ROW]).splitlines() == [
        "| what | at most | median (least to most) | |",
        "|---|---|---|---|",
        "| **cold build, 1 brief**: beside typer | 1.50 × | 1.31 × (1.20 to 1.45) | reached |",
        "| … beside bare WeasyPrint | 1.25 × | 1.40 × (1.30 to 1.60) | **not reached** |",
        "| … beside Typst |  | 21.00 × (20.00 to 25.00) |  |",
    ]


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (Figure("id", Spread(113.4, 113.4, 113.4), "kB", 120), "| 120 kB | 113 kB | reached |"),
        (
            Figure("each", Spread(4.0, 5.0, 6.0), "ms", 5),
            "| 5.0 ms | 5.0 ms (4.0 to 6.0) | reached |",
        ),
        (Figure("growth", Spread(-1, -1, -1), "%", 10), "| 10.0 % | -1.0 % | reached |"),
    ],
)
def test_each_unit_is_written_in_its_own_way(figure: Figure, shown: str) -> None:
    row = Row("a", "A", [figure], {}, "2026-11-29", 7, 0.0)
    assert table([row]).splitlines()[-1].endswith(shown)


def test_seconds_stand_in_a_table_of_their_own() -> None:
    line = "| cold-one | briefgen build | 1.25 (1.00 to 1.50) | 7 | 0.2 | 2026-11-29 |"
    assert seconds([ROW]).splitlines()[-1] == line
    assert notes([ROW]) == "- **cold-one**: Checks are on."


def test_what_is_written_by_hand_stays() -> None:
    page = "# Ours\n\n<!-- a -->old<!-- /a -->\n\nBy hand.\n\n<!-- b --><!-- /b -->\n"
    assert replaced(page, "a", "new \\1") == (
        "# Ours\n\n<!-- a -->\n\nnew \\1\n\n<!-- /a -->\n\nBy hand.\n\n<!-- b --><!-- /b -->\n"
    )
    again = replaced(replaced(page, "a", "once"), "a", "once")
    assert again == replaced(page, "a", "once")


def test_a_page_without_markers_is_left_alone() -> None:
    with pytest.raises(ValueError, match="must have <!-- a -->"):
        replaced("# Ours\n", "a", "new")


def test_rows_are_kept_between_runs(tmp_path: Path) -> None:
    assert read_rows(tmp_path / "none.json") == {}
    write_rows(tmp_path / "rows.json", [ROW])
    assert read_rows(tmp_path / "rows.json") == {"cold-one": ROW}


def test_commands_run_in_turn_and_once_before(tmp_path: Path) -> None:
    def command(name: str) -> Command:
        code = f"open('ran', 'a').write('{name}')"
        return Command(name, (sys.executable, "-c", code), tmp_path)

    used = in_turn([command("a"), command("b")], 2)
    assert (tmp_path / "ran").read_text() == "ab" + "abab"
    assert {label: len(each) for label, each in used.items()} == {"a": 2, "b": 2}


def test_what_is_prepared_comes_before_each_run(tmp_path: Path) -> None:
    def prepare() -> None:
        (tmp_path / "there").touch()

    code = "import os; os.remove('there')"
    in_turn([Command("a", (sys.executable, "-c", code), tmp_path, prepare)], 2)
    assert not (tmp_path / "there").exists()


def test_a_command_that_fails_says_so_in_its_words(tmp_path: Path) -> None:
    command = Command("broken", (sys.executable, "-c", "raise SystemExit('out of ink')"), tmp_path)
    with pytest.raises(RuntimeError, match=r"broken ended with 1:\nout of ink"):
        run(command)


def test_the_growth_of_memory_leaves_out_the_first_window() -> None:
    assert growth([10, 50, 100, 90, 95, 110], window=2) == pytest.approx(10)


def test_rendercv_reads_paragraphs_items_and_rows() -> None:
    markdown = """# Title

Some *text*[^1]
goes on.

- one
- two, [there](#there)

## Table

| a | b |
|---|---|
| 1 | 2 |

![a map](figures/map.svg)
"""
    assert yaml.safe_load(as_rendercv(markdown))["cv"]["sections"] == {
        "Title": ["Some *text*[^1] goes on.", "one", "two, there"],
        "Table": ["a; b", "1; 2"],
    }


def test_the_rows_are_those_of_the_table_each_once() -> None:
    keys = [module.KEY for module in MODULES]
    assert len(keys) == len({*keys}) == 11
    assert {module.__name__.rpartition(".")[2].replace("_", "-") for module in MODULES} >= {
        "cold-one",
        "unchanged-thousand",
        "edit",
    }


def test_the_pages_taken_for_others_are_those_of_the_build(tmp_path: Path) -> None:
    project = tmp_path / "project"
    write_project(project, 1, 1, Shares(long=0, pictured=0))
    write_sheets(tasks_of(project, tmp_path / "none"), tmp_path / "sheets")
    pages = sorted((tmp_path / "sheets").glob("*.html"))
    assert [page.stem.rpartition(".")[2] for page in pages] == ["en", "id"]
    for page in pages:
        styles = page.with_suffix(".css").read_text("utf-8")
        fonts = re.findall(r'url\("([^"]+)"\)', styles)
        assert fonts != []
        assert "counter(page)" in styles
        assert "<style" not in page.read_text("utf-8")
        assert [font for font in fonts if not (page.parent / font).exists()] == []


def test_a_primed_project_has_nothing_left_to_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project, pdf = tmp_path / "project", tmp_path / "page.pdf"
    write_project(project, 2, 1, Shares(long=0, pictured=0))
    pdf.write_bytes(b"%PDF-1.7 stands for all others")
    monkeypatch.chdir(project)
    assert [prime(number, 2, pdf) for number in (0, 1)] == [0, 0]
    made = [path.read_bytes() for path in project.glob("build/*/*.pdf")]
    assert made == [pdf.read_bytes()] * 4
    capsys.readouterr()
    assert run_build(Asked()) == 0
    assert "0 files written to build, 12 unchanged" in capsys.readouterr().err
