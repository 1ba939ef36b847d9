"""Read prose: inline CommonMark with paragraphs and lists, raw HTML off, and ``[@id]``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode

from briefgen.prose.nodes import (
    Block,
    Break,
    Citation,
    Code,
    Emphasis,
    Inline,
    Link,
    List,
    Paragraph,
    Reference,
    Strong,
    Words,
)

SAFE_LINK = re.compile(r"(https?://|mailto:)\S+", re.IGNORECASE)
"""The only targets that become links; whatever else stands in link syntax is printed as text."""

_REFERENCE = r"@(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)(?:,(?P<suffix>[^\[\]@;]*))?"
_ONE = re.compile(_REFERENCE)
CITATION = re.compile(
    r"\[\s*{one}\s*(?:;\s*{one}\s*)*\]".format(one=re.sub(r"\?P<\w+>", "?:", _REFERENCE))
)
"""A bracket of references, as Pandoc writes them."""


@cache
def _markdown() -> MarkdownIt:
    parser = MarkdownIt("zero")
    parser.enable(["list", "emphasis", "link", "autolink", "escape", "entity", "backticks"])
    parser.enable(["newline", "balance_pairs", "fragments_join"])
    parser.inline.ruler.before("link", "citation", _citation_rule)
    parser.validateLink = lambda url: SAFE_LINK.fullmatch(url) is not None  # type: ignore[method-assign]
    return parser


def _citation_rule(state: StateInline, silent: bool) -> bool:
    match = CITATION.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = match.group()
    state.pos = match.end()
    return True


def parse_prose(source: str) -> tuple[Block, ...]:
    """Read paragraphs and lists. Headings, quotes, code blocks, HTML are printed as written."""
    root = SyntaxTreeNode(_markdown().parse(source))
    return tuple(_block(node) for node in root.children)


def parse_line(source: str) -> tuple[Inline, ...]:
    """Read one line: inline Markdown only. Line ends, single or double, are spaces."""
    root = SyntaxTreeNode(_markdown().parseInline(" ".join(source.split())))
    return _inlines(root.children[0].children) if root.children else ()


def _block(node: SyntaxTreeNode) -> Block:
    if node.type == "paragraph":
        return Paragraph(_inlines(node.children[0].children))
    items = tuple(tuple(_block(block) for block in item.children) for item in node.children)
    return List(items, node.type == "ordered_list", int(node.attrs.get("start", 1)))


def _inlines(nodes: list[SyntaxTreeNode]) -> tuple[Inline, ...]:
    return tuple(_INLINES[node.type](node) for node in nodes)


def _citation(node: SyntaxTreeNode) -> Citation:
    found = _ONE.finditer(node.content)
    return Citation(
        tuple(Reference(match["id"], (match["suffix"] or "").strip()) for match in found)
    )


_INLINES: Mapping[str, Callable[[SyntaxTreeNode], Inline]] = {
    "text": lambda node: Words(node.content),
    "text_special": lambda node: Words(node.content),
    "em": lambda node: Emphasis(_inlines(node.children)),
    "strong": lambda node: Strong(_inlines(node.children)),
    "code_inline": lambda node: Code(node.content),
    "link": lambda node: Link(str(node.attrs["href"]), _inlines(node.children)),
    "softbreak": lambda _: Words(" "),
    "hardbreak": lambda _: Break(),
    "citation": _citation,
}
