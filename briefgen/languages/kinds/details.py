"""List which kind of recommendation is shown by what; a new kind is added here."""

from __future__ import annotations

from briefgen.languages.edition import Edition, Row
from briefgen.languages.kinds.advisory_board import board_view
from briefgen.languages.kinds.benchmarking_study import study_rows, study_view
from briefgen.languages.kinds.safeguards import safeguards_rows, safeguards_view
from briefgen.languages.view import Details
from briefgen.model.recommendations import (
    AdvisoryBoard,
    BenchmarkingStudy,
    Recommendation,
    Safeguards,
)


def rows(edition: Edition, recommendation: Recommendation) -> tuple[Row, ...]:
    """Return what a kind has to say among the terms that all recommendations have."""
    match recommendation:
        case BenchmarkingStudy():
            return study_rows(edition, recommendation)
        case Safeguards():
            return safeguards_rows(edition, recommendation)
        case _:
            return ()


def details(edition: Edition, id: str, recommendation: Recommendation) -> Details | None:
    """Show what the recommendation called `id` has beyond the rest, by its kind."""
    match recommendation:
        case AdvisoryBoard():
            return board_view(edition, id, recommendation)
        case BenchmarkingStudy():
            return study_view(edition, id, recommendation)
        case Safeguards():
            return safeguards_view(edition, id, recommendation)
        case _:
            return None
