"""Describe what is said for and against the question, on what evidence, and what answers it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from briefgen.model.base import Id, Model, RefersTo
from briefgen.model.texts import Line, Prose


class Stance(StrEnum):
    """Where an argument stands towards the question; a caution is a risk to be answered."""

    FOR = "for"
    AGAINST = "against"
    CAUTION = "caution"


class Certainty(StrEnum):
    """How sure the evidence makes us: GRADE's four levels."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very_low"


class Argument(Model):
    """A claim about the question with its reasons and its evidence."""

    stance: Stance
    """For or against the question, or a caution about it."""
    claim: Line
    """The claim, in one sentence."""
    reasoning: Prose | None = None
    """Why the evidence bears the claim."""
    held_by: tuple[Annotated[Id, RefersTo("people", "sources")], ...] = ()
    """Who makes the argument: people, or a source in its own voice; without either it is the
    brief's own."""
    evidence: tuple[Annotated[Id, RefersTo("quotes", "facts", "sources")], ...] = ()
    """The quotes, facts and sources that it rests on."""
    certainty: Certainty | None = None
    """How sure the evidence makes us."""
    answered_by: tuple[Annotated[Id, RefersTo("arguments")], ...] = ()
    """The arguments that answer it."""
