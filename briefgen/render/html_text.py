"""Write prose trees as HTML. Nothing of a brief is ever markup: all text is escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from briefgen.languages.locale import direction_of
from briefgen.prose.nodes import (
    Block,
    Break,
    Code,
    CrossReference,
    Emphasis,
    Flag,
    Foreign,
    Inline,
    Link,
    NoteMark,
    Paragraph,
    Strong,
    Words,
)

EMPTY = Markup("")


def inline(nodes: Iterable[Inline], base: str = "ltr") -> Markup:
    """Write inlines, as they stand within a paragraph. A comma parts notes in a row.

    `base` is the direction of what they stand in; words that run the other way say so.
    """
    return _inline(tuple(nodes), base)


@lru_cache(maxsize=4096)  # most of a brief stays as it is from one build to the next
def _inline(nodes: tuple[Inline, ...], base: str) -> Markup:
    parts: list[Markup] = []
    previous: Inline | None = None
    for node in nodes:
        if isinstance(node, NoteMark) and isinstance(previous, NoteMark):
            parts.append(Markup("<sup>,</sup>"))
        parts.append(_INLINES[type(node)](node, base))
        previous = node
    return EMPTY.join(parts)


def blocks(nodes: Iterable[Block], base: str = "ltr", language: str | None = None) -> list[Markup]:
    """Write each block, a paragraph or a list; it says so where its `language` is another."""
    own = base if language is None else direction_of(language)
    return [_block(node, own, language_attributes(language, base)) for node in nodes]


def phrase(nodes: Iterable[Inline], base: str = "ltr", language: str | None = None) -> Markup:
    """Write inlines that may all be in another language."""
    if language is None:
        return inline(nodes, base)
    return spoken(inline(nodes, direction_of(language)), base, language)


def spoken(markup: Markup, base: str, language: str | None) -> Markup:
    """Mark words whose language is not that of what they stand in."""
    if language is None:
        return markup
    return Markup("<span{}>{}</span>").format(language_attributes(language, base), markup)


def language_attributes(language: str | None, base: str) -> Markup:
    """Write `lang` for another language, and `dir` where it does not run as its surroundings do."""
    if language is None:
        return EMPTY
    own = direction_of(language)
    direction = Markup(' dir="{}"').format(own) if own != base else EMPTY
    return Markup(' lang="{}"{}').format(language, direction)


def _note_mark(node: NoteMark, _base: str) -> Markup:
    name = f"{node.number}{node.suffix}"
    place = Markup(' id="note-mark-{}"').format(name) if node.first else EMPTY
    return Markup(
        '<sup class="note-mark"><a href="#note-{name}"{place} role="doc-noteref">{number}</a></sup>'
    ).format(name=name, number=node.number, place=place)


_INLINES: Mapping[type, Callable[[Any, str], Markup]] = {
    Words: lambda node, _: escape(node.text),
    Emphasis: lambda node, base: Markup("<em>{}</em>").format(inline(node.children, base)),
    Strong: lambda node, base: Markup("<strong>{}</strong>").format(inline(node.children, base)),
    Foreign: lambda node, base: phrase(node.children, base, node.language),
    Code: lambda node, _: Markup("<code>{}</code>").format(node.text),
    Link: lambda node, base: Markup('<a href="{}">{}</a>').format(
        node.target, inline(node.children, base)
    ),
    Break: lambda _node, _base: Markup("<br>"),
    Flag: lambda node, _: Markup(' <span class="flag">[{}]</span>').format(node.label),
    NoteMark: _note_mark,
    CrossReference: lambda node, _: Markup('<a href="#{}">{}</a>').format(node.anchor, node.label),
}


def _block(node: Block, base: str, attributes: Markup = EMPTY) -> Markup:
    if isinstance(node, Paragraph):
        return Markup("<p{}>{}</p>").format(attributes, inline(node.children, base))
    items = EMPTY.join(Markup("<li>{}</li>").format(_item(item, base)) for item in node.items)
    if not node.ordered:
        return Markup("<ul{}>{}</ul>").format(attributes, items)
    start = Markup(' start="{}"').format(node.start) if node.start != 1 else EMPTY
    return Markup("<ol{}{}>{}</ol>").format(start, attributes, items)


def _item(item: tuple[Block, ...], base: str) -> Markup:
    """Write a list item; a single paragraph stands in it without an element of its own."""
    match item:
        case (Paragraph(children), *rest) if not any(isinstance(b, Paragraph) for b in rest):
            return inline(children, base) + _joined(rest, base)
        case _:
            return _joined(item, base)


def _joined(nodes: Iterable[Block], base: str) -> Markup:
    return Markup("\n").join(_block(node, base) for node in nodes)
