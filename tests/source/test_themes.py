"""A theme is put together from folders: what goes before what, and what is told of faults."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pytest

from briefgen.source.files import ThemeFiles
from briefgen.source.project import read_themes
from briefgen.source.themes import ResolvedTheme, Themes

BUILT_IN = read_themes()
NONE: Mapping[str, Any] = MappingProxyType({})
Folder = Mapping[str, str]


def themes(own: Mapping[str, Folder] = NONE, overlay: Folder = NONE) -> Themes:
    encoded = {
        name: {file: text.encode() for file, text in files.items()} for name, files in own.items()
    }
    over = {file: text.encode() for file, text in overlay.items()}
    return Themes(ThemeFiles(BUILT_IN.shared, BUILT_IN.builtin, encoded, over))


def resolve(name: str, own: Mapping[str, Folder] = NONE, overlay: Folder = NONE) -> ResolvedTheme:
    found = themes(own, overlay).resolve(name)
    assert found.findings == ()
    return found


def test_two_themes_ship() -> None:
    assert themes().names == ("magazine", "ministry")
    assert resolve("ministry").tokens != resolve("magazine").tokens


def test_a_theme_sets_what_differs_and_has_the_rest_of_what_it_extends() -> None:
    own = {
        "kota": {"theme.yaml": 'extends: magazine\ntokens: {colours: {ink: "#000011"}}\n'},
        "kelurahan": {"theme.yaml": 'extends: kota\ntokens: {colours: {quiet: "#222222"}}\n'},
    }
    magazine, found = resolve("magazine").tokens, resolve("kelurahan", own).tokens
    assert (found.colours.ink, found.colours.quiet) == ("#000011", "#222222")
    assert found.colours.accent == magazine.colours.accent
    assert found.fonts == magazine.fonts


def test_without_extends_a_theme_stands_on_the_ministrys() -> None:
    own = {"kota": {"theme.yaml": "description: Kota.\n"}}
    assert resolve("kota", own).tokens == resolve("ministry").tokens


def test_a_folder_without_a_declaration_is_no_theme() -> None:
    assert themes({"gambar": {"logo.svg": "<svg/>"}}).names == ("magazine", "ministry")


def test_a_theme_of_the_project_may_have_the_name_of_one_of_ours_and_stand_on_it() -> None:
    own = {"magazine": {"theme.yaml": 'tokens: {colours: {ink: "#000000"}}\nextends: magazine\n'}}
    found = resolve("magazine", own).tokens.colours
    assert found.ink == "#000000"
    assert found.accent == resolve("magazine").tokens.colours.accent


def test_the_overlay_goes_before_every_theme() -> None:
    overlay = {
        "theme.yaml": 'tokens: {colours: {ink: "#000022"}}\n',
        "html/argument.html.j2": "<p>Ours</p>",
    }
    for name in ("ministry", "magazine"):
        found = resolve(name, overlay=overlay)
        assert found.tokens.colours.ink == "#000022"
        assert found.files["html/argument.html.j2"] == b"<p>Ours</p>"
        assert found.below("html/argument.html.j2") == BUILT_IN.shared["html/argument.html.j2"]


def test_files_take_each_others_place_but_the_themes_own_styles_are_added_up() -> None:
    own = {
        "kota": {"theme.yaml": "", "styles/theme.css": "b {}\n", "styles/print.css": "c {}\n"},
        "desa": {"theme.yaml": "extends: kota\n", "styles/theme.css": "d {}\n"},
    }
    files = resolve("desa", own, {"styles/theme.css": "e {}\n"}).files
    ministry = BUILT_IN.builtin["ministry"]["styles/theme.css"]
    assert files["styles/theme.css"] == ministry.rstrip() + b"\nb {}\nd {}\ne {}\n"
    assert files["styles/print.css"] == b"c {}\n"
    assert files["styles/base.css"] == BUILT_IN.shared["styles/base.css"]
    assert "theme.yaml" not in files


def test_lists_take_each_others_place_but_faces_are_added_to() -> None:
    faces = (
        "tokens:\n  fonts:\n    text: [Amiri, serif]\n    faces:\n"
        "      - {family: Amiri, file: fonts/Lato.ttf}\n"
        "      - {family: Source Serif Pro, file: fonts/Own.otf}\n"
    )
    fonts = resolve("kota", {"kota": {"theme.yaml": faces}}).tokens.fonts
    assert fonts.text == ("Amiri", "serif")
    files = {(face.family, face.weight, face.italic): face.file for face in fonts.faces}
    assert files["Amiri", 400, False] == "fonts/Lato.ttf"
    assert files["Source Serif Pro", 400, False] == "fonts/Own.otf"  # instead of the packaged one
    assert files["Source Serif Pro", 400, True] == "fonts/SourceSerifPro-It.ttf"


def test_sections_whose_lines_are_commented_out_change_nothing() -> None:
    text = 'tokens:\n  colours:\n    # ink: "#000000"\n  fonts:\n'
    assert resolve("kota", {"kota": {"theme.yaml": text}}).tokens == resolve("ministry").tokens


def test_every_token_knows_where_it_is_set() -> None:
    own = {"kota": {"theme.yaml": 'tokens:\n  colours:\n    ink: "#000000"\n'}}
    found = resolve("kota", own, {"theme.yaml": "tokens: {logo: logo.svg}\n"})
    places = [found.place("tokens", "colours", "ink"), found.place("tokens", "logo")]
    assert [(one.file, one.line) for one in places] == [
        ("themes/kota/theme.yaml", 3),
        ("theme/theme.yaml", 1),
    ]
    assert found.is_own("tokens", "colours", "ink")
    assert not found.is_own("tokens", "colours", "accent")


@pytest.mark.parametrize(
    ("written", "language", "said"),
    [
        ("The City", "en", "The City"),
        ("The City", "id", "The City"),
        ("{id: Kota, en: The City}", "id", "Kota"),
        ("{id: Kota}", "en", "Kota"),
        ("{}", "en", ""),
    ],
)
def test_a_logo_says_something_in_each_language(written: str, language: str, said: str) -> None:
    own = {"kota": {"theme.yaml": f"tokens: {{logo: logo.svg, logo_text: {written}}}\n"}}
    assert resolve("kota", own).tokens.logo_text_in(language) == said


FAULTS = {
    "a colour without quotes": ("tokens:\n  colours:\n    ink: #000000\n", "BG014", 3, "in quotes"),
    "a colour that is none": (
        'tokens:\n  colours:\n    ink: "123456"\n',
        "BG016",
        3,
        "did you mean `#123456`?",
    ),
    "a short colour": ('tokens: {colours: {ink: "#a1c"}}\n', "BG016", 1, "`#aa11cc`"),
    "a token that there is not": (
        'tokens:\n  colours:\n    inc: "#000000"\n',
        "BG013",
        3,
        "did you mean `ink`?",
    ),
    "a field that there is not": ("colors: {}\n", "BG013", 1, "known here"),
    "a field that the theme below has": (
        "tokens: {colors: {}}\n",
        "BG013",
        1,
        "did you mean `colours`?",
    ),
    "a list with too little in it": (
        'tokens: {colours: {series: ["#123456"]}}\n',
        "BG016",
        1,
        "at least 4",
    ),
    "one family without brackets": ("tokens: {fonts: {text: serif}}\n", "BG015", 1, "[serif]"),
    "a family that ends a string": (
        "tokens: {fonts: {text: ['a\"; } *']}}\n",
        "BG016",
        1,
        "without quotes in it",
    ),
    "a file from outside": ("tokens: {logo: ../logo.svg}\n", "BG016", 1, "of the theme"),
    "a logo that is no picture": ("tokens: {logo: logo.pdf}\n", "BG016", 1, ".png"),
    "too few colours of series": ('tokens: {colours: {series: ["#000000"]}}\n', "BG016", 1, "4"),
    "another version": ("briefgen: 2\n", "BG016", 1, "`1`"),
    "a theme that there is not": (
        "description: a\nextends: magasine\n",
        "BG016",
        2,
        "did you mean `magazine`?",
    ),
    "a list": ("- tokens\n", "BG011", 1, "without a dash"),
    "what is no YAML": ("tokens: {\n", "BG004", 2, ""),
}


@pytest.mark.parametrize(("text", "code", "line", "hint"), FAULTS.values(), ids=FAULTS)
def test_faults_are_told_with_their_places(text: str, code: str, line: int, hint: str) -> None:
    found = themes({"kota": {"theme.yaml": text}}).resolve("kota")
    told = [(one.code, one.place.file, one.place.line) for one in found.findings]
    assert told == [(code, "themes/kota/theme.yaml", line)]
    assert hint in found.findings[0].hint
    assert found.tokens  # something to go on with


def test_faults_of_the_overlay_are_told_for_every_theme() -> None:
    for name in ("ministry", "magazine"):
        (found,) = themes(overlay={"theme.yaml": "extends: magazine\n"}).resolve(name).findings
        assert (found.code, found.place.file) == ("BG013", "theme/theme.yaml")
        assert "briefgen.yaml" in found.hint


@pytest.mark.parametrize(
    ("bases", "message"),
    [
        ({"a": "a"}, "`a` extends `a`"),
        ({"a": "b", "b": "a"}, "`a` extends `b` extends `a`"),
        ({"a": "b", "b": "c", "c": "b"}, "`a` extends `b` extends `c` extends `b`"),
    ],
)
def test_themes_that_go_round_in_a_circle(bases: dict[str, str], message: str) -> None:
    own = {name: {"theme.yaml": f"extends: {base}\n"} for name, base in bases.items()}
    (found,) = themes(own).resolve("a").findings
    assert found.code == "BG016"
    assert message in found.message
    assert found.place.line == 1


def written(file: str, data: bytes) -> Themes:
    """The themes of a project whose theme has a file of these bytes."""
    own = {"kota": {"theme.yaml": b"description: Kota.\n", file: data}}
    return Themes(ThemeFiles(BUILT_IN.shared, BUILT_IN.builtin, own))


@pytest.mark.parametrize("file", ["styles/theme.css", "html/quote.html.j2", "scaffold/brief.yaml"])
def test_text_that_is_no_utf_8_is_told_where_it_begins(file: str) -> None:
    (found,) = written(file, b"ok\n# caf\xe9\n").resolve("kota").findings
    assert (found.code, found.place.file) == ("BG002", f"themes/kota/{file}")
    assert (found.place.line, found.place.column) == (2, 6)


def test_a_picture_may_have_any_bytes() -> None:
    assert written("images/logo.png", b"\x89PNG\xff").resolve("kota").findings == ()


def test_the_mark_that_an_editor_writes_before_a_text_is_no_part_of_the_styles() -> None:
    theme = written("styles/theme.css", b"\xef\xbb\xbfh1 { color: red }\n").resolve("kota")
    assert theme.files["styles/theme.css"].endswith(b"\nh1 { color: red }\n")


@pytest.mark.parametrize("name", ["Kota Kita", "kota_kita", "k" * 65])
def test_a_folder_that_nobody_could_choose_by_its_name_is_told_of(name: str) -> None:
    (found,) = themes({name: {"theme.yaml": ""}}).resolve(name).findings
    assert (found.code, found.place.file) == ("BG016", f"themes/{name}/theme.yaml")
    assert "`my-city`" in found.hint
