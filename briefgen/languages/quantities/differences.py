"""Say in what two versions of a text differ."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from briefgen.languages.quantities.quantity import Quantity


class DifferenceKind(StrEnum):
    """How a quantity of one version fails to be that of the other."""

    DIFFERS = "differs"
    """Another figure, date or time; or its sign is lost."""
    SCALE = "scale"
    """The same digits, another power of ten: 55 juta, 55 billion."""
    UNIT = "unit"
    """The same number, measured in something else: percent, percentage points."""
    SEPARATOR = "separator"
    """The same figure, but by the other language's separators: 1.5 triliun."""
    MISSING = "missing"
    """It is not in the translation."""
    EXTRA = "extra"
    """It is in the translation alone."""


class Difference(NamedTuple):
    """One difference. What is missing has no `target`, what is extra no `source`."""

    kind: DifferenceKind
    source: Quantity | None = None
    target: Quantity | None = None
