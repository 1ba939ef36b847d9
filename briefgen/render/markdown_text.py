"""Write prose trees as Markdown: CommonMark with GFM's tables and footnotes.

Text is escaped just where it would else be read as markup, the way mdformat writes it, so that
the output is stable under that formatter. Where it must be one or the other, text prints as it is
written: mdformat itself loses `~~~a~~~` and `<<b>`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from markdown_it.common.normalize_url import normalizeLink, normalizeLinkText

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
    List,
    NoteMark,
    Paragraph,
    Strong,
    Words,
)
from briefgen.render.markdown_emphasis import Marks, marks_for
from briefgen.render.markdown_escape import (
    ADDRESS,
    PLAIN_ADDRESS,
    escape,
    escape_address,
    line_start,
    may_hold_address,
)

_BLANK = " \t\n"
_NO_LINK_TEXT = re.compile(r"[%&]|xn--")


def inline(nodes: Iterable[Inline]) -> str:
    """Write inlines, as they stand within a line."""
    run = tuple(nodes)
    if len(run) == 1 and isinstance(only := run[0], Words) and not may_hold_address(only.text):
        return escape(only.text)  # as every second run is: nothing beside it matters
    return _inline(run)


@lru_cache(maxsize=4096)  # most of a brief stays as it is from one build to the next
def _inline(nodes: tuple[Inline, ...]) -> str:
    run = _linked(_without_empty(nodes))
    if all(isinstance(node, Words) for node in run):
        return "".join(escape(node.text) for node in run if isinstance(node, Words))
    marked, marks = marks_for(run, _written)
    return _written(marked, marks)


def _written(nodes: Sequence[Inline], marks: Marks) -> str:
    """Write inlines; `marks` has the mark of each emphasis, in order, and is used up."""
    left = iter(marks)
    return _run(nodes, lambda: next(left, "*"))


def _run(nodes: Sequence[Inline], mark: Callable[[], str]) -> str:
    parts: list[str] = []
    for node in nodes:
        if isinstance(node, Link | CrossReference) and parts and parts[-1].endswith("!"):
            parts[-1] = f"{parts[-1][:-1]}\\!"
        match node:
            case Emphasis(children):
                one = mark()
                parts.append(f"{one}{_run(children, mark)}{one}")
            case Strong(children):
                two = mark() * 2
                parts.append(f"{two}{_run(children, mark)}{two}")
            case Link():
                parts.append(_link(node, mark))
            case _:
                parts.append(_INLINES[type(node)](node))
    return "".join(parts)


def _code(node: Code) -> str:
    longest = max((len(run) for run in re.findall(r"`+", node.text)), default=0)
    if longest:
        return f"{'`' * (longest + 1)} {node.text} {'`' * (longest + 1)}"
    padded = node.text.startswith(" ") and node.text.endswith(" ") and node.text.strip()
    return f"` {node.text} `" if padded else f"`{node.text}`"


def _link(node: Link, mark: Callable[[], str]) -> str:
    target = normalizeLink(node.target)
    if node.children == (Words(target),) and _prints_itself(target):
        return f"<{target}>"
    target = escape_address(target)
    if re.search(r"[\s()]", target):
        target = f"<{target}>"
    return f"[{_run(node.children, mark)}]({target})"


def _prints_itself(target: str) -> bool:
    return not _NO_LINK_TEXT.search(target) and normalizeLinkText(target) == target


_INLINES: Mapping[type, Callable[[Any], str]] = {
    Words: lambda node: escape(node.text),
    Code: _code,
    Break: lambda _: "\\\n",
    NoteMark: lambda node: f"[^{node.number}]",
    CrossReference: lambda node: f"[{escape(node.label)}](#{node.anchor})",
}


def _without_empty(nodes: Iterable[Inline]) -> tuple[Inline, ...]:
    """Join neighbouring words, since what must be escaped depends on both neighbours.

    Markdown has no mark for another language; emphasis of nothing would be read as asterisks.
    """
    kept: list[Inline] = []
    for node in _unmarked(nodes):
        previous = kept[-1] if kept else None
        match node:
            case Words(""):
                pass
            case Words(text) if isinstance(previous, Words):
                kept[-1] = Words(previous.text + text)
            case Words(text) if isinstance(previous, NoteMark) and text[0] in ":(":
                # A colon after its mark would define a note, a bracket would make it a link.
                kept.append(Words(f" {text}"))
            case Emphasis() | Strong() | Link():
                if children := _without_empty(node.children):
                    kept.append(_holding(node, children))
            case _:
                kept.append(node)
    return tuple(kept)


def _holding(node: Emphasis | Strong | Link, children: tuple[Inline, ...]) -> Inline:
    """Return a node with these children: itself, if they are its own, as they mostly are."""
    return node if children == node.children else replace(node, children=children)


def _unmarked(nodes: Iterable[Inline]) -> Iterable[Inline]:
    for node in nodes:
        if isinstance(node, Foreign):
            yield from _unmarked(node.children)
        elif isinstance(node, Flag):
            yield from (Words(" "), Emphasis((Words(f"[{node.label}]"),)))
        else:
            yield node


def _linked(nodes: Sequence[Inline], *, nested: bool = False) -> list[Inline]:
    """Make links of addresses that GFM would turn into links on its own, and cut otherwise."""
    found: list[Inline] = []
    for index, node in enumerate(nodes):
        if isinstance(node, Emphasis | Strong):
            found.append(_holding(node, tuple(_linked(node.children, nested=True))))
        elif isinstance(node, Words) and may_hold_address(node.text):
            edges = (not nested and index == 0, not nested and index == len(nodes) - 1)
            found.extend(_addresses(node.text, *edges))
        else:
            found.append(node)
    return found


def _addresses(text: str, first: bool, last: bool) -> Iterable[Inline]:  # noqa: FBT001
    """Split words at addresses; such as every reader of Markdown sees alike remain words.

    `first` and `last` say whether the words begin and end what they stand in.
    """
    start = 0
    for match in ADDRESS.finditer(text):
        word = re.split(r"[ \t\r\n]", text[match.start() :], maxsplit=1)[0]
        opens = text[match.start() - 1] in " (" if match.start() else first
        closes = match.start() + len(word) < len(text) or last
        if opens and closes and PLAIN_ADDRESS.fullmatch(word) and escape(word) == word:
            continue
        if match.start() > start:
            yield Words(text[start : match.start()])
        yield Link(_target(match.group()), (Words(match.group()),))
        start = match.end()
    if start < len(text):
        yield Words(text[start:])


def _target(address: str) -> str:
    if address.startswith(("http://", "https://", "mailto:", "xmpp:")):
        return address
    return f"http://{address}" if address.startswith("www.") else f"mailto:{address}"


def paragraph(nodes: Iterable[Inline]) -> str:
    """Write a paragraph: nothing at the beginning of its lines may open a block."""
    text = inline(nodes).strip(_BLANK)
    for index in (0, -1):  # a no-break space at an edge would be taken for indentation
        if text and text[index].isspace():
            edge = f"&#{ord(text[index])};"
            text = edge + text[1:] if index == 0 else text[:-1] + edge
    return "\n".join(line_start(line.strip()) for line in text.split("\n"))


def heading(nodes: Iterable[Inline]) -> str:
    """Write the text of a heading, whose last hashes would close it unseen."""
    text = inline(nodes).replace("\\\n", " ").strip()
    return f"{text[:-1]}\\#" if text.endswith("#") else text


def blocks(nodes: Iterable[Block]) -> str:
    """Write blocks, an empty line between them. Lists in a row take turns at their marks."""
    return "\n\n".join(block_texts(nodes))


def block_texts(nodes: Iterable[Block]) -> list[str]:
    """Write each block by itself."""
    return [text for text in _blocks(nodes) if text]


def list_items(node: List, after: Sequence[Block] = ()) -> tuple[tuple[str, ...], str]:
    """Write the items of a list that stands after other blocks, and what goes between them."""
    *_, (_, second) = _with_marks((*after, node))
    return _items(node, second=second)


def _blocks(nodes: Iterable[Block]) -> Iterable[str]:
    for node, second in _with_marks(nodes):
        if isinstance(node, Paragraph):
            yield paragraph(node.children)
        else:
            items, separator = _items(node, second=second)
            yield separator.join(items)


def _with_marks(nodes: Iterable[Block]) -> Iterable[tuple[Block, bool]]:
    """Yield blocks, and whether a list's marks are the second kind: lists in a row take turns."""
    same = 0
    previous: Block | None = None
    for node in nodes:
        if isinstance(node, List):
            alike = isinstance(previous, List) and previous.ordered == node.ordered
            same = same + 1 if alike else 0
        yield node, same % 2 == 1
        previous = node


def _items(node: List, *, second: bool) -> tuple[tuple[str, ...], str]:
    separator = "\n" if _is_tight(node) else "\n\n"
    items = []
    for index, item in enumerate(node.items):
        body = separator.join(part for part in _blocks(item) if part)
        items.append(hang(body, _marker(node, index, second=second)))
    return tuple(items), separator


def _marker(node: List, index: int, *, second: bool) -> str:
    if not node.ordered:
        return "* " if second else "- "
    number = str(node.start) if index == 0 else "1".rjust(len(str(node.start)), "0")
    return f"{number}{')' if second else '.'} "


def _is_tight(node: List) -> bool:
    """Whether a list needs no empty lines: its items are one paragraph, and tight lists after it.

    A list of nothing but lists has no paragraphs that could stand apart.
    """
    if not any(isinstance(block, Paragraph) for item in node.items for block in item):
        return True
    return all(_is_tight_item(item) for item in node.items)


def _is_tight_item(item: tuple[Block, ...]) -> bool:
    return all(
        isinstance(block, List) and _interrupts(block) and _is_tight(block) for block in item[1:]
    )


def _interrupts(node: List) -> bool:
    """Whether a list may follow a paragraph at once: CommonMark lets one do so that begins at 1."""
    return not node.ordered or node.start == 1


def hang(text: str, marker: str) -> str:
    """Indent all lines but the first by the marker's width, and put the marker before that."""
    indent = " " * len(marker)
    lines = text.split("\n")
    rest = [f"{indent}{line}" if line else "" for line in lines[1:]]
    return "\n".join((f"{marker}{lines[0]}".rstrip(" "), *rest))
