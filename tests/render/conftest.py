"""Read renditions back: Markdown by markdown-it with GFM and footnotes, into prose trees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

import mdformat
import pytest
from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.tree import SyntaxTreeNode
from mdformat_gfm._mdit_gfm_autolink_plugin import gfm_autolink_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

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
def read_markdown() -> Callable[[str], tuple[Block, ...]]:
    return reparse


@pytest.fixture(scope="session")
def as_read() -> Callable[[Iterable[Block]], tuple[Block, ...]]:
    return tidy_blocks


@pytest.fixture(scope="session")
def mdformatted() -> Callable[[str], str]:
    return formatted
