"""Write how translations stand as JSON, for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from briefgen.reports.translations import STATES, LocatedStanding

VERSION = 1
"""The version of this output. It grows fields without notice, and changes none."""


def translations_json(found: Sequence[LocatedStanding]) -> str:
    """Return units as JSON: `version`, `units`, and a `summary` that counts states by language."""
    counts = Counter((one.standing.unit.language, one.standing.state) for one in found)
    languages = dict.fromkeys(one.standing.unit.language for one in found)
    document = {
        "version": VERSION,
        "units": [_unit(one) for one in found],
        "summary": {
            language: {state.value: counts[language, state] for state in STATES}
            for language in languages
        },
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _unit(one: LocatedStanding) -> dict[str, Any]:
    standing = one.standing
    unit, review = standing.unit, standing.review
    place, source_place = unit.place, unit.source_place
    return {
        "brief": one.brief,
        "unit": unit.key,
        "origin": unit.origin,
        "language": unit.language,
        "state": standing.state.value,
        "shared": unit.shared,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "source_file": source_place.file,
        "source_line": source_place.line,
        "source_column": source_place.column,
        "source": unit.source,
        "target": unit.target,
        "reviewed": {"by": review.by, "at": review.at, "note": review.note} if review else None,
        "changes": [{"old": part.old, "new": part.new} for part in standing.changes],
    }
