"""Name every label that a brief prints, so that a language without one is found at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from briefgen.model.arguments import Certainty, Stance
from briefgen.model.base import Model, Name
from briefgen.model.brief import Status
from briefgen.model.facts import Precision
from briefgen.model.locators import LocatorLabel
from briefgen.model.quotes import TranslationBy
from briefgen.model.recommendations.base import Priority
from briefgen.model.recommendations.benchmarking_study import Outcome
from briefgen.model.recommendations.safeguards import Direction
from briefgen.model.risk_matrix import RiskLevel

PluralCategory = Literal["zero", "one", "two", "few", "many", "other"]


def _every(kind: type[StrEnum]) -> AfterValidator:
    """Require a label for every member of `kind`."""

    def check(labels: Mapping[Any, str]) -> Mapping[Any, str]:
        if missing := [member.value for member in kind if member not in labels]:
            raise PydanticCustomError(
                "missing_labels", "there is no label for {missing}", {"missing": ", ".join(missing)}
            )
        return labels

    return AfterValidator(check)


def _has_other(forms: Mapping[Any, str]) -> Mapping[Any, str]:
    if "other" not in forms:
        raise PydanticCustomError(
            "missing_other", "there is no form `other`, which all numbers fall back on"
        )
    return forms


_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def fill(template: str, **values: str) -> str:
    """Put values into a label: ``{number}`` by the value of `number`. Braces of none stay."""
    return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), template)


class FrontLabels(Model):
    """The first page."""

    policy_brief: Name
    reader: Name
    date: Name
    status: Name
    authors: Name
    publisher: Name
    editions: Name
    question: Name
    decision: Name
    summary: Name
    key_messages: Name
    at_a_glance: Name


class BodyLabels(Model):
    """Sections and the parts of an argument."""

    contents: Name
    problem: Name
    arguments: Name
    argument: Name
    claim: Name
    held_by: Name
    own_argument: Name
    evidence: Name
    figure: Name
    see_note: Name
    certainty: Name
    answered_by: Name
    mitigated_by: Name
    no_answer: Name
    methods: Name
    disclosures: Name
    notes: Name
    sources: Name
    back: Name
    page: Name
    """``{page}`` and ``{pages}`` stand for the numbers."""


class QuoteLabels(Model):
    """The words around a quote."""

    original: Name
    context: Name
    as_of: Name
    according_to: Name
    untranslated: Name


class RecommendationLabels(Model):
    """What every recommendation has."""

    recommendations: Name
    recommendation: Name
    number: Name
    action: Name
    rationale: Name
    because: Name
    proposed_by: Name
    own_proposal: Name
    owner: Name
    due: Name
    target: Name
    target_value: Name
    verification: Name
    cost: Name
    barriers: Name
    monitoring: Name
    priority: Name


class KindLabels(Model):
    """The kinds of recommendation."""

    action: Name
    advisory_board: Name
    benchmarking_study: Name
    safeguards: Name


class BoardLabels(Model):
    """An advisory board."""

    mandate: Name
    legal_basis: Name
    reports_to: Name
    secretariat: Name
    term: Name
    meetings: Name
    review_date: Name
    seats: Name
    role: Name
    constituency: Name
    count: Name
    share: Name
    nominee: Name
    total: Name
    balance: Name
    selection: Name
    declare: Name
    verify: Name
    recuse: Name
    remuneration: Name
    transparency: Name
    reporting: Name
    why_not_existing_body: Name


class StudyLabels(Model):
    """A benchmarking study."""

    objective: Name
    questions: Name
    comparators: Name
    comparator: Name
    owner: Name
    market: Name
    reason: Name
    outcome: Name
    context_gap: Name
    criteria: Name
    assessments: Name
    criterion: Name
    rating: Name
    not_rated: Name
    note: Name
    method: Name
    deliverables: Name
    phases: Name
    phase: Name
    start: Name
    end: Name
    weeks: Name
    budget: Name
    transferability: Name
    follow_up: Name
    outlook: Name


class SafeguardLabels(Model):
    """Safeguards."""

    objective: Name
    risks: Name
    risk: Name
    cause: Name
    consequence: Name
    likelihood: Name
    impact: Name
    level: Name
    arises_from: Name
    indicator: Name
    threshold: Name
    response: Name
    control: Name
    residual: Name
    owner: Name
    review: Name
    responses: Name
    scale: Name


Forms = Annotated[Mapping[PluralCategory, Name], AfterValidator(_has_other)]
"""A phrase by CLDR's plural categories; `other` is always there."""


class UnitLabels(Model):
    """Counted units, by CLDR's plural categories; ``{number}`` stands for the number."""

    months: Forms
    every_months: Forms
    times_a_year: Forms
    weeks: Forms
    seats: Forms


class Labels(Model):
    """All labels of one language. Every one of them must be there."""

    front: FrontLabels
    body: BodyLabels
    quote: QuoteLabels
    recommendation: RecommendationLabels
    kind: KindLabels
    board: BoardLabels
    study: StudyLabels
    safeguards: SafeguardLabels
    units: UnitLabels
    status: Annotated[Mapping[Status, Name], _every(Status)]
    stance: Annotated[Mapping[Stance, Name], _every(Stance)]
    certainty: Annotated[Mapping[Certainty, Name], _every(Certainty)]
    precision: Annotated[Mapping[Precision, Name], _every(Precision)]
    """``{figure}`` stands for the figure."""
    priority: Annotated[Mapping[Priority, Name], _every(Priority)]
    outcome: Annotated[Mapping[Outcome, Name], _every(Outcome)]
    direction: Annotated[Mapping[Direction, Name], _every(Direction)]
    """``{value}`` stands for the threshold."""
    risk_level: Annotated[Mapping[RiskLevel, Name], _every(RiskLevel)]
    translation: Annotated[Mapping[TranslationBy, Name], _every(TranslationBy)]
    locator: Annotated[Mapping[LocatorLabel, Forms], _every(LocatorLabel)]
    """A part of a source; ``{locator}`` stands for its number, by one or more: ``p. {locator}``."""
    undated: Name
    """``n.d.``, ``t.t.``"""
    and_others: Name
    """More than two authors in a note: ``{name} et al.``"""
    retrieved: Name
    """``{date}`` and ``{url}`` stand for the day and the address."""
