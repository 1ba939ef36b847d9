"""The kinds of recommendation."""

from briefgen.model.recommendations.action import Action
from briefgen.model.recommendations.advisory_board import AdvisoryBoard
from briefgen.model.recommendations.benchmarking_study import BenchmarkingStudy
from briefgen.model.recommendations.kinds import KINDS, Recommendation
from briefgen.model.recommendations.safeguards import Safeguards

__all__ = [
    "KINDS",
    "Action",
    "AdvisoryBoard",
    "BenchmarkingStudy",
    "Recommendation",
    "Safeguards",
]
