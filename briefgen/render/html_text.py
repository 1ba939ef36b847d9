"""Write prose trees as HTML. Nothing of a brief is ever markup: all text is escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from briefgen.languages.locale import is_right_to_left
from briefgen.prose.nodes import (
    Block,
    Break,
    Code,
    CrossReference,
    Emphasis,
    Foreign,
    Inline,
    Link,
    NoteMark,
    Paragraph,
    Strong,
    Words,
)

EMPTY = Markup("")


def inline(nodes: Iterable[Inline]) -> Markup:
    """Write inlines, as they stand within a paragraph. A comma parts notes in a row."""
    return _inline(tuple(nodes))


@lru_cache(maxsize=4096)  # most of a brief stays as it is from one build to the next
def _inline(nodes: tuple[Inline, ...]) -> Markup:
    parts: list[Markup] = []
    previous: Inline | None = None
    for node in nodes:
        if isinstance(node, NoteMark) and isinstance(previous, NoteMark):
            parts.append(Markup("<sup>,</sup>"))
        parts.append(_INLINES[type(node)](node))
        previous = node
    return EMPTY.join(parts)


def blocks(nodes: Iterable[Block]) -> Markup:
    """Write blocks: paragraphs and lists."""
    return Markup("\n").join(_block(node) for node in nodes)


def in_language(markup: Markup, language: str | None, element: str = "span") -> Markup:
    """Mark words whose language is not that of what they stand in."""
    if language is None:
        return markup
    direction = Markup(' dir="rtl"') if is_right_to_left(language) else EMPTY
    return Markup('<{0} lang="{1}"{2}>{3}</{0}>').format(
        Markup(element), language, direction, markup
    )


def _note_mark(node: NoteMark) -> Markup:
    place = Markup(' id="note-mark-{}"').format(node.number) if node.first else EMPTY
    return Markup(
        '<sup class="note-mark"><a href="#note-{number}"{place} role="doc-noteref">'
        "{number}</a></sup>"
    ).format(number=node.number, place=place)


_INLINES: Mapping[type, Callable[[Any], Markup]] = {
    Words: lambda node: escape(node.text),
    Emphasis: lambda node: Markup("<em>{}</em>").format(inline(node.children)),
    Strong: lambda node: Markup("<strong>{}</strong>").format(inline(node.children)),
    Foreign: lambda node: in_language(inline(node.children), node.language),
    Code: lambda node: Markup("<code>{}</code>").format(node.text),
    Link: lambda node: Markup('<a href="{}">{}</a>').format(node.target, inline(node.children)),
    Break: lambda _: Markup("<br>"),
    NoteMark: _note_mark,
    CrossReference: lambda node: Markup('<a href="#{}">{}</a>').format(node.anchor, node.label),
}


def _block(node: Block) -> Markup:
    if isinstance(node, Paragraph):
        return Markup("<p>{}</p>").format(inline(node.children))
    items = EMPTY.join(Markup("<li>{}</li>").format(_item(item)) for item in node.items)
    if not node.ordered:
        return Markup("<ul>{}</ul>").format(items)
    start = Markup(' start="{}"').format(node.start) if node.start != 1 else EMPTY
    return Markup("<ol{}>{}</ol>").format(start, items)


def _item(item: tuple[Block, ...]) -> Markup:
    """Write a list item; a single paragraph stands in it without an element of its own."""
    match item:
        case (Paragraph(children), *rest) if not any(isinstance(b, Paragraph) for b in rest):
            return inline(children) + blocks(rest)
        case _:
            return blocks(item)
