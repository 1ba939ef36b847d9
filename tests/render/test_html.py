"""Show that a page is valid, self-contained, and markup nowhere but in the theme."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from briefgen.languages.labels import Labels
from briefgen.languages.pack import LanguagePack
from briefgen.languages.view import PageView
from briefgen.render.html import render_html
from briefgen.render.theme import Theme
from briefgen.source.manuscript import Manuscript

REPOSITORY = Path(__file__).parents[2]
VNU = REPOSITORY / ".tools/node_modules/vnu-jar/build/dist/vnu.jar"
BRIEFS = ("flagship", "every_kind")
SEPARATE = [(name, language) for name in BRIEFS for language in ("id", "en")]
PARALLEL = [(name, "id-en") for name in BRIEFS]
PAGES = [*SEPARATE, *PARALLEL]
each_page = pytest.mark.parametrize("name", PAGES, ids=".".join)
each_parallel_page = pytest.mark.parametrize("name", PARALLEL, ids=".".join)

Printed = Callable[..., str]
PageOf = Callable[..., PageView]
Tree = Callable[[str], Element]

PAYLOADS = [
    "<script>alert(1)</script>",
    "</title></style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<!-- a --> ]]> <![CDATA[",
    "[a](javascript:alert(1)) <javascript:alert(1)>",
    "{{ 7*7 }}{% for a in b %}{# c #}${7*7}<%= 7*7 %>",
    "&lt;b&gt; &#60;b&#62; &",
    '"; } body { display: none } /*',
    "</style><b>",
    "\\3c b\\3e \\",
    "<svg onload=alert(1)>",
    "a\u202eb\u200b",
    "`<b>` **`</p>`**",
]


@pytest.fixture(scope="module")
def pages(
    request: pytest.FixtureRequest, page_of: PageOf, theme: Theme
) -> Mapping[tuple[str, str], str]:
    return {
        (name, languages): render_html(
            page_of(request.getfixturevalue(name), *languages.split("-")), theme
        )
        for name, languages in PAGES
    }


@pytest.fixture
def page(pages: Mapping[tuple[str, str], str], name: tuple[str, str]) -> str:
    return pages[name]


@each_page
def test_html5lib_finds_no_fault(page: str, tree: Tree) -> None:
    assert tree(page).find("body/article") is not None


@pytest.mark.skipif(
    not (VNU.exists() and shutil.which("java")), reason="no vnu: tools/checkers needs npm and Java"
)
def test_vnu_finds_no_fault(
    pages: Mapping[tuple[str, str], str], printed: Printed, tmp_path: Path
) -> None:
    hostile = {
        ("payload", str(n)): printed(render_html, _always(p)) for n, p in enumerate(PAYLOADS)
    }
    for name, text in {**pages, **hostile}.items():
        (tmp_path / f"{'.'.join(name)}.html").write_text(text, "utf-8")
    # Once it has seen SVG, it holds stylesheets against a profile without this property of CSS 3.
    known = ["--filterpattern", ".*font-variant-numeric.*"]
    command = ["java", "-jar", str(VNU), "--errors-only", *known, "--skip-non-html", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@each_page
def test_the_head(page: str, name: tuple[str, str], tree: Tree) -> None:
    root = tree(page)
    assert (root.get("lang"), root.get("dir")) == (name[1][:2], "ltr")
    metas = {meta.get("name"): meta.get("content") for meta in root.iter("meta")}
    assert metas["dcterms.created"] == "2026-11-23"
    assert metas["viewport"] == "width=device-width, initial-scale=1"
    assert metas["description"]
    assert "Content-Security-Policy" in {meta.get("http-equiv") for meta in root.iter("meta")}


@each_page
def test_it_loads_nothing_and_runs_nothing(page: str, tree: Tree, name: tuple[str, str]) -> None:
    root = tree(page)
    scripts = [dict(element.attrib) for element in root.iter("script")]
    assert scripts == [{"type": "application/ld+json"}]  # data, which no browser runs
    assert not {element.tag for element in root.iter()} & {
        "iframe", "object", "embed", "img", "video", "audio", "form", "base",
    }  # fmt: skip
    for element in root.iter():
        loading = {"src", "srcset", "data", "background", "poster", "action", "style"}
        assert not loading & set(element.attrib), element.attrib
        assert not [attribute for attribute in element.attrib if attribute.startswith("on")]
    others = 2 if name in PARALLEL else 1
    assert [link.get("rel") for link in root.iter("link")] == ["alternate"] * others
    assert not re.search(r"url\(|@import|src:", page[: page.index("</style>")])


@each_page
def test_ids_are_unique_and_internal_links_resolve(page: str, tree: Tree) -> None:
    root = tree(page)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    targets = {a.get("href", "") for a in root.iter("a")}
    assert {target[1:] for target in targets if target.startswith("#")} <= set(ids)
    assert all(re.match(r"#|https?://|mailto:|[\w-]+\.\w+\.html$", target) for target in targets)


@each_page
def test_headings_skip_no_level(page: str, tree: Tree, name: tuple[str, str]) -> None:
    levels = [int(h.tag[1]) for h in tree(page).iter() if re.fullmatch("h[1-6]", str(h.tag))]
    assert levels[0] == 1
    assert levels.count(1) == len(name[1].split("-"))
    assert all(after <= before + 1 for before, after in pairwise(levels))


@each_page
def test_tables_have_captions_and_headed_rows_and_columns(page: str, tree: Tree) -> None:
    for table in tree(page).iter("table"):
        assert table.find("caption") is not None
        assert {cell.get("scope") for cell in table.iterfind("thead/tr/th")} == {"col"}
        assert {row[0].get("scope") for row in table.iterfind("tbody/tr")} == {"row"}


def languages_of(root: Element) -> dict[str, str | None]:
    """Return the language of every text in an element, as an assistive reader would tell it."""
    found: dict[str, str | None] = {}

    def walk(element: Element, language: str | None) -> None:
        own = element.get("lang", language)
        found[(element.text or "").strip()] = own
        for child in element:
            walk(child, own)
            found[(child.tail or "").strip()] = language if child is element else own

    walk(root, None)
    return found


def test_every_change_of_language_is_marked(
    pages: Mapping[tuple[str, str], str], tree: Tree
) -> None:
    english = languages_of(tree(pages["every_kind", "en"]))
    assert english["Jalan ini *milik* semua."] == "id"  # a quote's original
    assert english["This street is *everybody's*."] == "en"
    assert english["Dalan iki sempit"] == "jv"
    assert english["Hanya dalam bahasa Indonesia."] == "id"  # not translated
    assert english["Lembaga Jalan"] == "id"  # within the words about a speaker, and alone
    assert english["Jalan untuk semua"] == "id"  # a title
    assert english["Bahasa Indonesia"] == "id"  # the other edition's name
    indonesian = languages_of(tree(pages["every_kind", "id"]))
    assert indonesian["Cities: | and ~~more~~"] == "en"
    assert indonesian["Jalan ini *milik* semua."] == "id"


def test_words_from_right_to_left_say_so(page_of: PageOf, theme: Theme) -> None:
    page = render_html(
        page_of("""\
quotes: {ujar: {language: ar, text: نعم}}
arguments: {aman: {stance: for, claim: A, evidence: [ujar]}}
"""),
        theme,
    )
    assert '<span lang="ar" dir="rtl">نعم</span>' in page


# Nothing of a brief is markup: whatever its strings are, the page has the same elements.


def _always(text: str) -> Callable[[bool], str]:
    return lambda _: text


DRAWN = {
    f"{{http://www.w3.org/2000/svg}}{name}"
    for name in ("circle", "g", "line", "path", "polygon", "rect", "text", "tspan")
}
"""What pictures are drawn with. How much of it depends on the words; `test_draw` looks at it."""


def skeleton(root: Element) -> list[tuple[str, tuple[str, ...]]]:
    """Return every element with the names of its attributes, in order.

    Lists of terms are left out: how many terms stand in each of three columns depends on how long
    they are.
    """
    return [
        (str(element.tag), tuple(sorted(element.attrib)))
        for element in root.iter()
        if str(element.tag) not in {*DRAWN, "dl"}
    ]


@pytest.fixture(scope="module")
def expected(printed: Printed, tree: Tree) -> list[tuple[str, tuple[str, ...]]]:
    return skeleton(tree(printed(render_html, _always("word"))))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_in_any_field_is_markup(
    printed: Printed, tree: Tree, prose_of: Callable, expected: list, payload: str
) -> None:
    root = tree(printed(render_html, lambda prose: prose_of(payload) if prose else payload))
    assert skeleton(root) == expected
    seen = re.sub(r"\s+", " ", payload).strip()
    assert seen in (root.findtext("head/title") or "")
    assert sum(seen in (element.text or "") for element in root.iter()) > 80


@pytest.mark.parametrize("payload", PAYLOADS)
def test_prose_brings_no_elements_but_its_own(
    printed: Printed, tree: Tree, expected: list, payload: str
) -> None:
    own = {"em", "strong", "code", "a", "p", "ul", "ol", "li", "br"}
    root = tree(printed(render_html, _always(payload)))
    assert [one for one in skeleton(root) if one[0] not in own] == [
        one for one in expected if one[0] not in own
    ]
    for element in root.iter():
        assert not [name for name in element.attrib if name.startswith("on")]
        assert not element.get("href", "").lower().startswith("javascript")


# A blank version counts as none and gives way to another language's, which changes the page.
@settings(max_examples=25, deadline=None)
@given(
    st.text(st.sampled_from("<>&\"'/!-[](){}%#;:\\ab=` *_\u00a0"), min_size=1, max_size=30).filter(
        str.strip
    )
)
def test_no_string_is_markup(
    printed: Printed, tree: Tree, prose_of: Callable, expected: list, text: str
) -> None:
    found = tree(printed(render_html, lambda prose: prose_of(text) if prose else text))
    assert skeleton(found) == expected


def with_labels(value: Any, payload: str) -> Any:
    """Return labels with a payload in each of them."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return value.model_copy(
            update={name: with_labels(getattr(value, name), payload) for name in fields}
        )
    if isinstance(value, Mapping):
        return {key: with_labels(item, payload) for key, item in value.items()}
    return f"{payload}{value}{payload}"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_labels_are_no_markup_either(
    every_kind: Manuscript,
    packs: Mapping[str, LanguagePack],
    page_of: PageOf,
    theme: Theme,
    tree: Tree,
    payload: str,
) -> None:
    hostile: Labels = with_labels(packs["en"].labels, payload)
    english = packs["en"].model_copy(
        update={"labels": hostile, "quotation_marks": (payload, payload), "name": payload}
    )
    view = page_of(every_kind, packs={**packs, "en": english})
    found = tree(render_html(view, theme))
    usual = tree(render_html(page_of(every_kind), theme))
    assert skeleton(found) == skeleton(usual)
    (style, *_), (usual_style, *_) = (
        [element.text or "" for element in root.iter("style")] for root in (found, usual)
    )
    assert style.count("{") == usual_style.count("{")
    assert not re.search(r"display: none \}|<b>|<script", style.rsplit("@page", 1)[1])


def test_strings_of_css_hold_any_label(
    every_kind: Manuscript, packs: Mapping[str, LanguagePack], page_of: PageOf, theme: Theme
) -> None:
    body = packs["en"].labels.body.model_copy(update={"page": '{page} "of" {pages}\\'})
    labels = packs["en"].labels.model_copy(update={"body": body})
    english = packs["en"].model_copy(update={"labels": labels})
    page = render_html(page_of(every_kind, packs={**packs, "en": english}), theme)
    assert r'content: counter(page) " \22 of\22  " counter(pages) "\5c "' in page


def test_a_view_is_not_changed_by_rendering(
    every_kind: Manuscript, page_of: PageOf, theme: Theme
) -> None:
    view = page_of(every_kind)
    before = repr(view)
    assert render_html(view, theme) == render_html(replace(view), theme)
    assert repr(view) == before
