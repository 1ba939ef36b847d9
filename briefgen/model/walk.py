"""Walk a brief, or its types, and meet every text and every reference to an entity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from briefgen.model.base import RefersTo
from briefgen.model.brief import Brief
from briefgen.model.texts import Shape, Text

Path = tuple[str | int, ...]
Pattern = tuple[str, ...]
"""A path in which ``*`` stands for any key or index."""


def texts(brief: Brief) -> Iterator[tuple[Path, Text, Shape]]:
    """Return every text of a brief with its path and shape, in the order of the model's fields."""
    found: list[tuple[Path, Text, Shape]] = []
    _gather(brief, (), Shape.LINE, found)
    return iter(found)


def _gather(value: Any, path: Path, shape: Shape, found: list[tuple[Path, Text, Shape]]) -> None:
    if value is None or isinstance(value, str):
        return
    if isinstance(value, Text):
        found.append((path, value, shape))
    elif isinstance(value, BaseModel):
        for name, key, field_shape in _text_fields(type(value)):
            _gather(getattr(value, name), (*path, key), field_shape, found)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            _gather(item, (*path, key), shape, found)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _gather(item, (*path, index), shape, found)


@cache
def _text_fields(model: type[BaseModel]) -> tuple[tuple[str, str, Shape], ...]:
    """Return the fields in which texts may stand: attribute, key in YAML, shape."""
    found = []
    for name, field in model.model_fields.items():
        markers = (*field.metadata, *(marker for _, marker in _markers(field.annotation)))
        shapes = [marker for marker in markers if isinstance(marker, Shape)]
        if shapes or _models_in(field.annotation):
            found.append((name, field.alias or name, shapes[0] if shapes else Shape.LINE))
    return tuple(found)


@cache
def references() -> tuple[tuple[Pattern, RefersTo], ...]:
    """Return the pattern of every field that refers to an entity, and to which sections."""
    found = ((path, marker) for path, marker in _markers(Brief) if isinstance(marker, RefersTo))
    return tuple(dict.fromkeys(found))


@cache
def text_patterns() -> tuple[tuple[Pattern, Shape], ...]:
    """Return the pattern of every field that holds a text, and its shape."""
    found = ((path, marker) for path, marker in _markers(Brief) if isinstance(marker, Shape))
    return tuple(dict.fromkeys(found))


def _markers(annotation: Any, pattern: Pattern = ()) -> Iterator[tuple[Pattern, Any]]:
    """Yield what the annotations below a type are marked with, and at which pattern."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from ((pattern, marker) for marker in arguments[1:])
        yield from _markers(arguments[0], pattern)
    elif origin in (Union, UnionType):
        for argument in arguments:
            yield from _markers(argument, pattern)
    elif origin is tuple:
        yield from _markers(arguments[0], (*pattern, "*"))
    elif origin is Mapping:
        yield from _markers(arguments[1], (*pattern, "*"))
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if annotation is Text:
            return
        for name, field in annotation.model_fields.items():
            inner = (*pattern, field.alias or name)
            yield from ((inner, marker) for marker in field.metadata)
            yield from _markers(field.annotation, inner)


def _models_in(annotation: Any) -> bool:
    """Whether a type holds models, in which texts may stand deeper down."""
    if isinstance(annotation, type):
        return issubclass(annotation, BaseModel)
    return any(_models_in(argument) for argument in get_args(annotation))
