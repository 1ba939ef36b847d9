"""Hold labels to their placeholders, and fill them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from briefgen.model.base import Name

PluralCategory = Literal["zero", "one", "two", "few", "many", "other"]


class _Checked:
    """Mark a type with a check of its values.

    It does what pydantic's `AfterValidator` does, which looks at the signature of every check: of
    some three hundred labels, each time that briefgen starts.
    """

    def __init__(self, check: Callable[[Any], Any]) -> None:
        self.check = check

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))


def every(kind: type[StrEnum]) -> _Checked:
    """Require a label for every member of `kind`."""

    def check(labels: Mapping[Any, str]) -> Mapping[Any, str]:
        if missing := [member.value for member in kind if member not in labels]:
            raise PydanticCustomError(
                "missing_labels", "there is no label for {missing}", {"missing": ", ".join(missing)}
            )
        return labels

    return _Checked(check)


def _has_other(forms: Mapping[Any, str]) -> Mapping[Any, str]:
    if "other" not in forms:
        raise PydanticCustomError(
            "missing_other", "there is no form `other`, which all numbers fall back on"
        )
    return forms


_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def holding(*names: str, optional: bool = False) -> _Checked:
    """Require that a label holds these placeholders and no others."""

    def check(label: str) -> str:
        found = set(_PLACEHOLDER.findall(label))
        if unknown := found - set(names):
            raise PydanticCustomError(
                "unknown_placeholder",
                "nothing stands for {unknown} here",
                _listed(unknown, "unknown"),
            )
        if not optional and (missing := set(names) - found):
            raise PydanticCustomError(
                "missing_placeholder", "the label must hold {missing}", _listed(missing, "missing")
            )
        return label

    return _Checked(check)


def _listed(names: set[str], key: str) -> dict[str, str]:
    return {key: " and ".join(f"`{{{name}}}`" for name in sorted(names))}


Label = Annotated[Name, holding()]
"""A label printed as it is."""

Date = Annotated[Name, holding("date")]
Figure = Annotated[Name, holding("figure")]
Locator = Annotated[Name, holding("locator")]
Named = Annotated[Name, holding("name")]
Names = Annotated[Name, holding("names")]
Number = Annotated[Name, holding("number")]
Share = Annotated[Name, holding("share")]
Titled = Annotated[Name, holding("title")]
Value = Annotated[Name, holding("value")]
"""Labels with a placeholder: what stands for it is told by its name."""

Above = Annotated[Name, holding("names", "share")]
"""Who is above which share."""

Counted = Annotated[Name, holding("number", optional=True)]
"""A counted thing: ``once a year`` does without its number."""


def fill(template: str, **values: str) -> str:
    """Put values into a label: ``{number}`` by the value of `number`. Braces of none stay."""
    return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), template)


Plurals = Annotated[Mapping[PluralCategory, Label], _Checked(_has_other)]
Counts = Annotated[Mapping[PluralCategory, Counted], _Checked(_has_other)]
Locators = Annotated[Mapping[PluralCategory, Locator], _Checked(_has_other)]
"""Phrases by CLDR's plural categories; `other` is always there."""
