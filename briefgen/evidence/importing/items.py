"""Hold works as reference managers export them, and what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Fields = Mapping[str, Any]
"""Values by CSL's names, as YAML may hold them: texts, whole numbers, lists of names."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A field that is not taken over, and why."""

    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class Item:
    """A work as CSL has it, under the id of the file; `left_out` is what CSL has no field for."""

    id: str
    fields: Fields
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """The works of a file, and what could not be read of it."""

    items: tuple[Item, ...]
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Converted:
    """A work as a brief's source; without fields, `reason` says why it is none."""

    fields: Fields
    left_out: tuple[LeftOut, ...] = ()
    reason: str = ""
