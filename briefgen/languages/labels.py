"""Name every label that a brief prints, so that a language without one is found at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from briefgen.evidence.chain import EvidenceKind, Relation
from briefgen.evidence.coverage import Figures
from briefgen.evidence.gaps import GapKind
from briefgen.evidence.verify import State
from briefgen.languages.chart_labels import ChartLabels, ComparisonLabels, TimelineLabels
from briefgen.languages.label_texts import (
    Above,
    Counts,
    Date,
    Figure,
    Label,
    Locators,
    Named,
    Names,
    Number,
    PluralCategory,
    Plurals,
    Share,
    Titled,
    Value,
    every,
    fill,
    holding,
)
from briefgen.languages.lags import Lag
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
from briefgen.model.sources import SourceType

__all__ = ["Labels", "PluralCategory", "fill"]


class FrontLabels(Model):
    """The first page."""

    policy_brief: Label
    reader: Label
    date: Label
    status: Label
    authors: Label
    publisher: Label
    editions: Label
    side_by_side: Names
    language: Label
    authoritative: Annotated[Name, holding("language")]
    """Which language decides where they differ."""
    equally_authoritative: Label
    question: Label
    decision: Label
    summary: Label
    key_messages: Label
    key_figures: Label
    at_a_glance: Label


class BodyLabels(Model):
    """Sections and the parts of an argument."""

    problem: Label
    arguments: Label
    argument: Number
    held_by: Names
    own_argument: Label
    evidence: Label
    figure: Label
    see_note: Label
    certainty: Label
    answered_by: Label
    mitigated_by: Label
    methods: Label
    disclosures: Label
    notes: Label
    sources: Label
    back: Label
    page: Annotated[Name, holding("page", "pages")]
    """``{page}`` and ``{pages}`` stand for the numbers."""


class QuoteLabels(Model):
    """The words around a quote."""

    original: Annotated[Name, holding("language")]
    as_of: Date
    according_to: Named
    untranslated: Label


class RecommendationLabels(Model):
    """What every recommendation has."""

    recommendations: Label
    recommendation: Number
    number: Label
    action: Label
    rationale: Label
    because: Label
    proposed_by: Names
    own_proposal: Label
    owner: Label
    due: Label
    target: Label
    target_value: Label
    verification: Label
    cost: Label
    barriers: Label
    monitoring: Label
    priority: Label


class KindLabels(Model):
    """The kinds of recommendation."""

    action: Label
    advisory_board: Label
    benchmarking_study: Label
    safeguards: Label


class BoardLabels(Model):
    """An advisory board."""

    mandate: Label
    legal_basis: Label
    reports_to: Label
    secretariat: Label
    term: Label
    meetings: Label
    review_date: Label
    seats: Label
    role: Label
    constituency: Label
    count: Label
    share: Label
    nominee: Label
    total: Annotated[Name, holding("seats")]
    balance: Annotated[Name, holding("share")]
    selection: Label
    declare: Label
    verify: Label
    recuse: Label
    remuneration: Label
    transparency: Label
    reporting: Label
    why_not_existing_body: Label


class StudyLabels(Model):
    """A benchmarking study."""

    objective: Label
    questions: Label
    comparators: Label
    comparator: Label
    owner: Label
    market: Label
    reason: Label
    outcome: Label
    context_gap: Label
    assessments: Label
    criterion: Label
    rating: Label
    not_rated: Label
    method: Label
    deliverables: Label
    phases: Label
    phase: Label
    start: Label
    end: Label
    weeks: Label
    budget: Label
    transferability: Label
    follow_up: Label


class SafeguardLabels(Model):
    """Safeguards."""

    objective: Label
    risks: Label
    risk: Label
    cause: Label
    consequence: Label
    likelihood: Label
    impact: Label
    level: Label
    arises_from: Label
    indicator: Label
    threshold: Label
    response: Label
    control: Label
    residual: Label
    owner: Label
    review: Label
    responses: Label
    scale: Label


class FigureLabels(Model):
    """Pictures: their names, titles and descriptions, and what is written in them."""

    figure: Number
    data: Label
    """What opens a picture's table."""
    seats: Label
    seats_balanced: Share
    seats_unbalanced: Above
    """Titles: of a board without a balance, of one that keeps to it, of one that does not."""
    seats_limit: Share
    seats_exceeding: Label
    """Written in the picture."""
    seats_share: Annotated[Name, holding("seats", "share")]
    seats_told: Annotated[Name, holding("total", "held")]
    seats_within: Share
    seats_above: Above
    """Sentences of its description; ``{share}`` is the largest one that is allowed."""
    argument_map: Annotated[Name, holding("counts")]
    bearings: Label
    part: Label
    stance: Label
    claim: Label
    bearing: Label
    """The title and the table of an argument map."""
    risks: Annotated[Name, holding("before", "total")]
    risks_controlled: Annotated[Name, holding("before", "after", "total")]
    """Titles: how many of all risks are of the two highest levels."""
    before_control: Label
    after_control: Label
    risk_change: Annotated[Name, holding("before", "after")]
    """Written in the picture."""
    risks_told: Label
    risk_before: Annotated[Name, holding("risk", "likelihood", "impact", "level")]
    risk_after: Annotated[Name, holding("likelihood", "impact", "level")]
    """Sentences of its description: the second goes on where the first ends."""


class UnitLabels(Model):
    """Counted units, by CLDR's plural categories; ``{number}`` stands for the number."""

    months: Counts
    every_months: Counts
    times_a_year: Counts
    weeks: Counts
    seats: Counts


class ReferenceLabels(Model):
    """The words within references, which follow APA 7; ``{number}`` and ``{date}`` as elsewhere."""

    conjunction: Label
    """Before the last of several authors."""
    container: Label
    """Before the book that holds a chapter."""
    editor: Plurals
    translator: Plurals
    editor_and_translator: Plurals
    interviewer: Plurals
    edition: Counts
    """By CLDR's categories of ordinal numbers: ``{number}nd ed.``"""
    volume: Number
    issue: Number
    number: Number
    version: Number
    chapter: Number
    article: Number
    """The number of an article in a journal without pages."""
    original: Date
    """When the work was first published."""
    description: Mapping[SourceType, Label]
    """Types of works that are named in square brackets."""


class ChainLabels(Model):
    """The chain from recommendations to sources, as `trace` and `map` show it."""

    map: Titled
    trace: Titled
    loose: Label
    gaps: Label
    no_gaps: Label
    coverage: Label
    share: Annotated[Name, holding("covered", "total", "percent")]
    """``{covered}`` of ``{total}``, which is ``{percent}``."""
    stance: Annotated[Mapping[Stance, Label], every(Stance)]
    """The stance of one argument."""
    evidence: Annotated[Mapping[EvidenceKind, Label], every(EvidenceKind)]
    relation: Annotated[Mapping[Relation, Label], every(Relation)]
    """Verbs: one argument ``supports``, ``answers``, ``mitigates`` another."""
    state: Annotated[Mapping[State, Label], every(State)]
    gap: Annotated[Mapping[GapKind, Label], every(GapKind)]
    figure: Annotated[Mapping[Figures, Label], every(Figures)]


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
    figure: FigureLabels
    timeline: TimelineLabels
    comparison: ComparisonLabels
    chart: ChartLabels
    units: UnitLabels
    status: Annotated[Mapping[Status, Label], every(Status)]
    stance: Annotated[Mapping[Stance, Label], every(Stance)]
    certainty: Annotated[Mapping[Certainty, Label], every(Certainty)]
    precision: Annotated[Mapping[Precision, Figure], every(Precision)]
    """``{figure}`` stands for the figure."""
    priority: Annotated[Mapping[Priority, Label], every(Priority)]
    outcome: Annotated[Mapping[Outcome, Label], every(Outcome)]
    direction: Annotated[Mapping[Direction, Value], every(Direction)]
    """``{value}`` stands for the threshold."""
    risk_level: Annotated[Mapping[RiskLevel, Label], every(RiskLevel)]
    translation: Annotated[Mapping[TranslationBy, Label], every(TranslationBy)]
    lag: Annotated[Mapping[Lag, Label], every(Lag)]
    """What drafts say of a text that lags behind its source."""
    locator: Annotated[Mapping[LocatorLabel, Locators], every(LocatorLabel)]
    """A part of a source; ``{locator}`` stands for its number, by one or more: ``p. {locator}``."""
    reference: ReferenceLabels
    chain: ChainLabels
    undated: Label
    """``n.d.``, ``t.t.``"""
    and_others: Named
    """More than two authors in a note: ``{name} et al.``"""
    retrieved: Annotated[Name, holding("date", "url")]
    """``{date}`` and ``{url}`` stand for the day and the address."""
