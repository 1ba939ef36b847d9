"""Read renditions back: Markdown by markdown-it with GFM and footnotes, into prose trees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import mdformat
import pytest
from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.tree import SyntaxTreeNode
from mdformat_gfm._mdit_gfm_autolink_plugin import gfm_autolink_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from pydantic import BaseModel

from briefgen.languages.localise import page_view
from briefgen.languages.pack import LanguagePack
from briefgen.languages.view import PageView
from briefgen.model.brief import Brief
from briefgen.model.texts import Text
from briefgen.prose.nodes import (
    Block,
    Break,
    Code,
    Emphasis,
    Inline,
    Link,
    List,
    NoteMark,
    Paragraph,
    Strong,
    Words,
)
from briefgen.render.theme import Theme
from briefgen.source.files import BriefFiles, SourceFile
from briefgen.source.loader import load
from briefgen.source.manuscript import Manuscript

EXTENSIONS = {"gfm", "footnote", "front_matters"}


@cache
def gfm() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return parser.use(footnote_plugin).use(front_matter_plugin).use(gfm_autolink_plugin)


def reparse(markdown: str) -> tuple[Block, ...]:
    """Read paragraphs and lists by a full parser of GFM; any other block fails."""
    return tuple(_block(node) for node in SyntaxTreeNode(gfm().parse(markdown)).children)


def _block(node: SyntaxTreeNode) -> Block:
    if node.type == "paragraph":
        return Paragraph(tidy(_inlines(node.children[0].children)))
    assert node.type in ("bullet_list", "ordered_list"), node.type
    items = tuple(tuple(_block(block) for block in item.children) for item in node.children)
    return List(items, node.type == "ordered_list", int(node.attrs.get("start", 1)))


def _inlines(nodes: Iterable[SyntaxTreeNode]) -> tuple[Inline, ...]:
    return tuple(_INLINES[node.type](node) for node in nodes)


_INLINES: dict[str, Callable[[SyntaxTreeNode], Inline]] = {
    "text": lambda node: Words(node.content),
    "gfm_autolink": lambda node: Words(node.children[0].content),
    "em": lambda node: Emphasis(_inlines(node.children)),
    "strong": lambda node: Strong(_inlines(node.children)),
    "code_inline": lambda node: Code(node.content),
    "link": lambda node: Link(str(node.attrs["href"]), _inlines(node.children)),
    "softbreak": lambda _: Words(" "),
    "hardbreak": lambda _: Break(),
    "footnote_ref": lambda node: NoteMark(int(node.meta["label"])),
}


def tidy(nodes: Sequence[Inline]) -> tuple[Inline, ...]:
    """Return inlines as they look: joined words, single blanks, none at the edges of a line.

    A link that shows its own address looks like the bare address, which GFM links by itself.
    """
    flat: list[Inline] = []
    for node in nodes:
        match node:
            case Link(target, (Words(text),)) if target in _addresses(text):
                flat.append(Words(text))
            case Link(target, children):
                flat.append(Link(target, tidy(children)))
            case Emphasis(children) if inner := tidy(children):
                flat.append(Emphasis(inner))
            case Strong(children) if inner := tidy(children):
                flat.append(Strong(inner))
            case Emphasis() | Strong():
                pass
            case _:
                flat.append(node)
    return tuple(_trimmed(_joined(flat)))


def _joined(nodes: Iterable[Inline]) -> list[Inline]:
    joined: list[Inline] = []
    for node in nodes:
        if isinstance(node, Words) and joined and isinstance(joined[-1], Words):
            joined[-1] = Words(joined[-1].text + node.text)
        else:
            joined.append(node)
    return joined


def _trimmed(nodes: list[Inline]) -> Iterable[Inline]:
    edges = [Break(), *nodes, Break()]
    for index, node in enumerate(nodes, start=1):
        if not isinstance(node, Words):
            yield node
            continue
        text = re.sub(r"\s+", " ", node.text)
        text = text.lstrip() if isinstance(edges[index - 1], Break) else text
        text = text.rstrip() if isinstance(edges[index + 1], Break) else text
        if text:
            yield Words(text)


def _addresses(text: str) -> set[str]:
    return {normalizeLink(prefix + text) for prefix in ("", "http://", "mailto:")}


def tidy_blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(
        Paragraph(tidy(block.children))
        if isinstance(block, Paragraph)
        else List(tuple(tidy_blocks(item) for item in block.items), block.ordered, block.start)
        for block in blocks
    )


def formatted(markdown: str) -> str:
    return mdformat.text(markdown, extensions=EXTENSIONS)


@pytest.fixture(scope="session")
def gfm_parser() -> Callable[[], MarkdownIt]:
    return gfm


@pytest.fixture(scope="session")
def read_markdown() -> Callable[[str], tuple[Block, ...]]:
    return reparse


@pytest.fixture(scope="session")
def as_read() -> Callable[[Iterable[Block]], tuple[Block, ...]]:
    return tidy_blocks


@pytest.fixture(scope="session")
def mdformatted() -> Callable[[str], str]:
    return formatted


# What both renditions must agree on, read from each by a parser that is not ours.


@dataclass(frozen=True)
class Facts:
    """What a rendition holds, in order; notes' marks are left out of texts."""

    headings: list[tuple[int, str]]
    tables: list[list[list[str]]]
    terms: list[tuple[str, str]]
    lists: list[str]
    quotes: list[list[str]]
    links: list[tuple[str, str]]
    notes: list[str]
    sources: list[str]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def html_tree(page: str) -> Element:
    """Parse strictly: html5lib raises at the first thing that is not valid."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(page)


def html_text(element: Element) -> str:
    def parts(node: Element) -> Iterable[str]:
        if "note-mark" not in node.get("class", "") and node.get("role") != "doc-backlink":
            if node.tag == "br":
                yield " "
            yield node.text or ""
            for child in node:
                yield from parts(child)
                yield child.tail or ""

    text = "".join(parts(element))
    # A comma stands between two marks of notes.
    return squeezed(text)


def html_facts(page: str) -> Facts:
    body = html_tree(page).find("body")
    assert body is not None
    for comma in [sup for sup in body.iter("sup") if sup.get("class") is None]:
        comma.text = ""
    sections = {section.get("class"): section for section in body.iter("section")}
    empty = Element("section")
    terms = [
        (html_text(row[0]), html_text(row[1]))
        for row in body.iter("div")
        if [child.tag for child in row] == ["dt", "dd"] and row.get("class") != "editions"
    ]
    return Facts(
        headings=[
            (int(h.tag[1]), html_text(h))
            for h in body.iter()
            if re.fullmatch(r"h[1-6]", str(h.tag))
        ],
        tables=[
            [[html_text(cell) for cell in row] for row in table.iter("tr")]
            for table in body.iter("table")
        ],
        terms=terms,
        lists=[
            html_text(item)
            for name, section in _sections(body)
            if name not in ("notes", "sources")
            for item in section
        ],
        quotes=[
            [html_text(quote) for quote in figure.iter("blockquote")]
            for figure in body.iter("figure")
            if figure.get("class") == "quote"
        ],
        links=[
            (html_text(a), a.get("href", ""))
            for a in body.iter("a")
            if a.get("role") is None and a.get("hreflang") is None
        ],
        notes=[text for _, text in sorted(html_notes(body))],
        sources=[html_text(li) for li in sections.get("sources", empty).iter("li")],
    )


def html_notes(body: Element) -> Iterable[tuple[int, str]]:
    """Yield the notes with their numbers, those in the margin and those at the end."""
    for note in body.iter():
        if note.get("role") == "doc-footnote":
            number = next(span for span in note.iter("span") if span.get("class") == "number")
            yield int(number.text or ""), html_text(note).removeprefix(number.text or "").strip()
    for section in body.iter("section"):
        if section.get("class") == "notes":
            yield from ((int(li.get("value", "")), html_text(li)) for li in section.iter("li"))


def _sections(body: Element) -> Iterable[tuple[str, list[Element]]]:
    """Yield the items of lists, by the class of the section that they stand in."""

    def walk(node: Element, name: str) -> Iterable[tuple[str, list[Element]]]:
        for child in node:
            if child.tag in ("ul", "ol"):
                yield name, list(child)
            inner = child.get("class", name) if child.tag == "section" else name
            yield from walk(child, inner)

    return walk(body, "")


def md_text(node: SyntaxTreeNode) -> str:
    def parts(node: SyntaxTreeNode) -> Iterable[str]:
        if node.type in ("softbreak", "hardbreak"):
            yield " "
        elif node.type not in ("html_inline", "footnote_ref", "footnote_anchor"):
            yield node.content if not node.children else ""
            for child in node.children:
                yield from parts(child)

    return squeezed("".join(parts(node)))


def md_facts(markdown: str) -> Facts:
    root = SyntaxTreeNode(gfm().parse(markdown))
    items = [node for node in root.walk() if node.type == "list_item"]
    terms, lists, sources = [], [], []
    for item in items:
        inlines = item.children[0].children[0].children if item.children else []
        first = [node for node in inlines if node.type != "text" or node.content]
        if first and first[0].type == "html_inline":
            sources.append(md_text(item))
        elif first and first[0].type == "strong" and md_text(first[0]).endswith(":"):
            label = md_text(first[0])
            rest = squeezed("".join(f" {md_text(block)}" for block in item.children))
            terms.append((label.removesuffix(":"), rest.removeprefix(label).strip()))
        else:
            lists.append(md_text(item))
    return Facts(
        headings=[
            (int(node.tag[1]), md_text(node)) for node in root.walk() if node.type == "heading"
        ],
        tables=[
            [[md_text(cell) for cell in row.children] for row in table.walk() if row.type == "tr"]
            for table in root.walk()
            if table.type == "table"
        ],
        terms=terms,
        lists=lists,
        quotes=[
            [md_text(block) for block in quote.children]
            for quote in root.walk()
            if quote.type == "blockquote"
        ],
        links=[
            (md_text(node), str(node.attrs["href"])) for node in root.walk() if node.type == "link"
        ],
        notes=[md_text(node) for node in root.walk() if node.type == "footnote"],
        sources=sources,
    )


# Briefs in which every string that prints is another one.

CLOSED = frozenset({"kind", "language", "type", "url", "doi", "archive", "speaker", "source"}) | {
    "stated_by", "comparator", "criterion", "beside",
}  # fmt: skip
"""Fields whose strings are no free text."""


def with_strings(value: Any, make: Callable[[bool], str], name: str = "") -> Any:
    """Return a part of a brief with all of its strings replaced; `make(True)` makes prose.

    Facts of one chart share a unit, whatever it is: those of a brief all get the same.
    """
    if isinstance(value, Brief):
        brief = with_strings_of(value, make, name)
        units = [fact.unit for fact in brief.facts.values() if fact.unit]
        facts = {
            id: fact.model_copy(update={"unit": fact.unit and units[0]})
            for id, fact in brief.facts.items()
        }
        return brief.model_copy(update={"facts": facts})
    return with_strings_of(value, make, name)


def with_strings_of(value: Any, make: Callable[[bool], str], name: str) -> Any:
    if isinstance(value, Text):
        return Text.model_validate({language: make(True) for language in value.versions})
    if isinstance(value, BaseModel):
        changes = {
            field: with_strings(getattr(value, field), make, field)
            for field in type(value).model_fields
        }
        return value.model_copy(update=changes)
    if isinstance(value, Mapping):
        return {key: with_strings(item, make, name) for key, item in value.items()}
    if isinstance(value, tuple) and name not in REFERRING:
        return tuple(with_strings(item, make, name) for item in value)
    if type(value) is str and name not in CLOSED:
        return make(False)
    return value


REFERRING = frozenset({"languages", "held_by", "evidence", "answered_by", "because"}) | {
    "proposed_by", "arises_from", "facts", "key_figures",
}  # fmt: skip


def as_prose(text: str) -> str:
    """Escape text, so that it is prose without markup."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def load_every_kind() -> Manuscript:
    path = Path(__file__).parents[1] / "data/every-kind.yaml"
    main = SourceFile("briefs/every-kind/brief.yaml", path.read_bytes())
    loaded = load(BriefFiles("every-kind", "briefs/every-kind", main))
    assert loaded.manuscript is not None
    return loaded.manuscript


@pytest.fixture(scope="session")
def every_kind() -> Manuscript:
    return load_every_kind()


Make = Callable[[bool], str]


@pytest.fixture(scope="session")
def printed(
    every_kind: Manuscript, packs: Mapping[str, LanguagePack], theme: Theme
) -> Callable[..., str]:
    """Render the brief of every kind with all of its strings made by `make`."""

    def run(render: Callable[[PageView, Theme], str], make: Make, *columns: str) -> str:
        brief = replace(every_kind, brief=with_strings(every_kind.brief, make))
        return render(page_view(brief, columns or ("en",), packs), theme)

    return run


@pytest.fixture(scope="session")
def facts() -> tuple[Callable[[str], Facts], Callable[[str], Facts]]:
    """Readers of the facts in Markdown and in HTML."""
    return md_facts, html_facts


@pytest.fixture(scope="session")
def tree() -> Callable[[str], Element]:
    return html_tree


@pytest.fixture(scope="session")
def prose_of() -> Callable[[str], str]:
    return as_prose
