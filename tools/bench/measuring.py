"""Put a row together from what its commands used."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from tools.bench.figures import Figure, Row
from tools.bench.processes import Usage, walls
from tools.bench.spread import Spread
from tools.bench.workshop import Workshop


def row(
    workshop: Workshop,
    key: str,
    what: str,
    used: Mapping[str, Sequence[Usage]],
    figures: Sequence[Figure],
    note: str = "",
) -> Row:
    """Return a row of today."""
    seconds = {label: Spread.of(walls(each)) for label, each in used.items()}
    today = datetime.now(UTC).date().isoformat()
    return Row(key, what, figures, seconds, today, workshop.rounds, os.getloadavg()[0], note)
