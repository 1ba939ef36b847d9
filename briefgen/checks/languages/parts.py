"""Name the parts that a text is built of, so that two versions can be told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen.languages.locators import read_locator
from briefgen.model.locators import LocatorLabel
from briefgen.prose.nodes import (
    Block,
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

LocatorWords = Mapping[str, LocatorLabel]

_NUMBER = re.compile(r"[^\W\d_]*\d[\w.:]*(?<![.:])")
_ROMAN = re.compile(r"([ivxlc]+)(?:\s*[-–]\s*([ivxlc]+))?", re.IGNORECASE)


def is_plain(blocks: Sequence[Block]) -> bool:
    """Whether a text is one paragraph of words, as most are."""
    match blocks:
        case [Paragraph([Words()])]:
            return True
        case _:
            return False


def parts(nodes: Iterable[Block | Inline], locators: LocatorWords) -> Iterator[str]:
    """Yield the name of every paragraph, list, item, reference, strong passage and piece of code.

    A reference is named with its locator, whatever its language calls it.
    """
    for node in nodes:
        match node:
            case Paragraph(children):
                yield "paragraphs"
                yield from parts(children, locators)
            case List(items, ordered):
                yield "numbered lists" if ordered else "lists"
                for item in items:
                    yield "list items"
                    yield from _within_item(item, locators)
            case Citation(found):
                yield from (_named(reference, locators) for reference in found)
            case Code():
                yield "pieces of code"
            case Strong(children):
                yield "strong passages"
                yield from parts(children, locators)
            case Emphasis(children) | Link(_, children):
                yield from parts(children, locators)


def _within_item(item: tuple[Block, ...], locators: LocatorWords) -> Iterator[str]:
    """Yield an item's parts; its first paragraph is the item itself."""
    first, *rest = item or (Paragraph(()),)
    yield from parts(first.children if isinstance(first, Paragraph) else [first], locators)
    yield from parts(rest, locators)


def _named(reference: Reference, locators: LocatorWords) -> str:
    """Return a reference with its locator's label and numbers: the words are a language's own."""
    locator, label = read_locator(reference.suffix, locators)
    roman = _ROMAN.fullmatch(locator)
    numbers = [one for one in roman.groups() if one] if roman else _NUMBER.findall(locator)
    part = f", {label} {', '.join(numbers).casefold()}" if numbers else ""
    return f"`[@{reference.id}{part}]`"
