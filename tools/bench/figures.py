"""Hold what the bench found, and keep it between runs, so that rows can be measured one by one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tools.bench.spread import Spread


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a row: what is compared, how much it may be at most, and how much it is.

    `unit` is ``x`` for a ratio, or ``s``, ``MB``, ``ms``, ``kB``, ``%``. Without `at_most` the
    figure is told for its own sake.
    """

    what: str
    spread: Spread
    unit: str
    at_most: float | None = None

    @property
    def reached(self) -> bool | None:
        """Whether the median is within the limit; nothing where there is none."""
        return None if self.at_most is None else self.spread.middle <= self.at_most


@dataclass(frozen=True, slots=True)
class Row:
    """What one row of the table found, and the seconds on the wall of all that ran for it.

    `day` is when, `rounds` how often, and `load` how busy the machine was when it began.
    """

    key: str
    what: str
    figures: Sequence[Figure]
    seconds: Mapping[str, Spread]
    day: str
    rounds: int
    load: float
    note: str = ""


def read_rows(path: Path) -> dict[str, Row]:
    """Return the rows of earlier runs, by key; none where there was no run."""
    if not path.exists():
        return {}
    return {one["key"]: _row(one) for one in json.loads(path.read_text("utf-8"))}


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """Keep rows for the next run."""
    text = json.dumps([asdict(row) for row in rows], indent=1, ensure_ascii=False)
    path.write_text(f"{text}\n", "utf-8")


def _row(one: dict[str, Any]) -> Row:
    figures = [Figure(**{**each, "spread": Spread(**each["spread"])}) for each in one["figures"]]
    seconds = {label: Spread(**each) for label, each in one["seconds"].items()}
    return Row(**{**one, "figures": figures, "seconds": seconds})
