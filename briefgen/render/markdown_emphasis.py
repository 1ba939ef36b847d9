"""Choose marks of emphasis that Markdown reads back as the emphasis that was meant.

CommonMark's asterisks open or close by what stands beside them. Mostly they do as they should;
where emphasis nests, touches other emphasis or ends in punctuation, it is tried out, with
underscores among the marks. Emphasis that no marks can write is left out, never its words.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt

from briefgen.prose.nodes import (
    Break,
    Code,
    CrossReference,
    Emphasis,
    Foreign,
    Inline,
    Link,
    NoteMark,
    Strong,
    Words,
)
from briefgen.render.markdown_escape import is_edge

Marks = Sequence[str]
"""The mark of each emphasis, ``*`` or ``_``, in the order in which they open."""

Write = Callable[[Sequence[Inline], Marks], str]

_MOST_TRIED = 6
"""More pieces of emphasis than these in one run share their marks."""


def marks_for(nodes: Sequence[Inline], write: Write) -> tuple[Sequence[Inline], Marks]:
    """Return the inlines that can be written, and the marks to write them with."""
    if _is_plain(nodes):
        return nodes, ()
    meant = _tidied(_meant(nodes))
    for marks in _candidates(meant.count("<em>") + meant.count("<strong>")):
        if _read(write(nodes, marks)) == meant:
            return nodes, marks
    return tuple(_flat(nodes)), ()


def _is_plain(nodes: Sequence[Inline]) -> bool:
    """Whether asterisks do: emphasis neither nests nor touches, and begins and ends in words."""
    return all(
        _stands_alone(nodes, index)
        if isinstance(node, Emphasis | Strong)
        else not (isinstance(node, Link) and any(map(_is_emphasis, node.children)))
        for index, node in enumerate(nodes)
    )


def _is_emphasis(node: Inline) -> bool:
    return isinstance(node, Emphasis | Strong)


def _stands_alone(nodes: Sequence[Inline], index: int) -> bool:
    """Whether emphasis is of words alone that end in letters, or in punctuation before a blank."""
    match nodes[index]:
        case Emphasis((Words(text),)) | Strong((Words(text),)):
            before = nodes[index - 1] if index else Words(" ")
            after = nodes[index + 1] if index + 1 < len(nodes) else Words(" ")
            if _is_emphasis(before) or _is_emphasis(after):
                return False
            return _holds(text[0], before, -1) and _holds(text[-1], after, 0)
    return False


def _holds(edge: str, beside: Inline, end: int) -> bool:
    if not is_edge(edge):
        return True
    return not edge.isspace() and isinstance(beside, Words) and beside.text[end].isspace()


def _candidates(count: int) -> Iterator[Marks]:
    if count > _MOST_TRIED:
        yield from ("*" * count, "_" * count, "*_" * count, "_*" * count)
    else:
        yield from itertools.product("*_", repeat=count)


def _meant(nodes: Sequence[Inline]) -> Iterator[str]:
    for node in nodes:
        match node:
            case Emphasis(children):
                yield from ("<em>", *_meant(children), "</em>")
            case Strong(children):
                yield from ("<strong>", *_meant(children), "</strong>")
            case Link(_, children) | Foreign(_, children):
                yield from _meant(children)
            case Words(text) | Code(text) | CrossReference(_, text):
                yield f" {text}"
            case NoteMark(number):
                yield f" [^{number}]"
            case Break():
                yield " \n"


def _read(text: str) -> list[str]:
    read = []
    for token in _markdown().parseInline(text)[0].children or ():
        if token.type in ("em_open", "em_close", "strong_open", "strong_close"):
            read.append(f"<{'/' if token.nesting < 0 else ''}{token.tag}>")
        elif token.type in ("hardbreak", "softbreak"):
            read.append(" \n")
        elif token.content:
            read.append(f" {token.content}")
    return _tidied(read)


def _tidied(events: Sequence[str] | Iterator[str]) -> list[str]:
    """Join texts, which begin with a space, and forget about the width of blanks."""
    tidy = []
    for is_text, run in itertools.groupby(events, lambda event: event.startswith(" ")):
        if is_text:
            tidy.append(" " + " ".join("".join(part[1:] for part in run).split()))
        else:
            tidy.extend(run)
    return tidy


def _flat(nodes: Sequence[Inline]) -> Iterator[Inline]:
    """Yield inlines without emphasis; neighbouring words are joined."""
    flat = _without_emphasis(nodes)
    for words, run in itertools.groupby(flat, lambda node: isinstance(node, Words)):
        if words:
            yield Words("".join(node.text for node in run if isinstance(node, Words)))
        else:
            yield from run


def _without_emphasis(nodes: Sequence[Inline]) -> Iterator[Inline]:
    for node in nodes:
        if isinstance(node, Emphasis | Strong):
            yield from _without_emphasis(node.children)
        elif isinstance(node, Link):
            yield Link(node.target, tuple(_flat(node.children)))
        else:
            yield node


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark")
