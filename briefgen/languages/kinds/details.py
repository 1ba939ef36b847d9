"""List which kind of recommendation is shown by what; a new kind is added here."""

from __future__ import annotations

from briefgen.languages.edition import Edition
from briefgen.languages.kinds.advisory_board import board_view
from briefgen.languages.kinds.benchmarking_study import study_view
from briefgen.languages.kinds.safeguards import safeguards_view
from briefgen.languages.view import Details
from briefgen.model.recommendations import (
    AdvisoryBoard,
    BenchmarkingStudy,
    Recommendation,
    Safeguards,
)


def details(edition: Edition, recommendation: Recommendation) -> Details | None:
    """Show what a recommendation has beyond the rest, by its kind."""
    match recommendation:
        case AdvisoryBoard():
            return board_view(edition, recommendation)
        case BenchmarkingStudy():
            return study_view(edition, recommendation)
        case Safeguards():
            return safeguards_view(edition, recommendation)
        case _:
            return None
