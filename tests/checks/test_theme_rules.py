"""Show what a project hears about the themes that it makes, and where."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pytest

from briefgen.checks.registry import run_on_theme
from briefgen.findings import Finding
from briefgen.render.fonts import packaged_font
from briefgen.source.files import ThemeFiles
from briefgen.source.project import read_themes
from briefgen.source.themes import Themes

BUILT_IN = read_themes()
NONE: Mapping[str, Any] = MappingProxyType({})
WHOLE = packaged_font("fonts/SourceSerifPro-Regular.ttf") or b""


def found(theme: str, files: Mapping[str, bytes] = NONE) -> list[Finding]:
    own = {"kota": {"theme.yaml": theme.encode(), **files}}
    resolved = Themes(ThemeFiles(BUILT_IN.shared, BUILT_IN.builtin, own)).resolve("kota")
    assert resolved.findings == ()
    return list(run_on_theme(resolved))


def told(findings: list[Finding]) -> list[tuple[int, str, str]]:
    assert {one.place.file for one in findings} <= {"themes/kota/theme.yaml"}
    return [(one.place.line, one.message, one.hint) for one in findings]


def test_colours_of_ours_are_not_held_against_anybody() -> None:
    assert found("description: As it was.\n") == []


def test_text_that_is_too_light_is_told_with_a_colour_that_would_do() -> None:
    findings = found('tokens:\n  colours:\n    quiet: "#999999"\n')
    assert {one.code for one in findings} == {"BG520"}
    assert told(findings) == [
        # (1 + 0.05) / (0.3185 + 0.05): #999999 has a luminance of 0.3185
        (
            3,
            "`quiet` on `paper` has a contrast of 2.84 to 1; text needs 4.5 to 1",
            '`"#767676"` would do',
        ),
        (
            3,
            "`quiet` on `tint` has a contrast of 2.59 to 1; text needs 4.5 to 1",
            '`"#707070"` would do',
        ),
    ]


def test_a_ground_that_is_too_dark_is_told_where_it_is_set() -> None:
    lines = {
        (one.place.line, one.message.partition(" has")[0])
        for one in found('tokens:\n  colours:\n    warning_tint: "#8a4b00"\n')
    }
    assert lines == {(3, "`warning` on `warning_tint`")}


def test_a_series_is_a_picture_and_needs_less() -> None:
    series = '["#123c5f", "#949494", "#959595", "#000000"]'
    assert told(found(f"tokens:\n  colours:\n    series: {series}\n")) == [
        (
            3,
            "`series.2` on `paper` has a contrast of 2.99 to 1; a picture needs 3 to 1",
            '`"#949494"` would do',
        )
    ]


@pytest.mark.parametrize("where", ["images/logo.svg", "images/lgo.svg"])
def test_a_logo_that_is_not_there(where: str) -> None:
    findings = found("tokens:\n  logo: images/logo.svg\n", {where: b"<svg/>"})
    if where == "images/logo.svg":
        assert findings == []
        return
    assert told(findings) == [
        (2, "the theme has no file `images/logo.svg`", "did you mean `images/lgo.svg`?")
    ]
    assert findings[0].code == "BG521"


def test_a_font_that_is_not_there() -> None:
    faces = (
        "tokens:\n  fonts:\n    faces:\n"
        "      - {family: Source Serif Pro, file: fonts/SourceSerifPro-Bold.ttf, weight: 700}\n"
        "      - {family: Lato, file: fonts/Lato-Regular.ttf}\n"
    )
    assert told(found(faces)) == [
        (
            5,
            "the theme has no file `fonts/Lato-Regular.ttf`",
            "put it there as `themes/kota/fonts/Lato-Regular.ttf`",
        )
    ]
    assert found(faces, {"fonts/Lato-Regular.ttf": WHOLE}) == []


@pytest.mark.parametrize(
    ("data", "is_told"),
    [
        (WHOLE, False),
        (WHOLE[:-1], True),
        (WHOLE[:40], True),
        (b"<html>Not found", True),
        (b"", True),
    ],
    ids=["whole", "its last byte cut off", "its beginning alone", "a page of the web", "empty"],
)
def test_a_font_that_cannot_be_read(data: bytes, is_told: bool) -> None:
    faces = "tokens:\n  fonts:\n    faces:\n      - {family: Lato, file: fonts/Lato-Bold.ttf}\n"
    findings = told(found(faces, {"fonts/Lato-Bold.ttf": data}))
    problem = "`fonts/Lato-Bold.ttf` is no font that can be read"
    assert findings == ([(4, problem, "put the whole .ttf or .otf file there")] if is_told else [])
