"""Read CSL JSON, CSL YAML or BibTeX, told apart by what is in the file."""

from __future__ import annotations

import json
import re
from typing import Any

import yaml

from briefgen.evidence.importing.bibtex import read_bibtex
from briefgen.evidence.importing.items import Export, Item
from briefgen.source.errors import UsageError

_ENTRY = re.compile(r"^\s*@\s*\w+\s*[{(]", re.MULTILINE)
_LISTS = ("references", "items")
"""Where works stand, when the file is no bare list: pandoc's key, and Zotero's."""


def read(name: str, data: bytes) -> Export:
    """Return the works of a file. Raises UsageError where it is none of the three formats."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{name} is not UTF-8", "export it again as UTF-8") from None
    beginning = text.lstrip()[:1]
    if beginning not in ("{", "[") and _ENTRY.search(text):
        return read_bibtex(text)
    return Export(_items(name, _data(name, text, is_json=beginning in ("{", "["))))


def _data(name: str, text: str, *, is_json: bool) -> Any:
    try:
        if is_json:
            return json.loads(text)
        # The base loader makes nothing but strings: no date is read, and `no` stays a word.
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
    except (ValueError, RecursionError, yaml.YAMLError) as error:
        what = "JSON" if is_json else "YAML"
        reason = " ".join(str(error).split())
        raise UsageError(f"{name} is not {what}: {reason}", _HINT) from None


def _items(name: str, data: Any) -> tuple[Item, ...]:
    if isinstance(data, dict):
        data = next((data[key] for key in _LISTS if key in data), [data])
    works = [work for work in data if isinstance(work, dict)] if isinstance(data, list) else []
    if not any("type" in work or "title" in work for work in works):
        raise UsageError(f"{name} holds no works", _HINT)
    return tuple(Item(_id(work), work) for work in works)


def _id(work: dict[str, Any]) -> str:
    return str(work.get("citation-key") or work.get("id") or "")


_HINT = "export the works as CSL JSON, CSL YAML or BibTeX"
