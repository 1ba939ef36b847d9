"""Describe sources by CSL's own field names, so that Zotero's CSL YAML or JSON pastes in."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    model_validator,
)
from pydantic_core import CoreSchema

from briefgen.model.base import Language, Model, Name
from briefgen.model.dates import PartialDate
from briefgen.model.locators import Locator
from briefgen.model.texts import Line

SourceType = Literal[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
]

UPPER_CASE_FIELDS = {"url": "URL", "doi": "DOI", "isbn": "ISBN", "issn": "ISSN"}
"""CSL writes these in capitals; all other names of its own are in kebab-case."""

OWN_FIELDS = frozenset({"title_translation", "remark", "archive"})
"""Fields that are not CSL's: in snake_case, as everywhere else in a brief."""

WEB_ADDRESS = r"^https?://[^\s<>\"]+$"
WebAddress = Annotated[str, StringConstraints(pattern=WEB_ADDRESS, strip_whitespace=False)]
"""An address on the web; no other scheme is ever printed as a link."""


def _csl_name(name: str) -> str:
    if name in OWN_FIELDS:
        return name
    return UPPER_CASE_FIELDS.get(name, name.replace("_", "-"))


class CslModel(Model):
    """A model with CSL's field names."""

    model_config = ConfigDict(alias_generator=_csl_name)


class PersonName(CslModel):
    """A name as CSL has it; a string is a whole name that is not taken apart."""

    family: str | None = None
    """The family name."""
    given: str | None = None
    """The given names."""
    literal: str | None = None
    """A name that is not taken apart: an agency, a mononym."""
    suffix: str | None = None
    """Jr., III."""
    dropping_particle: str | None = None
    """A particle that is dropped where the family name stands alone."""
    non_dropping_particle: str | None = None
    """A particle that stays with the family name."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        parts = handler.resolve_ref_schema(handler(schema))
        described = {name: parts.pop(name) for name in ("title", "description")}
        return {**described, "anyOf": [{"type": "string"}, parts]}

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        return {"literal": value} if isinstance(value, str) else value


Names = Annotated[tuple[PersonName, ...], Field(default=())]


class Source(CslModel):
    """A work that the brief rests on.

    What a source does not say of itself stays unsaid: without `issued` it prints as undated,
    without `author` under its title.
    """

    type: SourceType
    """CSL's type of work."""
    title: Name
    """The title, in the work's own language."""
    title_translation: Line | None = None
    """The title in the brief's languages, printed in brackets beside the original. (Not CSL's.)"""
    title_short: str | None = None
    """A short title for notes."""
    language: Language | None = None
    """The language of the work."""
    author: Names
    """Who wrote it: people or bodies."""
    editor: Names
    """Who edited it."""
    translator: Names
    """Who translated it."""
    interviewer: Names
    """Who asked, in an interview."""
    issued: PartialDate | None = None
    """When it was published."""
    accessed: PartialDate | None = None
    """When it was read on the web."""
    event_date: PartialDate | None = None
    """When the event took place (speech, hearing, conference)."""
    original_date: PartialDate | None = None
    """When it was first published."""
    container_title: str | None = None
    """The newspaper, journal, site or book that holds it."""
    collection_title: str | None = None
    """The series."""
    event_title: str | None = None
    """The event at which it was given."""
    event_place: str | None = None
    """Where the event took place."""
    publisher: str | None = None
    """Who published it."""
    publisher_place: str | None = None
    """Where it was published."""
    authority: str | None = None
    """The body that made the law or the ruling."""
    jurisdiction: str | None = None
    """Where the law holds."""
    edition: Locator | None = None
    """The edition."""
    volume: Locator | None = None
    """The volume."""
    issue: Locator | None = None
    """The issue."""
    number: Locator | None = None
    """The number of the report, law or document."""
    chapter_number: Locator | None = None
    """The number of the chapter."""
    section: str | None = None
    """The section of a newspaper or a law."""
    page: Locator | None = None
    """The pages that it fills."""
    version: Locator | None = None
    """The version of a dataset or a program."""
    genre: str | None = None
    """What kind of report, thesis or paper it is."""
    medium: str | None = None
    """What it is recorded on."""
    url: WebAddress | None = None
    """Where it is on the web."""
    doi: str | None = None
    """Its Digital Object Identifier."""
    isbn: str | None = None
    """Its International Standard Book Number."""
    issn: str | None = None
    """The International Standard Serial Number of what holds it."""
    abstract: str | None = None
    """Its abstract; not printed."""
    keyword: str | None = None
    """Its keywords; not printed."""
    note: str | None = None
    """The reference manager's own note; not printed."""
    remark: Line | None = None
    """What readers must know about it, printed after the reference. (Not CSL's.)"""
    archive: str | None = None
    """The file beside the brief that holds its text, or a fingerprint of it. (Not CSL's.)"""
