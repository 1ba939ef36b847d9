"""Show that a page in two languages loses nothing, says its languages, and keeps links apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from briefgen.languages.pack import LanguagePack
from briefgen.languages.view import PageView
from briefgen.render.html import render_html
from briefgen.render.markdown import render_markdown
from briefgen.render.theme import Theme
from briefgen.source.manuscript import Manuscript
from briefgen.source.project import Project

PageOf = Callable[..., PageView]
Tree = Callable[[str], Element]
PARTS = {"h1", "h2", "h3", "h4", "dl", "ol", "table", "figure"}
BRIEFS = pytest.mark.parametrize("name", ["flagship", "every_kind"])


@pytest.fixture
def written(request: pytest.FixtureRequest, page_of: PageOf, theme: Theme) -> Callable[..., str]:
    def write(name: str, *columns: str, **options: object) -> str:
        return render_html(page_of(request.getfixturevalue(name), *columns, **options), theme)

    return write


def sides(root: Element) -> list[tuple[Element, Element]]:
    """Return the two sides of every row of a page."""
    rows = [
        element for element in root.iter("div") if (element.get("class") or "").startswith("row")
    ]
    return [(row[0], row[1]) for row in rows if len(row) == 2]


def words(element: Element) -> Counter[str]:
    return Counter("".join(element.itertext()).split())


@BRIEFS
def test_every_row_has_a_side_for_each_language(
    name: str, written: Callable[..., str], tree: Tree
) -> None:
    root = tree(written(name, "id", "en"))
    rows = [one for one in root.iter("div") if (one.get("class") or "").startswith("row")]
    assert len(rows) > 50
    for row in rows:
        assert [(side.get("class"), side.get("lang"), side.get("dir")) for side in row] == [
            ("side", "id", "ltr"),
            ("side", "en", "ltr"),
        ]


@BRIEFS
def test_all_text_stands_in_its_column(name: str, written: Callable[..., str], tree: Tree) -> None:
    """But for what is said once: originals of quotes, the list of sources, and other editions."""
    rows = sides(tree(written(name, "id", "en")))
    for index, language in enumerate(("id", "en")):
        column = sum((words(row[index]) for row in rows), Counter())
        body = tree(written(name, language)).find("body/article")
        assert body is not None
        said_once = [*body.iter("figure"), *_references(body), *_of_the_margin(body)]
        for element in said_once:
            for child in list(element):
                element.remove(child)
            element.text = ""
        missing = words(body) - column
        assert set(missing) <= {"English", "Bahasa", "Indonesia", "•"}, missing


def _of_the_margin(body: Element) -> list[Element]:
    """Return what only a page with a margin has: notes said again, and their numbers as words."""
    again = [one for one in body.iter("p") if one.get("class") == "note again"]
    return [*again, *(one for one in body.iter("span") if one.get("class") == "number")]


def _references(body: Element) -> list[Element]:
    return [one for one in body.iter("span") if one.get("class") == "reference"]


@BRIEFS
def test_each_work_is_listed_once(name: str, written: Callable[..., str], tree: Tree) -> None:
    lists = [len(_references(tree(written(name, *one)))) for one in (("id",), ("id", "en"))]
    assert lists[0] == lists[1] > 0


@BRIEFS
def test_no_original_of_a_quote_is_printed_twice(
    name: str, written: Callable[..., str], tree: Tree, request: pytest.FixtureRequest
) -> None:
    root = tree(written(name, "id", "en"))
    quotes = request.getfixturevalue(name).brief.quotes.values()
    spoken = [" ".join("".join(one.itertext()).split()) for one in root.iter("blockquote")]
    assert len(spoken) >= len(quotes)
    for quote in quotes:
        first_line = quote.text.splitlines()[0]
        assert sum(first_line in one for one in spoken) == 1, first_line


@BRIEFS
def test_links_stay_in_their_column_but_for_sources(
    name: str, written: Callable[..., str], tree: Tree
) -> None:
    found = 0
    for side in (side for row in sides(tree(written(name, "id", "en"))) for side in row):
        for link in side.iter("a"):
            target = link.get("href", "")
            if target.startswith("#") and not target.startswith("#source-"):
                assert target.endswith(".en") == (side.get("lang") == "en"), target
                found += 1
    assert found > 30


@BRIEFS
def test_the_sides_of_a_row_hold_the_same_parts(
    name: str, written: Callable[..., str], tree: Tree
) -> None:
    """Side by side stand a heading and its heading, a note and its note, a table and its table."""
    for first, second in sides(tree(written(name, "id", "en"))):
        parts = [[one.tag for one in side if one.tag in PARTS] for side in (first, second)]
        assert parts[0] == parts[1]
        numbers = [[li.get("value") for li in side.iter("li")] for side in (first, second)]
        assert numbers[0] == numbers[1]


def test_paragraphs_that_are_as_many_stand_beside_each_other(
    page_of: PageOf, theme: Theme, tree: Tree
) -> None:
    def rows(summary: str) -> list[tuple[str, str]]:
        page = tree(render_html(page_of(f"summary: {summary}\n", "id", "en"), theme))
        (section,) = (one for one in page.iter("section") if one.get("class") == "summary")
        texts = [["".join(side.itertext()).strip() for side in row] for row in sides(section)]
        return [(first, second) for first, second in texts[1:]]

    assert rows('{id: "Satu.\\n\\nDua.", en: "One.\\n\\nTwo."}') == [
        ("Satu.", "One."),
        ("Dua.", "Two."),
    ]
    assert rows('{id: "Satu.\\n\\nDua.", en: "One and two."}') == [("Satu.\nDua.", "One and two.")]


# From right to left.


def test_every_side_says_which_way_it_runs(
    page_of: PageOf, theme: Theme, tree: Tree, air_minum: Manuscript, arabic: Mapping
) -> None:
    page = render_html(page_of(air_minum, "id", "ar", packs=arabic), theme)
    root = tree(page)
    assert (root.get("lang"), root.get("dir")) == ("id", "ltr")
    rows = sides(root)
    assert len(rows) > 40
    for row in rows:
        assert [(side.get("lang"), side.get("dir")) for side in row] == [
            ("id", "ltr"),
            ("ar", "rtl"),
        ]
    assert "@bottom-right { direction: rtl }" in page
    assert "Halaman" in page
    assert "الصفحة" in page


def test_a_page_that_runs_from_right_to_left_is_mirrored(
    page_of: PageOf, theme: Theme, tree: Tree, air_minum: Manuscript, arabic: Mapping
) -> None:
    page = render_html(page_of(air_minum, "ar", "id", packs=arabic), theme)
    root = tree(page)
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    margins = re.findall(r"@bottom-(\w+) \{ content: \"([^\"]+)", page)
    assert [end for end, _ in margins] == ["right", "left"]  # the first column is at the right
    assert "Ringkasan kebijakan" in margins[1][1]


def test_words_that_run_the_other_way_say_so_whatever_they_stand_in(
    page_of: PageOf, theme: Theme, tree: Tree, air_minum: Manuscript, arabic: Mapping
) -> None:
    ltr = render_html(page_of(air_minum, "en", packs=arabic), theme)
    assert '<span lang="ar" dir="rtl">الماء النظيف أرخص دواء.</span>' in ltr
    assert '<span class="reference" dir="rtl">' in ltr
    rtl = render_html(page_of(air_minum, "ar", packs=arabic), theme)
    assert '<span lang="id" dir="ltr">Murid kami pulang dengan haus.</span>' in rtl
    assert '<span class="reference" dir="ltr">' in rtl
    assert "متاح أيضًا" in rtl
    assert "</a>،</dd>" in rtl  # its own comma


@pytest.mark.parametrize("columns", [("id",), ("en",), ("ar",), ("id", "ar"), ("en", "ar")])
def test_three_languages_have_editions_and_any_two_stand_side_by_side(
    page_of: PageOf,
    theme: Theme,
    tree: Tree,
    air_minum: Manuscript,
    arabic: Mapping[str, LanguagePack],
    columns: tuple[str, ...],
) -> None:
    page = page_of(air_minum, *columns, packs=arabic)
    root = tree(render_html(page, theme))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {a.get("href", "")[1:] for a in root.iter("a") if a.get("href", "")[:1] == "#"} <= {*ids}
    assert render_markdown(page, theme)


# A project's own partials.


@pytest.mark.parametrize(
    ("partial", "expected"),
    [
        ("<p>Ours: {{ recommendation.action }}</p>", ["Uji satu jalan.", "Try one street."]),
        (
            "<p>Ours</p>{% call unit() %}<p>Ours: {{ recommendation.action }}</p>{% endcall %}",
            ["Uji satu jalan.", "Try one street."],
        ),
    ],
    ids=["that marks nothing", "that marks its units"],
)
def test_a_projects_partial_serves_both_layouts(
    tmp_path: Path,
    page_of: PageOf,
    tree: Tree,
    theme_named: Callable[..., Theme],
    partial: str,
    expected: list[str],
) -> None:
    file = tmp_path / "theme/html/recommendation.html.j2"
    file.parent.mkdir(parents=True)
    file.write_text(partial, "utf-8")
    own = theme_named(project=Project(tmp_path))
    for language, action in zip(("id", "en"), expected, strict=True):
        assert f"<p>Ours: {action}</p>" in render_html(page_of("", language), own)
    root = tree(render_html(page_of("", "id", "en"), own))
    (row,) = [row for row in sides(root) if "Ours:" in "".join(row[0].itertext())]
    assert ["".join(side.itertext()) for side in row] == [f"Ours: {action}" for action in expected]
    shared = [one for one in root.iter("p") if one.text == "Ours"]
    assert len(shared) == partial.count("<p>Ours</p>")
