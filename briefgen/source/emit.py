"""Write values as YAML that briefgen's own reader reads back as the same values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from briefgen.source.parser import parse
from briefgen.source.tree import MappingNode, ScalarNode, to_data

INDENT = "  "


def block(entries: Mapping[str, Mapping[str, Any]], indent: str) -> Iterator[str]:
    """Yield the lines of entities by their ids: a field a line, what is in them in braces."""
    for id, fields in entries.items():
        yield f"{indent}{id}:"
        for name, value in fields.items():
            written = _flow(value) if isinstance(value, list | dict) else _scalar(value, "a: {}")
            line = f"{indent}{INDENT}{name}: {written}"
            if len(line) <= 100 or not isinstance(value, list):
                yield line
                continue
            yield f"{indent}{INDENT}{name}:"
            yield from (f"{indent}{INDENT * 2}- {_flow(item)}" for item in value)


def flow(entries: Mapping[str, Mapping[str, Any]]) -> str:
    """Write entities by their ids between braces, without the outer ones."""
    return ", ".join(f"{id}: {_flow(fields)}" for id, fields in entries.items())


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_flow(item)}' for key, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    return _scalar(value, "a: {{b: {}}}")


def _scalar(value: str | int, frame: str) -> str:
    """Write a single value without quotes where it is then read as what it is."""
    if isinstance(value, int):
        return str(value)
    root = parse("", frame.format(value).encode("utf-8", "replace")).root
    node: Any = root
    while isinstance(node, MappingNode):
        node = next(iter(node.entries.values())).node
    if isinstance(node, ScalarNode) and node.plain and _only(root) and node.value == value:
        return value
    return json.dumps(value, ensure_ascii=False)


def _only(root: Any) -> bool:
    """Whether every mapping of a frame still has one entry: the value has not added any."""
    data = to_data(root)
    while isinstance(data, dict):
        if len(data) != 1:
            return False
        data = next(iter(data.values()))
    return True
