"""Write prose trees as Markdown: CommonMark with GFM's tables and footnotes.

Text is escaped just where it would else be read as markup, the way mdformat writes it, so that
the output is stable under that formatter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from html.entities import html5
from itertools import groupby
from typing import Any

from briefgen.prose.nodes import (
    Block,
    Break,
    Code,
    CrossReference,
    Emphasis,
    Inline,
    Link,
    List,
    NoteMark,
    Paragraph,
    Strong,
    Words,
)

_ENTITY = re.compile(
    r"&(?:#[0-9]{1,7}|#[Xx][0-9A-Fa-f]{1,6}|%s);" % "|".join({name.rstrip(";") for name in html5})
)
_LESS_THAN = re.compile(r"<(?=[^ ]|$)")
_BRACKET = re.compile(r"[\[\]]")
_TASK = re.compile(r"^\[([ xX])\]")
_LINE_START = re.compile(r"#{1,6}(?=[ \t]|$)|>|[-*+](?=[ \t]|$)")
_ORDERED_START = re.compile(r"([0-9]+)([.)])(?=[ \t]|$)")


def escape(text: str) -> str:
    """Return plain text so that Markdown prints it as it is, within a paragraph."""
    text = re.sub(r"[ \t\n]+", " ", text).replace("\\", "\\\\")
    text = _escape_marks(text, "*", within_words=True)
    text = _escape_marks(text, "_", within_words=False)
    text = _LESS_THAN.sub(r"\<", _escape_brackets(text)).replace("`", "\\`")
    return _ENTITY.sub(r"\\\g<0>", text).replace("~~", "\\~~")


def _escape_marks(text: str, mark: str, *, within_words: bool) -> str:
    """Escape the marks of emphasis where they might open or close any."""
    if mark not in text:
        return text
    found = []
    for index, character in enumerate(text):
        if character == mark:
            before, after = text[index - 1 : index], text[index + 1 : index + 2]
            loose = before.isspace() and after.isspace()
            in_word = not (within_words or _is_edge(before) or _is_edge(after))
            found.append(mark if loose or in_word else f"\\{mark}")
        else:
            found.append(character)
    return "".join(found)


def _is_edge(character: str) -> bool:
    return (
        not character
        or character.isspace()
        or unicodedata.category(character).startswith(("P", "S"))
    )


def _escape_brackets(text: str) -> str:
    """Escape brackets but for plain pairs, which are links to nothing and so print as written."""
    marks: list[int] = []
    opened: int | None = None
    for match in _BRACKET.finditer(text):
        position = match.start()
        if match.group() == "[":
            if opened is not None:
                marks.append(opened)
            opened = position
        elif opened is None:
            marks.append(position)
        else:
            inside = text[opened + 1 : position]
            if inside.startswith("^") or text[position + 1 : position + 2] in {":", "("}:
                marks.extend((opened, position))
            opened = None
    if opened is not None:
        marks.append(opened)
    parts, start = [], 0
    for position in sorted(marks):
        parts.append(text[start:position])
        start = position
    return "\\".join((*parts, text[start:]))


def _code(node: Code) -> str:
    longest = max((len(run) for run in re.findall(r"`+", node.text)), default=0)
    if longest:
        return f"{'`' * (longest + 1)} {node.text} {'`' * (longest + 1)}"
    padded = node.text.startswith(" ") and node.text.endswith(" ") and node.text.strip()
    return f"` {node.text} `" if padded else f"`{node.text}`"


def _strong(node: Strong) -> str:
    """Write strong words; emphasis at their edge takes the other mark, or both would merge."""
    last = len(node.children) - 1
    parts = [
        f"_{inline(child.children)}_"
        if isinstance(child, Emphasis) and index in (0, last)
        else _INLINES[type(child)](child)
        for index, child in enumerate(_merged(node.children))
    ]
    return f"**{''.join(parts)}**"


def _link(node: Link) -> str:
    target = f"<{node.target}>" if re.search(r"[\s()]", node.target) else node.target
    return f"[{inline(node.children)}]({target})"


_INLINES: Mapping[type, Callable[[Any], str]] = {
    Words: lambda node: escape(node.text),
    Emphasis: lambda node: f"*{inline(node.children)}*",
    Strong: _strong,
    Code: _code,
    Link: _link,
    Break: lambda _: "\\\n",
    NoteMark: lambda node: f"[^{node.number}]",
    CrossReference: lambda node: f"[{escape(node.label)}](#{node.anchor})",
}


def inline(nodes: Iterable[Inline]) -> str:
    """Write inlines, as they stand within a line."""
    parts: list[str] = []
    for node in _merged(nodes):
        if isinstance(node, Link | CrossReference) and parts and parts[-1].endswith("!"):
            parts[-1] = f"{parts[-1][:-1]}\\!"
        parts.append(_INLINES[type(node)](node))
    return "".join(parts)


def _merged(nodes: Iterable[Inline]) -> list[Inline]:
    """Join neighbouring words, since what must be escaped depends on both neighbours."""
    merged: list[Inline] = []
    for words, run in groupby(nodes, lambda node: isinstance(node, Words)):
        if words:
            merged.append(Words("".join(node.text for node in run if isinstance(node, Words))))
        else:
            merged.extend(run)
    return merged


def paragraph(nodes: Iterable[Inline]) -> str:
    """Write a paragraph: nothing at the beginning of its lines may open a block."""
    return "\n".join(_line_start(line.strip()) for line in inline(nodes).split("\n"))


def _line_start(line: str) -> str:
    line = _TASK.sub(r"\\[\1\\]", line)
    line = _ORDERED_START.sub(r"\1\\\2", line) if _ORDERED_START.match(line) else line
    if _LINE_START.match(line):
        return f"\\{line}"
    bare = line.replace(" ", "")
    if bare and (set(bare) in ({"-"}, {"="}) or (set(bare) <= set("-:|") and "-" in bare)):
        mark = "=" if "=" in bare else "-"
        return line.replace(mark, f"\\{mark}", 1)
    return line


def blocks(nodes: Iterable[Block]) -> str:
    """Write blocks, an empty line between them. Lists in a row take turns at their marks."""
    parts: list[str] = []
    same = 0
    previous: Block | None = None
    for node in nodes:
        if isinstance(node, Paragraph):
            parts.append(paragraph(node.children))
        else:
            alike = isinstance(previous, List) and previous.ordered == node.ordered
            same = same + 1 if alike else 0
            parts.append(_list(node, same % 2 == 1))
        previous = node
    return "\n\n".join(parts)


def _list(node: List, second: bool) -> str:
    tight = all(_is_tight(item) for item in node.items)
    items = []
    for index, item in enumerate(node.items):
        marker = _marker(node, index, second)
        body = "\n".join(blocks([block]) for block in item) if tight else blocks(item)
        items.append(hang(body, marker))
    return ("\n" if tight else "\n\n").join(items)


def _marker(node: List, index: int, second: bool) -> str:
    if not node.ordered:
        return "* " if second else "- "
    number = str(node.start) if index == 0 else "1".rjust(len(str(node.start)), "0")
    return f"{number}{')' if second else '.'} "


def _is_tight(item: tuple[Block, ...]) -> bool:
    """Whether an item is one paragraph, with nothing but tight lists after it."""
    head, rest = item[:1], item[1:]
    return all(isinstance(block, Paragraph) for block in head) and all(
        isinstance(block, List) and all(_is_tight(inner) for inner in block.items) for block in rest
    )


def hang(text: str, marker: str) -> str:
    """Indent all lines but the first by the marker's width, and put the marker before that."""
    indent = " " * len(marker)
    lines = text.split("\n")
    rest = [f"{indent}{line}" if line else "" for line in lines[1:]]
    return "\n".join((f"{marker}{lines[0]}", *rest))
