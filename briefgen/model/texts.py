"""Hold a piece of prose in each of the brief's languages."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    ValidationInfo,
    model_serializer,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError

from briefgen.model.base import LANGUAGE_TAG, Language

SOURCE_LANGUAGE = "source_language"
"""The key of the validation context that says in which language a bare string is."""


class Text(BaseModel):
    """Prose by language. Every version is CommonMark without raw HTML.

    A bare string is the version in the brief's source language alone.
    """

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")

    versions: Annotated[Mapping[Language, str], Field(min_length=1)]
    bare: bool = False
    """Whether it was written as a bare string, so that no language stands in its path."""

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, Text):
            return value
        if isinstance(value, str):
            context = info.context or {}
            return {
                "versions": {context.get(SOURCE_LANGUAGE, "und"): value},
                "bare": True,
            }
        if isinstance(value, Mapping):
            return {"versions": value}
        raise PydanticCustomError(
            "text_type", "a text is prose, or a mapping from language to prose"
        )

    @model_serializer
    def _write(self) -> dict[str, str]:
        return dict(self.versions)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        prose = {"type": "string"}
        return {
            "title": "Text",
            "description": "Prose by language, or a bare string in the source language.",
            "anyOf": [
                prose,
                {
                    "type": "object",
                    "propertyNames": {"pattern": LANGUAGE_TAG},
                    "additionalProperties": prose,
                    "minProperties": 1,
                },
            ],
        }

    def get(self, language: str) -> str | None:
        """Return the version in `language`, if there is one."""
        return self.versions.get(language)

    def path_of(self, path: tuple[str | int, ...], language: str) -> tuple[str | int, ...]:
        """Return where the version in `language` stands, given the text's own path."""
        return path if self.bare else (*path, language)


class Shape(StrEnum):
    """What Markdown a text may hold."""

    LINE = "line"
    """One paragraph: emphasis, links and references, no blocks."""
    PROSE = "prose"
    """Paragraphs and lists."""

    # What is known of a text is looked up by it and its shape. That of `Enum` is written in Python.
    __hash__ = str.__hash__


Line = Annotated[Text, Shape.LINE]
Prose = Annotated[Text, Shape.PROSE]
