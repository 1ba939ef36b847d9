"""Read prose: inline CommonMark with paragraphs and lists, raw HTML off, and ``[@id]``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode

from briefgen.prose.citation_syntax import CITATION, REFERENCE
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

_BLANKS = re.compile(r"[ \t\r\n]+")
# A file that holds these is refused; but `&#8232;` and `&NewLine;` are ordinary letters there.
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_MARKUP = re.compile(r"[\\`*_\[\]<&]")
_OPENING_A_LIST = frozenset(("", *"-+*0123456789 "))


@cache
def _markdown() -> MarkdownIt:
    parser = MarkdownIt("zero")
    parser.enable(["list", "emphasis", "link", "autolink", "escape", "entity", "backticks"])
    parser.enable(["newline", "balance_pairs", "fragments_join"])
    parser.inline.ruler.before("link", "citation", _citation_rule)
    parser.validateLink = lambda url: SAFE_LINK.fullmatch(url) is not None  # type: ignore[method-assign]
    return parser


def _citation_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as the parser calls it
    match = CITATION.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = match.group()
    state.pos = match.end()
    return True


@lru_cache(maxsize=4096)
def parse_prose(source: str) -> tuple[Block, ...]:
    """Read paragraphs and lists. Headings, quotes, code blocks, HTML are printed as written."""
    if (read := _without_markup(source)) is not None:
        return (Paragraph(read),)
    root = SyntaxTreeNode(_markdown().parse(source))
    lines = source.splitlines()
    blocks = (_block(node) or _as_written(node, lines) for node in root.children)
    return tuple(block for block in blocks if block is not None)


@lru_cache(maxsize=4096)
def parse_line(source: str) -> tuple[Inline, ...]:
    """Read one line: inline Markdown only. Line ends, single or double, are spaces."""
    has_single_spaces = source.isprintable() and "  " not in source  # as most: sooner told
    line = (source if has_single_spaces else _BLANKS.sub(" ", source)).strip(" ")
    if (read := _without_markup(line)) is not None:
        return read
    root = SyntaxTreeNode(_markdown().parseInline(line))
    return _inlines(root.children[0].children) if root.children else ()


def _without_markup(text: str) -> tuple[Inline, ...] | None:
    """Read one line of words and references without any other sign of markup, as most texts are.

    Any other text is nothing. What `str.isprintable` knows as that is neither a line's end nor left
    out in print.
    """
    if not text.isprintable() or text[:1] in _OPENING_A_LIST or text.endswith(" "):
        return None
    read: list[Inline] = []
    start = 0
    for found in CITATION.finditer(text):
        if start < found.start():
            read.append(Words(text[start : found.start()]))
        read.append(_references(found.group()))
        start = found.end()
    if start < len(text):
        read.append(Words(text[start:]))
    has_markup = any(isinstance(node, Words) and _MARKUP.search(node.text) for node in read)
    return None if has_markup else tuple(read)


def _block(node: SyntaxTreeNode) -> Block | None:
    """Return a block, or nothing for one without a word: ``- - -`` is a list but in syntax."""
    if node.type == "paragraph":
        inlines = _inlines(node.children[0].children)
        return Paragraph(inlines) if inlines else None
    read = ([_block(block) for block in item.children] for item in node.children)
    filled = (tuple(block for block in blocks if block) for blocks in read)
    items = tuple(blocks for blocks in filled if blocks)
    if not items:
        return None
    return List(items, node.type == "ordered_list", int(node.attrs.get("start", 1)))


def _as_written(node: SyntaxTreeNode, lines: list[str]) -> Paragraph | None:
    first, end = node.map or (0, 0)
    text = " ".join(" ".join(lines[first:end]).split())
    return Paragraph((Words(text),)) if text else None


def _inlines(nodes: list[SyntaxTreeNode]) -> tuple[Inline, ...]:
    read = (inline for node in nodes for inline in _inline(node))
    joined: list[Inline] = []
    for words, run in groupby(read, lambda node: isinstance(node, Words)):
        if not words:
            joined.extend(run)
        elif text := "".join(node.text for node in run if isinstance(node, Words)):
            joined.append(Words(text))
    return tuple(joined)


def _inline(node: SyntaxTreeNode) -> tuple[Inline, ...]:
    if node.type == "link" and not node.attrs["href"]:  # the one target that is never validated
        return (Words("["), *_inlines(node.children), Words("]()"))
    return (_INLINES[node.type](node),)


def _words(node: SyntaxTreeNode) -> Words:
    return Words(_UNPRINTABLE.sub(" ", node.content))


def _references(bracket: str) -> Citation:
    found = REFERENCE.finditer(bracket)
    return Citation(
        tuple(Reference(match["id"], (match["suffix"] or "").strip()) for match in found)
    )


_INLINES: Mapping[str, Callable[[SyntaxTreeNode], Inline]] = {
    "text": _words,
    "text_special": _words,
    "em": lambda node: Emphasis(_inlines(node.children)),
    "strong": lambda node: Strong(_inlines(node.children)),
    "code_inline": lambda node: Code(_UNPRINTABLE.sub(" ", node.content)),
    "link": lambda node: Link(str(node.attrs["href"]), _inlines(node.children)),
    "softbreak": lambda _: Words(" "),
    "hardbreak": lambda _: Break(),
    "citation": lambda node: _references(node.content),
}
