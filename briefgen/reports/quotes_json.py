"""Write what verifying quotes came to as JSON, for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from briefgen.evidence.verify import State
from briefgen.reports.quotes import VerifiedQuote

VERSION = 1
"""The version of this output. It grows fields without notice, and changes none."""


def quotes_json(quotes: Sequence[VerifiedQuote]) -> str:
    """Return quotes as JSON: `version`, `quotes`, and a `summary` that counts them by state."""
    counts = Counter(quote.verification.state for quote in quotes)
    document = {
        "version": VERSION,
        "quotes": [_quote(quote) for quote in quotes],
        "summary": {state.value: counts[state] for state in State},
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _quote(quote: VerifiedQuote) -> dict[str, Any]:
    verification = quote.verification
    nearest = verification.nearest
    return {
        "brief": quote.brief,
        "id": quote.id,
        "source": quote.source,
        "state": verification.state.value,
        "reason": verification.reason,
        "severity": quote.severity.value if quote.severity else None,
        "file": quote.place.file,
        "line": quote.place.line,
        "column": quote.place.column,
        "pages": list(verification.pages),
        "page_labels": list(verification.page_labels),
        "occurrences": verification.occurrences,
        "omissions": [
            {
                "tokens": omission.tokens,
                "words": omission.words,
                "negations": list(omission.negations),
                "bracketed": omission.bracketed,
            }
            for omission in verification.omissions
        ],
        "left_out": [
            {
                "word": left_out.word,
                "side": left_out.side.value,
                "condition": left_out.condition,
                "clause": left_out.clause,
            }
            for left_out in verification.left_out
        ],
        "brackets": verification.brackets,
        "bracket_share": round(verification.bracket_share, 3),
        "nearest": {
            "passage": nearest.passage,
            "page": nearest.page,
            "differences": [
                {"quote": part.quote, "source": part.source, "same": part.same}
                for part in nearest.differences
            ],
        }
        if nearest
        else None,
    }
