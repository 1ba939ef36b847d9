"""Name the parts that a text is built of, so that two versions can be told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.prose.nodes import Block, Citation, Emphasis, Inline, Link, List, Paragraph, Strong


def parts(nodes: Iterable[Block | Inline]) -> Iterator[str]:
    """Yield the name of every paragraph, list, item, link and reference."""
    for node in nodes:
        match node:
            case Paragraph(children):
                yield "paragraphs"
                yield from parts(children)
            case List(items, ordered):
                yield "numbered lists" if ordered else "lists"
                for item in items:
                    yield "list items"
                    yield from _within_item(item)
            case Citation(found):
                yield from (f"`[@{reference.id}]`" for reference in found)
            case Link(target, children):
                yield f"links to {target}"
                yield from parts(children)
            case Emphasis(children) | Strong(children):
                yield from parts(children)


def _within_item(item: tuple[Block, ...]) -> Iterator[str]:
    """Yield an item's parts; its first paragraph is the item itself."""
    first, *rest = item or (Paragraph(()),)
    yield from parts(first.children if isinstance(first, Paragraph) else [first])
    yield from parts(rest)
