"""Write plain values as YAML, as an author would lay it out."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .()’/-]*[A-Za-z0-9.)]|[A-Za-z]")
_NOT_WORDS = re.compile(r"[0-9.:_-]+|(?i:true|false|yes|no|on|off|null)")
_WIDTH = 96


def yaml(value: dict[str, Any], indent: int = 0) -> str:
    """Return a mapping of mappings, lists, texts, numbers and dates as YAML."""
    margin = " " * indent
    return "".join(f"{margin}{key}:{_value(one, indent)}" for key, one in value.items())


def _value(value: Any, indent: int) -> str:
    """Return what follows a key's colon, its line's end included."""
    inner = " " * (indent + 2)
    if isinstance(value, dict):
        flow = _flow(value)
        return f" {flow}\n" if flow else f"\n{yaml(value, indent + 2)}"
    if isinstance(value, list):
        if all(isinstance(one, str) for one in value):
            return f" [{', '.join(map(_scalar, value))}]\n"
        items = (yaml(one, indent + 4) for one in value)
        return "\n" + "".join(f"{inner}- {item[indent + 4 :]}" for item in items)
    if isinstance(value, str) and ("\n" in value or len(value) + indent > _WIDTH):
        # Folded: one blank line is a line's end, and two are a paragraph's.
        paragraphs = (_wrapped(part, _WIDTH - len(inner)) for part in value.split("\n\n"))
        blocks = ("\n".join(inner + line for line in lines) for lines in paragraphs)
        return " >-\n" + "\n\n\n".join(blocks) + "\n"
    return f" {_scalar(value)}\n"


def _wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a paragraph; `textwrap` takes ten times as long."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) >= width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def _flow(value: dict[str, Any]) -> str:
    """Return a small mapping on one line; nothing for one that is nested or too long."""
    if any(isinstance(one, dict | list) for one in value.values()):
        return ""
    line = ", ".join(f"{key}: {_scalar(one)}" for key, one in value.items())
    return f"{{{line}}}" if len(line) < _WIDTH - 20 else ""


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        plain = _PLAIN.fullmatch(value) and not _NOT_WORDS.fullmatch(value)
        return value if plain else json.dumps(value, ensure_ascii=False)
    return value.isoformat() if isinstance(value, date) else str(value)
