"""List the rows of the table, in its order."""

from __future__ import annotations

from typing import Protocol

from tools.bench.figures import Row
from tools.bench.rows import (
    check,
    cold_one,
    edit,
    hundred,
    markdown,
    memory,
    quotes,
    size,
    unchanged_one,
    unchanged_ten_thousand,
    unchanged_thousand,
)
from tools.bench.workshop import Workshop


class RowModule(Protocol):
    """A module that measures one row of the table."""

    KEY: str
    WHAT: str

    def measure(self, workshop: Workshop) -> Row:
        """Measure it as often as the workshop says."""


MODULES: tuple[RowModule, ...] = (
    unchanged_one,
    unchanged_thousand,
    unchanged_ten_thousand,
    cold_one,
    edit,
    hundred,
    markdown,
    check,
    memory,
    size,
    quotes,
)
