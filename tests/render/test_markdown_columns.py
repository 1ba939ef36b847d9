"""Show that Markdown in two languages goes block by block, each marked by its language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

import pytest
import yaml
from markdown_it.tree import SyntaxTreeNode

from briefgen.languages.pack import LanguagePack
from briefgen.languages.view import PageView
from briefgen.render.html import render_html
from briefgen.render.markdown import render_markdown
from briefgen.render.theme import Theme
from briefgen.source.manuscript import Manuscript

PageOf = Callable[..., PageView]
Render = Callable[..., str]
T = TypeVar("T")

BRIEFS = pytest.mark.parametrize("name", ["flagship", "every_kind"])
TAG = re.compile(r"\u200f?\*\*(?:ID|EN|AR)\*\*(?: · |\n\n)")
HEADING_TAG = re.compile(r"^(#+ (?:<a[^>]*></a>)*)\u200f?(?:ID|EN|AR) · ", re.MULTILINE)


@pytest.fixture
def written(request: pytest.FixtureRequest, page_of: PageOf, theme: Theme) -> Render:
    """Write a brief in these languages: `written("flagship", "id", "en")`."""

    def write(name: str, *columns: str) -> str:
        return render_markdown(page_of(request.getfixturevalue(name), *columns), theme)

    return write


def untagged(markdown: str) -> str:
    return HEADING_TAG.sub(r"\1", TAG.sub("", markdown))


def interleaved(*columns: Sequence[T]) -> list[T]:
    return [item for row in zip(*columns, strict=True) for item in row]


@BRIEFS
def test_without_its_tags_it_has_the_structure_of_both_editions(
    name: str, written: Render, facts: tuple[Callable, Callable]
) -> None:
    both, *each = (
        facts[0](untagged(written(name, *columns))) for columns in (("id", "en"), ("id",), ("en",))
    )
    assert both.headings == interleaved(*(one.headings for one in each))
    assert both.tables == interleaved(*(one.tables for one in each))
    assert both.notes == [
        f"{first}{second}" for first, second in zip(*(one.notes for one in each), strict=True)
    ]
    for part in ("terms", "lists"):
        expected = sum((Counter(getattr(one, part)) for one in each), Counter())
        names = {"Bahasa Indonesia", "English"}
        assert Counter(getattr(both, part)) - Counter(names) == expected, part


@BRIEFS
def test_it_holds_what_the_page_holds(
    name: str,
    request: pytest.FixtureRequest,
    written: Render,
    page_of: PageOf,
    theme: Theme,
    facts: tuple[Callable, Callable],
) -> None:
    markdown = facts[0](untagged(written(name, "id", "en")))
    page = facts[1](render_html(page_of(request.getfixturevalue(name), "id", "en"), theme))
    notes = {"Catatan", "Notes"}
    assert markdown.headings == [one for one in page.headings if one[1] not in notes]
    assert markdown.tables == page.tables
    assert Counter(markdown.terms) == Counter(page.terms)
    for quoted, figure in zip(markdown.quotes, page.quotes, strict=True):
        assert [text for text in quoted if text in figure] == figure


@BRIEFS
def test_mdformat_leaves_it_as_it_is(name: str, written: Render, mdformatted: Callable) -> None:
    markdown = written(name, "id", "en")
    assert mdformatted(markdown) == markdown


@BRIEFS
def test_every_internal_link_leads_somewhere_once(name: str, written: Render) -> None:
    markdown = written(name, "id", "en")
    anchors = re.findall(r'<a id="([^"]+)"></a>', markdown)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([^)]+)\)", markdown)) <= set(anchors)
    called, defined = (
        re.findall(pattern, markdown, re.MULTILINE)
        for pattern in (r"(?<!^)\[\^(\d+)\]", r"^\[\^(\d+)\]: ")
    )
    assert len(defined) == len(set(defined))
    assert set(called) == set(defined)


def blocks(markdown: str, parser: Callable) -> Iterable[tuple[SyntaxTreeNode, SyntaxTreeNode]]:
    """Yield each block of the page with the one before it; notes and sources stand for both."""
    root = SyntaxTreeNode(parser().parse(markdown.split("\n---\n", 1)[1]))
    previous = root
    for node in root.children:
        if node.type == "heading" and re.search("Sumber|Sources", text_of(node)):
            break
        yield previous, node
        previous = node


def text_of(node: SyntaxTreeNode) -> str:
    return "".join(
        one.content for one in node.walk() if not one.children and one.type != "html_inline"
    ).strip()


@BRIEFS
def test_every_block_says_its_language(name: str, written: Render, gfm_parser: Callable) -> None:
    begins = re.compile("(ID|EN)( · |$)")
    seen = Counter()
    for before, node in blocks(written(name, "id", "en"), gfm_parser):
        marked = (
            begins.match(text_of(node))
            or (node.type in ("table", "bullet_list") and begins.match(text_of(before)))
            or (node.type == "bullet_list" and all(begins.match(text_of(i)) for i in node.children))
        )
        assert marked, text_of(node)
        seen[node.type] += 1
    assert {"heading", "paragraph", "bullet_list", "blockquote", "table"} <= set(seen)


def test_the_front_matter_has_both_languages(written: Render) -> None:
    data = yaml.safe_load(written("every_kind", "en", "id").split("---\n")[1])
    assert data["title"] == "Shared streets / Jalan bersama untuk kota"
    assert (data["lang"], data["languages"]) == ("en", ["en", "id"])


def test_the_versions_of_a_block_follow_each_other(page_of: PageOf, theme: Theme) -> None:
    markdown = render_markdown(
        page_of(
            """\
summary: {id: "Satu.\\n\\n- Dua", en: "One.\\n\\n- Two"}
key_messages: [{id: Tiga, en: Three}]
sources:
  kajian: {type: report, title: Kajian, language: id, remark: {id: Catat, en: Note}}
problem: {id: "Empat [@kajian, hlm. 5].", en: "Four [@kajian, p. 5]."}
""",
            "id",
            "en",
        ),
        theme,
    )
    blocks = (
        "## ID · Ringkasan\n\n## EN · Summary\n\n**ID** · Satu.\n\n**EN** · One.\n\n",
        "**ID**\n\n- Dua\n\n**EN**\n\n- Two\n",
        "- **ID** · Tiga\n- **EN** · Three\n",
        '- <a id="source-kajian"></a>*Kajian*. (t.t.).\n',
        "\n\n  **ID** · Catat\n\n  **EN** · Note\n",
        "[^1]: **ID** · *[Kajian](#source-kajian)*, t.t., hlm. 5.\n\n    **EN** · ",
    )
    for part in blocks:
        assert part in markdown


def test_lists_that_differ_in_shape_stand_apart(page_of: PageOf, theme: Theme) -> None:
    changes = """\
recommendations:
  uji:
    kind: action
    action: {id: Uji., en: Try.}
    because: [aman]
    owner: {id: Dinas, en: Agency}
    due: 2027-03-31
    barriers: {id: "Satu.\\n\\nDua.", en: One.}
"""
    markdown = render_markdown(page_of(changes, "id", "en"), theme)
    assert "**ID**\n\n- **Penanggung jawab:** Dinas\n" in markdown
    assert "**EN**\n\n- **Owner:** Agency\n" in markdown


def test_a_tag_does_not_turn_a_block_that_runs_from_right_to_left(
    page_of: PageOf, theme: Theme, air_minum: Manuscript, arabic: Mapping[str, LanguagePack]
) -> None:
    markdown = render_markdown(page_of(air_minum, "id", "ar", packs=arabic), theme)
    assert "## \u200fAR · السؤال\n" in markdown
    assert "\n\u200f**AR** · هل ينبغي" in markdown
    assert "- \u200f**AR** · مياه الشرب حق لكل تلميذ.\n" in markdown
    assert "\u200f" not in render_markdown(page_of(air_minum, "id", "en", packs=arabic), theme)
