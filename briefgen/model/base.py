"""Give every model its manners: frozen, nothing unknown, nothing converted behind one's back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

KEBAB_CASE = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LANGUAGE_TAG = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"


class Model(BaseModel):
    """A part of a brief. Unknown fields are faults, and no value changes after validation."""

    model_config = ConfigDict(
        defer_build=True,
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        allow_inf_nan=False,
    )


Id = Annotated[str, StringConstraints(pattern=KEBAB_CASE, max_length=64, strip_whitespace=False)]
"""The id of an entity, in kebab-case; one namespace a brief."""

Language = Annotated[str, StringConstraints(pattern=LANGUAGE_TAG, strip_whitespace=False)]
"""A BCP 47 language tag: language, script and region at most."""

Name = Annotated[str, StringConstraints(min_length=1), Field(json_schema_extra={"pattern": r"\S"})]
"""A name or a title of a work: a string that has no translations, printed as it is written."""


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Mark a field as the id of an entity in one of these sections of the brief.

    A section may lie inside a recommendation (``risks``, ``comparators``, ``criteria``).
    """

    sections: tuple[str, ...]

    def __init__(self, *sections: str) -> None:
        object.__setattr__(self, "sections", sections)


def _read_whole(value: Any) -> Any:
    if isinstance(value, bool | str):
        raise PydanticCustomError(
            "whole_number_type", "a whole number is written as 5, without quotes"
        )
    return value


WHOLE = BeforeValidator(_read_whole)
"""Mark an `int` as a whole number and nothing else: pydantic would take `"5"` and `true` too.

It stands after the field's limits, so that the JSON Schema keeps them.
"""
