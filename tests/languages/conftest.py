"""Write a view's phrases as text, so that expected values read as a reader reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from briefgen.languages.view import Passage, Phrase, Table
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


def _inlines(nodes: Iterable[Inline]) -> str:
    parts = []
    for node in nodes:
        match node:
            case Words(text) | Code(text):
                parts.append(text)
            case Emphasis(children):
                parts.append(f"*{_inlines(children)}*")
            case Strong(children):
                parts.append(f"**{_inlines(children)}**")
            case Foreign(language, children):
                parts.append(f"<{language}: {_inlines(children)}>")
            case Link(target, children):
                parts.append(f"{_inlines(children)}<{target}>")
            case CrossReference(anchor, label):
                parts.append(f"{label}<#{anchor}>")
            case NoteMark(number, first):
                parts.append(f"[{number}{'!' if first else ''}]")
            case Break():
                parts.append("/")
            case Flag(label):
                parts.append(f"!{label}")
            case _:
                pytest.fail(f"unresolved: {node}")
    return "".join(parts)


def _blocks(blocks: Iterable[Block]) -> str:
    return " ¶ ".join(
        _inlines(block.children)
        if isinstance(block, Paragraph)
        else " ".join(f"• {_blocks(item)}" for item in block.items)
        for block in blocks
    )


def shown(value: Phrase | Passage | None) -> str:
    """Write `[1!]` for a note's first mark, `label<#anchor>`, `<id: words>`, `!flag`."""
    if value is None:
        return ""
    text = _inlines(value.inlines) if isinstance(value, Phrase) else _blocks(value.blocks)
    return f"<{value.language}: {text}>" if value.language else text


def rows(table: Table | None) -> list[list[str]]:
    assert table is not None
    return [[column.label for column in table.columns]] + [
        [shown(cell) for cell in row] for row in table.rows
    ]


@pytest.fixture(scope="session")
def say() -> Callable[[Phrase | Passage | None], str]:
    return shown


@pytest.fixture(scope="session")
def cells() -> Callable[[Table | None], list[list[str]]]:
    return rows
