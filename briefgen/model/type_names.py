"""Say in words what a field may hold, from its annotation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefgen.model.base import Id, Language, Name, RefersTo
from briefgen.model.brief import Authority
from briefgen.model.checking import DottedPath, RuleCode, WholeRuleCode
from briefgen.model.dates import Day, PartialDate
from briefgen.model.facts import Number
from briefgen.model.locators import Locator
from briefgen.model.quotes import Verbatim
from briefgen.model.sources import WebAddress
from briefgen.model.texts import Line, Prose

_NAMED: tuple[tuple[Any, str], ...] = (
    (Line, "line"),
    (Prose, "prose"),
    (Id, "id"),
    (Language, "language tag"),
    (Authority, "language tag or `equal`"),
    (WebAddress, "web address"),
    (RuleCode, "rule code"),
    (WholeRuleCode, "rule code"),
    (DottedPath, "path"),
    (Verbatim, "words"),
    (Day, "date"),
    (PartialDate, "date, as far as known"),
    (Locator, "string or number"),
    (Number, "number"),
    (Name, "string"),
)
"""Types that have a name of their own; one that adds to another comes first."""

_ONE_OF = {
    "people": "a person",
    "criteria": "a criterion",
    "sources": "a source",
    "facts": "a fact",
    "quotes": "a quote",
    "arguments": "an argument",
    "recommendations": "a recommendation",
    "comparators": "a comparator",
}


def type_name(annotation: Any) -> str:
    """Return what an annotation stands for, as Markdown that links to the sections of models."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if named := _own_name(annotation):
        return named
    if origin is Annotated:
        return type_name(arguments[0]) + _bounds(arguments[1:])
    if origin in (Union, UnionType):
        return _any_of([type_name(one) for one in arguments if one is not NoneType])
    if origin is Literal:
        return _values(arguments)
    if origin is tuple:
        return _list_of(arguments)
    if origin is Mapping:
        return f"{type_name(arguments[1])}, by {type_name(arguments[0])}"
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return _values([member.value for member in annotation])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"[{title(annotation)}](#{anchor(annotation)})"
    return {str: "string", int: "whole number", float: "number", bool: "true or false"}[annotation]


def title(model: type[BaseModel]) -> str:
    """Return a model's name as words: ``advisory board``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).lower()


def anchor(model: type[BaseModel]) -> str:
    """Return the anchor of a model's section."""
    return title(model).replace(" ", "-")


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that an annotation names, in order, but for those with a name of a type."""
    if _own_name(annotation) is not None:
        return
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)


def _own_name(annotation: Any) -> str | None:
    """Return the name of a type that has one; a reference names the sections it may lead to."""
    for named, name in _NAMED:
        if annotation == named:
            return name
        metadata = getattr(named, "__metadata__", ())
        own = getattr(annotation, "__metadata__", ())
        same_type = metadata and get_args(annotation)[:1] == get_args(named)[:1]
        if same_type and own[: len(metadata)] == metadata:
            rest = own[len(metadata) :]
            sections = [one.sections for one in rest if isinstance(one, RefersTo)]
            if sections:
                return f"id of {_any_of([_ONE_OF[one] for one in sections[0]])}"
            return name + _bounds(rest)
    return None


def _list_of(arguments: tuple[Any, ...]) -> str:
    if Ellipsis in arguments:
        return f"list: {type_name(arguments[0])}"
    return f"list of {len(arguments)}: {type_name(arguments[0])}"


def _bounds(metadata: tuple[Any, ...]) -> str:
    """Say what numbers are allowed: `` from 1 to 5``. (annotated_types' Ge, Gt, Le, Lt.)."""
    limits: dict[str, Any] = {}
    for one in metadata:
        for inner in one.metadata if isinstance(one, FieldInfo) else (one,):
            for name in ("ge", "gt", "le", "lt"):
                if (value := getattr(inner, name, None)) is not None:
                    limits[name] = value
    words = (
        ("ge", "from {}"),
        ("gt", "above {}"),
        ("le", "to {}" if "ge" in limits else "up to {}"),
        ("lt", "below {}"),
    )
    return "".join(f" {text.format(limits[name])}" for name, text in words if name in limits)


def _values(values: Any) -> str:
    return _any_of([f"`{value}`" for value in values])


def _any_of(names: list[str]) -> str:
    *most, last = dict.fromkeys(names)
    return f"{', '.join(most)} or {last}" if most else last
