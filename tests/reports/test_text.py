"""Findings are told as people read them: place, rule, message, the line itself, and a hint."""

from textwrap import dedent

import pytest

from briefgen.findings import Finding, Place, Severity
from briefgen.reports.report import Report, Totals
from briefgen.reports.text import found, summary, text_lines

FILE = "briefs/a/brief.yaml"


def finding(place: Place, message: str = "no `rina`", **more: object) -> Finding:
    values = {"severity": Severity.ERROR, "hint": "did you mean `rini`?", **more}
    return Finding("BG101", "dangling-reference", message=message, place=place, **values)


def told(one: Finding, text: str | None = None, **options: object) -> str:
    report = Report((one,), {FILE: text} if text is not None else {})
    return "".join(f"{line}\n" for line in text_lines(report, **options))


def carets(text: str, place: Place, width: int = 100) -> list[str]:
    """The source line and the carets under it, without the gutter."""
    lines = told(finding(place), text, width=width).splitlines()[1:3]
    return [line.partition(" | ")[2] for line in lines]


def test_points_at_what_is_meant() -> None:
    one = finding(Place(FILE, 2, 10, 2, 14))
    assert told(one, "quotes:\n  q: {s: rina}\n") == dedent("""\
        briefs/a/brief.yaml:2:10: error BG101 dangling-reference: no `rina`
         2 |   q: {s: rina}
           |          ^^^^
          = hint: did you mean `rini`?

        """)


def test_names_every_further_place() -> None:
    one = finding(Place(FILE), hint="", related=(Place(FILE, 3, 1), Place("briefs/b.yaml", 9, 2)))
    assert told(one).splitlines()[1:3] == [
        "  = also: briefs/a/brief.yaml:3:1",
        "  = also: briefs/b.yaml:9:2",
    ]


@pytest.mark.parametrize(
    ("why", "text", "place"),
    [
        ("the whole file is meant", "a: 1\n", Place(FILE)),
        ("the file was not read", None, Place(FILE, 1, 1, 1, 2)),
        ("the file ends before", "a: 1\n", Place(FILE, 7, 1, 7, 2)),
        ("the line is empty", "a: 1\n\n", Place(FILE, 2, 1, 2, 1)),
    ],
)
def test_shows_no_line_where_it_would_not_help(why: str, text: str | None, place: Place) -> None:
    assert told(finding(place, hint=""), text).count("\n") == 2


def test_carets_stay_on_the_first_of_several_lines() -> None:
    text = "a: >\n  one two\n  three\n"
    assert carets(text, Place(FILE, 2, 3, 3, 8)) == ["  one two", "  ^^^^^^^"]


def test_carets_stand_under_wide_and_combining_characters() -> None:
    text = "a: 日本 e\u0301 rina"
    assert carets(text, Place(FILE, 1, 10, 1, 14)) == [text, " " * 10 + "^^^^"]


@pytest.mark.parametrize("width", [30, 60, 100])
def test_long_lines_are_cut_to_a_window(width: int) -> None:
    text = "summary: " + "word " * 100 + "rina " + "word " * 100
    at = text.index("rina")
    line, under = carets(text, Place(FILE, 1, at + 1, 1, at + 5), width)
    assert line.startswith("…")
    assert line.endswith("…")
    assert len(line) <= width
    assert line[under.index("^") :][:4] == "rina"
    assert under.endswith(" ^^^^")


def test_carets_under_a_long_value_end_with_the_window() -> None:
    line, under = carets("a: " + "x" * 500, Place(FILE, 1, 4, 1, 504), 40)
    assert len(under) < len(line) <= 40


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_knows_every_end_of_line(ending: str) -> None:
    text = ending.join(["a: 1", "b: 2", "c: 3", ""])
    assert carets(text, Place(FILE, 2, 4, 2, 5)) == ["b: 2", "   ^"]


HOSTILE = "\x1b[31mred\x07\x9b2J\u202egnirts\u2028::error::x\r\n\0"


def test_nothing_from_a_file_steers_the_terminal() -> None:
    one = finding(
        Place(f"briefs/{HOSTILE}", 1, 1, 1, 5),
        f"message {HOSTILE}",
        hint=HOSTILE,
        related=(Place(HOSTILE),),
    )
    report = Report((one,), {one.place.file: f"value {HOSTILE}"})
    written = "".join(f"{line}\n" for line in text_lines(report))
    for character in HOSTILE.replace("\n", ""):
        assert character.isprintable() or character not in written
    assert not any(line.startswith("::") for line in written.splitlines())
    assert "\\x1b[31mred\\x07" in written
    assert "\\u202egnirts" in written


def test_names_files_as_the_reader_finds_them() -> None:
    written = told(finding(Place(FILE)), show_file=lambda file: f"../{file}")
    assert written.startswith("../briefs/a/brief.yaml:1:1: ")


@pytest.mark.parametrize(
    ("counts", "briefs", "sentence"),
    [
        (Totals(0, 0, 0), 1, "1 brief checked, nothing found"),
        (Totals(1, 2, 0), 3, "3 briefs checked: 1 error, 2 warnings"),
        (Totals(0, 1, 2), 1, "1 brief checked: 1 warning, 2 notes"),
    ],
)
def test_summary(counts: Totals, briefs: int, sentence: str) -> None:
    assert summary(counts, briefs) == sentence


def test_nothing_found_is_said_so() -> None:
    assert found(Totals(0, 0, 0)) == "no findings"
