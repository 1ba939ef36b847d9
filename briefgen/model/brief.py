"""Say what a brief is, from its question to its recommendations."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from briefgen.model.arguments import Argument
from briefgen.model.base import LANGUAGE_TAG, Id, Language, Model, Name
from briefgen.model.charts import Chart, FactId
from briefgen.model.checking import BriefChecks
from briefgen.model.citing import CitationStyle
from briefgen.model.dates import Day
from briefgen.model.facts import Fact
from briefgen.model.figures import SHOWN_UNASKED, FigureKind
from briefgen.model.people import Person
from briefgen.model.quotes import Quote
from briefgen.model.recommendations import Recommendation
from briefgen.model.sources import Source
from briefgen.model.texts import Line, Prose

FORMAT_VERSION = 1

EQUAL = "equal"
"""What stands for a language of authority where none of them goes before another."""

AUTHORITY = rf"{LANGUAGE_TAG}|^{EQUAL}$"

Authority = Annotated[str, StringConstraints(pattern=AUTHORITY, strip_whitespace=False)]
"""A language, or what says that all are of the same authority."""


class Status(StrEnum):
    """How far a brief has come."""

    DRAFT = "draft"
    REVIEW = "review"
    FINAL = "final"


class Brief(Model):
    """A policy brief: one question, what speaks for and against it, and what is to be done."""

    briefgen: Literal[1]
    """The version of the file format: 1."""
    languages: Annotated[
        tuple[Language, ...],
        Field(min_length=1, json_schema_extra={"uniqueItems": True}),
    ]
    """The brief's languages; the first is its source language."""
    authoritative: Authority | None = None
    """The language whose text decides where the languages differ: the first one without it. `equal`
    where none goes before another."""
    date: Day
    """The date that the brief bears."""
    status: Status = Status.DRAFT
    """How far the brief has come."""
    title: Line
    """The title, at most 14 words."""
    subtitle: Line | None = None
    """A second line under the title."""
    authors: tuple[Name, ...] = ()
    """Who wrote the brief: people or bodies."""
    publisher: Line | None = None
    """The body that publishes the brief."""
    question: Line
    """The question that arguments are for or against."""
    reader: Line
    """The primary reader: a post or a body, never "policymakers"."""
    decision: Prose
    """What the reader is asked to decide, by when."""
    summary: Prose
    """The brief in at most 200 words."""
    key_messages: tuple[Line, ...] = ()
    """Three or four messages to remember, each a whole sentence."""
    key_figures: Annotated[
        tuple[FactId, ...],
        Field(min_length=1, max_length=4, json_schema_extra={"uniqueItems": True}),
    ] = ()
    """The facts that are set large beside the key messages: one to four."""
    problem: Prose | None = None
    """What is wrong, for whom, and why now."""
    methods: Prose | None = None
    """How the evidence was found and weighed, and what the brief does not know."""
    disclosures: Prose | None = None
    """Funding and conflicts of interest; say so where there are none."""
    people: Mapping[Id, Person] = {}
    """Whom the brief quotes or follows."""
    sources: Mapping[Id, Source] = {}
    """The works that the brief rests on."""
    facts: Mapping[Id, Fact] = {}
    """Figures."""
    quotes: Mapping[Id, Quote] = {}
    """Words, verbatim."""
    charts: Mapping[Id, Chart] = {}
    """Pictures of facts."""
    arguments: Annotated[Mapping[Id, Argument], Field(min_length=1)]
    """What is said for and against the question."""
    recommendations: Mapping[Id, Recommendation]
    """What is to be done."""
    figures: Annotated[
        tuple[FigureKind, ...] | None, Field(json_schema_extra={"uniqueItems": True})
    ] = None
    """The kinds of pictures that it shows: `argument_map`, `risk_matrix`, `timeline`, `comparison`,
    `seats`, `key_figures`, `charts`. Without it, all of those that it has the data for but
    `argument_map`; `[]` for none."""
    theme: Id | None = None
    """What the brief looks like: a theme of briefgen's or of the project's; without it, as the
    project's settings say."""
    citations: CitationStyle | None = None
    """How sources are cited: `notes` (numbered) or `author-date` (in the text); without it, as the
    project's settings say."""
    checks: BriefChecks | None = None
    """What this brief sets about its checks, before the project's own settings."""

    @field_validator("languages")
    @classmethod
    def _each_language_once(cls, languages: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(languages)) < len(languages):
            raise PydanticCustomError("repeated_language", "a language is named once")
        return languages

    @field_validator("key_figures", "figures")
    @classmethod
    def _each_figure_once(cls, named: tuple[str, ...] | None) -> tuple[str, ...] | None:
        if named is not None and len(set(named)) < len(named):
            raise PydanticCustomError("repeated_item", "an item is named once")
        return named

    @field_validator("authoritative")
    @classmethod
    def _authority_is_a_language_of_the_brief(
        cls, authoritative: str | None, info: ValidationInfo
    ) -> str | None:
        languages = info.data.get("languages", ())
        if languages and authoritative not in (None, EQUAL, *languages):
            raise PydanticCustomError(
                "foreign_authority",
                "the brief has no such language",
                {"languages": languages},
            )
        return authoritative

    @property
    def authority(self) -> str | None:
        """The language whose text decides; none where all do."""
        if self.authoritative == EQUAL:
            return None
        return self.authoritative or self.source_language

    def shows(self, kind: FigureKind) -> bool:
        """Whether pictures of this kind are wanted, if there is anything to draw."""
        return kind in (SHOWN_UNASKED if self.figures is None else self.figures)

    @property
    def source_language(self) -> str:
        """The language in which the brief is written first."""
        return self.languages[0]


SECTIONS = ("people", "sources", "facts", "quotes", "charts", "arguments", "recommendations")
"""The sections that hold entities: each may stand in a sibling file, or in the library."""
