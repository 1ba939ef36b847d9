"""Show that Markdown holds what the page holds, prints as written, and stays as it is."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Mapping

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefgen.languages.pack import LanguagePack
from briefgen.languages.view import PageView
from briefgen.prose.reading import plain_text
from briefgen.render.html import render_html
from briefgen.render.markdown import render_markdown
from briefgen.render.theme import Theme
from briefgen.source.manuscript import Manuscript

PageOf = Callable[..., PageView]
BOTH = pytest.mark.parametrize("language", ["id", "en"])
BRIEFS = pytest.mark.parametrize("name", ["flagship", "every_kind"])


@pytest.fixture
def one(request: pytest.FixtureRequest, name: str, language: str, page_of: PageOf) -> PageView:
    return page_of(request.getfixturevalue(name), language)


@BRIEFS
@BOTH
def test_it_holds_what_the_page_holds(one: PageView, theme: Theme, facts: tuple) -> None:
    markdown_facts, html_facts = facts
    markdown, page = (
        markdown_facts(render_markdown(one, theme)),
        html_facts(render_html(one, theme)),
    )
    # In Markdown the notes need no heading: whoever shows them gives them their place.
    headings = [
        heading for heading in page.headings if heading[1] != one.columns[0].labels.body.notes
    ]
    assert markdown.headings == headings
    assert markdown.tables == page.tables
    assert markdown.terms == page.terms
    assert markdown.lists == page.lists
    assert markdown.notes == page.notes
    assert markdown.sources == page.sources
    for quoted, figure in zip(markdown.quotes, page.quotes, strict=True):
        assert [text for text in quoted if text in figure] == figure
    assert sorted(set(markdown.links)) == sorted(
        {
            *page.links,
            *((plain_text(edition.name.inlines), f"{edition.stem}.md") for edition in one.editions),
        }
    )


@BRIEFS
@BOTH
def test_mdformat_leaves_it_as_it_is(one: PageView, theme: Theme, mdformatted: Callable) -> None:
    markdown = render_markdown(one, theme)
    assert mdformatted(markdown) == markdown


@BRIEFS
@BOTH
def test_headings_skip_no_level(one: PageView, theme: Theme, facts: tuple) -> None:
    levels = [level for level, _ in facts[0](render_markdown(one, theme)).headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@BRIEFS
@BOTH
def test_every_internal_link_leads_somewhere(one: PageView, theme: Theme) -> None:
    markdown = render_markdown(one, theme)
    anchors = re.findall(r'<a id="([^"]+)"></a>', markdown)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([^)]+)\)", markdown)) <= set(anchors)
    called, defined = (
        set(re.findall(pattern, markdown, re.MULTILINE))
        for pattern in (r"(?<!^)\[\^(\d+)\]", r"^\[\^(\d+)\]: ")
    )
    assert called == defined


@BOTH
def test_the_front_matter_is_yaml_that_site_generators_read(
    every_kind: Manuscript, page_of: PageOf, theme: Theme, language: str
) -> None:
    markdown = render_markdown(page_of(every_kind, language), theme)
    data = yaml.load(markdown.split("---\n")[1], yaml.BaseLoader)
    assert data == {
        "title": {"id": "Jalan bersama untuk kota", "en": "Shared streets"}[language],
        "description": {"id": "Perlukah jalan dibagi?", "en": "Should streets be shared?"}[
            language
        ],
        "date": "2026-11-23",
        "lang": language,
        "translationKey": "every-kind",
        "status": "review",
        "authors": ["Rina Sari", "Lembaga Jalan", "B. (Bo) *Bo* <Bo>"],
    }


TITLES = [
    "no", "2026-11-23", "a: b", "- a", "'", '"', "#", "{{ x }}", "1_000", "null", "a # b", "*a*",
    "---", "a" * 300,
]  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_the_front_matter_keeps_titles_that_look_like_something_else(
    printed: Callable[..., str], prose_of: Callable[[str], str], title: str
) -> None:
    written = printed(render_markdown, lambda prose: prose_of(title) if prose else "word")
    front = re.match(r"---\n(.*?)\n---\n", written, re.DOTALL)
    assert front is not None
    assert yaml.safe_load(front[1])["title"] == title  # by YAML 1.1, as Jekyll reads it


def test_a_language_that_yaml_takes_for_no(
    page_of: PageOf, packs: Mapping[str, LanguagePack], theme: Theme
) -> None:
    norwegian = packs["en"].model_copy(update={"language": "no", "name": "Norsk"})
    written = render_markdown(
        page_of("languages: [id, no]", "no", packs={**packs, "no": norwegian}), theme
    )
    assert yaml.safe_load(written.split("---\n")[1])["lang"] == "no"


def test_a_file_name_that_is_no_plain_address(page_of: PageOf, theme: Theme) -> None:
    found = page_of(slug="jalan (1)#a")
    assert "Also in: [Bahasa Indonesia](jalan%20%281%29%23a.id.md)" in render_markdown(found, theme)
    assert 'href="jalan%20%281%29%23a.id.html"' in render_html(found, theme)


def test_columns_of_wide_letters_line_up(page_of: PageOf, theme: Theme) -> None:
    from_table = page_of("""\
recommendations:
  a: {kind: action, action: {en: 日本の道}, because: [aman], owner: {en: a | b}, due: 2027-03-31}
""")
    lines = [
        line for line in render_markdown(from_table, theme).split("\n") if line.startswith("| ")
    ]
    assert lines == [
        "| No.                    | Action   | Owner  | Due (proposed) |",
        "| ---------------------- | -------- | ------ | -------------- |",
        r"| [1](#recommendation-a) | 日本の道 | a \| b | March 31, 2027 |",
    ]


SPECIAL = [
    "*a*", "**", "_a_", "`a`", "[a](https://b.id)", "![a](b)", "[^1]", "[a]: b", "<b>", "<!-- a",
    "&amp;", "&copy;", "# a", "> a", "- a", "+ a", "1. a", "2) a", "| a | b |", "|", "~~a~~", "---",
    "===", "```", "\\", "a\\", "!", "#", "https://a.id/_b_", "www.a.id", "a_b@c.id", "🙂", "שלום",
    "Rp\u00a05", "a\u200bb", "日本", "{{ 7*7 }}", "{% a %}", "{#a}", "$x$", ":::", "[[a]]", "==a==",
    "\u00a0a", ":", "(a)", "[@", "@aman", "[x] a", "[ ] a", "a" * 90, "'", '"a": b', "%a", "&a",
]  # fmt: skip
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs", "Cn"])
WRITTEN = st.lists(st.sampled_from(SPECIAL), min_size=1, max_size=3).map(" ".join) | st.text(
    LETTERS, min_size=1, max_size=20
)


def look(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@settings(max_examples=15, deadline=None)
@given(WRITTEN)
def test_every_string_prints_as_it_is_written(
    printed: Callable[..., str],
    facts: tuple[Callable, Callable],
    prose_of: Callable[[str], str],
    text: str,
) -> None:
    found = facts[0](printed(render_markdown, lambda prose: prose_of(text) if prose else text))
    expected = facts[0](printed(render_markdown, lambda _: "word"))

    def put(value: object) -> object:
        if isinstance(value, str):
            return look(value.replace("word", text))
        return [put(item) for item in value] if isinstance(value, list | tuple) else value

    for part in ("headings", "tables", "terms", "lists", "quotes"):
        assert put(getattr(found, part)) == put(getattr(expected, part)), part


@settings(max_examples=20, deadline=None)
@given(st.lists(WRITTEN, min_size=5, max_size=5), st.booleans())
def test_mdformat_leaves_any_brief_as_it_is(
    printed: Callable[..., str],
    prose_of: Callable[[str], str],
    mdformatted: Callable[[str], str],
    texts: list[str],
    escaped: bool,
) -> None:
    turns = itertools.cycle(texts)
    written = printed(
        render_markdown,
        lambda prose: prose_of(next(turns)) if prose and escaped else next(turns),
    )
    # mdformat takes these marks for what they are not once it has taken their escapes away.
    assume(not re.search(r"~{3,}|<<|\\\[\^[0-9]", written.replace("\\~", "~").replace("\\<", "<")))
    assert mdformatted(written) == written
