"""List the kinds of recommendation; a new kind is added here."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from briefgen.model.recommendations.action import Action
from briefgen.model.recommendations.advisory_board import AdvisoryBoard
from briefgen.model.recommendations.benchmarking_study import BenchmarkingStudy
from briefgen.model.recommendations.safeguards import Safeguards

KINDS = (AdvisoryBoard, BenchmarkingStudy, Safeguards, Action)

Recommendation = Annotated[
    AdvisoryBoard | BenchmarkingStudy | Safeguards | Action, Field(discriminator="kind")
]
