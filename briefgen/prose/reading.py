"""Read prose trees: their plain text, their references, the shape of their markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.prose.nodes import (
    Block,
    Break,
    Citation,
    Code,
    CrossReference,
    Emphasis,
    Foreign,
    Inline,
    Link,
    List,
    Paragraph,
    Reference,
    Strong,
    Words,
)


def plain_text(inlines: Iterable[Inline]) -> str:
    """Return what a reader reads aloud: no markup, no notes."""
    parts = []
    for node in inlines:
        match node:
            case Words(text) | Code(text):
                parts.append(text)
            case Emphasis(children) | Strong(children) | Link(_, children) | Foreign(_, children):
                parts.append(plain_text(children))
            case Break():
                parts.append(" ")
            case CrossReference(_, label):
                parts.append(label)
    return "".join(parts)


def paragraphs(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the plain text of every paragraph, those in lists too."""
    for block in blocks:
        match block:
            case Paragraph(children):
                yield plain_text(children)
            case List(items):
                for item in items:
                    yield from paragraphs(item)


def inlines(nodes: Iterable[Block | Inline]) -> Iterator[Inline]:
    """Yield every inline, in order: each before those within it."""
    for node in nodes:
        match node:
            case Paragraph(children):
                yield from inlines(children)
            case List(items):
                for item in items:
                    yield from inlines(item)
            case Emphasis(children) | Strong(children) | Link(_, children) | Foreign(_, children):
                yield node
                yield from inlines(children)
            case _:
                yield node


def references(nodes: Iterable[Block | Inline]) -> Iterator[Reference]:
    """Yield every reference to an entity, in order."""
    for node in inlines(nodes):
        if isinstance(node, Citation):
            yield from node.references


def outline(nodes: Iterable[Block | Inline]) -> tuple[object, ...]:
    """Return the shape of the markup: what must be alike in every language of a text.

    Paragraphs and lists keep their order. What stands in a paragraph is sorted, since word order
    differs between languages. Emphasis is left out: one language marks foreign words that are
    the other's own; so are the addresses of links, which may lead to the other language's page.
    """
    shape: list[object] = []
    line: list[str] = []
    for node in nodes:
        match node:
            case Paragraph(children):
                shape.append(("paragraph", tuple(sorted(_marks(children)))))
            case List(items, ordered):
                kind = "ordered list" if ordered else "list"
                shape.append((kind, tuple(outline(item) for item in items)))
            case _:
                line.extend(_marks([node]))
    return (*shape, *sorted(line))


def _marks(inlines: Iterable[Inline]) -> Iterator[str]:
    for node in inlines:
        match node:
            case Citation(found):
                yield from (f"@{reference.id}" for reference in found)
            case Link(_, children):
                yield "link"
                yield from _marks(children)
            case Emphasis(children) | Strong(children):
                yield from _marks(children)
