"""Hold what somebody said, word for word, and how it is translated."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from briefgen.model.base import Id, Language, Model, RefersTo
from briefgen.model.locators import Locator, LocatorLabel
from briefgen.model.texts import Line

Verbatim = Annotated[
    str,
    StringConstraints(min_length=1, strip_whitespace=True),
    Field(json_schema_extra={"pattern": r"\S"}),
]
"""Words as they stand in the source. They are never read as Markdown."""


class TranslationBy(StrEnum):
    """Who answers for a translated quote."""

    OURS = "ours"
    PUBLISHED = "published"
    OFFICIAL = "official"


class QuoteTranslation(Model):
    """A quote in another language, and who translated it."""

    text: Verbatim
    """The translated words."""
    by: TranslationBy
    """`ours`: the brief's own; `published`: from a published translation; `official`: the
    speaker's or the publisher's own."""


class Quote(Model):
    """Somebody's words, verbatim, in the language in which the source has them."""

    speaker: Annotated[Id, RefersTo("people")] | None = None
    """Who says it."""
    source: Annotated[Id, RefersTo("sources")] | None = None
    """Where it stands."""
    locator: Locator | None = None
    """Which part of the source: a page unless `locator_label` says otherwise."""
    locator_label: LocatorLabel = LocatorLabel.PAGE
    """What the locator counts."""
    language: Language
    """The language of `text`."""
    text: Verbatim
    """The words, exactly as the source has them."""
    prefix: Verbatim | None = None
    """The words of the source right before these, where these occur in it more than once. They are
    not printed."""
    suffix: Verbatim | None = None
    """The words of the source right after these, likewise."""
    translation: Mapping[Language, QuoteTranslation] = {}
    """The words in the brief's other languages, each marked with who translated them."""
    context: Line | None = None
    """What the speaker is answering or speaking of."""
