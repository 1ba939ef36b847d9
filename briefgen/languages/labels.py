"""Name every label that a brief prints, so that a language without one is found at once."""

from __future__ import annotations

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


class UnitLabels(Model):
    """Counted units, by CLDR's plural categories; ``{number}`` stands for the number."""

    months: dict[str, Name]
    times_a_year: dict[str, Name]
    weeks: dict[str, Name]
    seats: dict[str, Name]


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
    status: dict[Status, Name]
    stance: dict[Stance, Name]
    certainty: dict[Certainty, Name]
    precision: dict[Precision, Name]
    """``{figure}`` stands for the figure."""
    priority: dict[Priority, Name]
    outcome: dict[Outcome, Name]
    direction: dict[Direction, Name]
    """``{value}`` stands for the threshold."""
    risk_level: dict[RiskLevel, Name]
    translation: dict[TranslationBy, Name]
    locator: dict[LocatorLabel, Name]
    """The term before a locator: ``p.``, ``hlm.``"""
    undated: Name
    """``n.d.``, ``t.t.``"""
    retrieved: Name
    """``{date}`` and ``{url}`` stand for the day and the address."""
