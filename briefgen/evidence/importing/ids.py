"""Make ids of sources from the keys of reference managers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from typing import Any

from briefgen.evidence.importing.items import Fields

LONGEST = 64
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[0-9])(?=[A-Za-z]{2})")
_MEANINGLESS = re.compile(r"https?://|^[0-9]+$|/")


def identifier(key: str, fields: Fields) -> str:
    """Return an id in kebab-case: the key's own, or the author and year where it says nothing."""
    own = "" if _MEANINGLESS.search(key) else _kebab_case(_HUMP.sub("-", key))
    return own or _kebab_case(f"{_first_author(fields)} {_year(fields)}") or "source"


def unique(wanted: str, taken: Container[str]) -> str:
    """Return an id that is not taken: the wanted one, or that with a number."""
    number, found = 2, wanted
    while found in taken:
        ending = f"-{number}"
        found = wanted[: LONGEST - len(ending)].rstrip("-") + ending
        number += 1
    return found


def _kebab_case(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-")


def _first_author(fields: Fields) -> str:
    people: list[Any] = fields.get("author") or fields.get("editor") or []
    if not people:
        return str(fields.get("title", ""))
    first = people[0]
    return first if isinstance(first, str) else str(first.get("family") or first.get("given") or "")


def _year(fields: Fields) -> str:
    return str(fields.get("issued", ""))[:4]
