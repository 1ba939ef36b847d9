"""Find out which fields of the model a place in a tree belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefgen.model.meanings import meaning
from briefgen.model.texts import Text
from briefgen.source.tree import MappingNode, Node, Path, ScalarNode, child


def type_at(model: type[BaseModel], root: Node, path: Path) -> Any:
    """Return the type that the model has at `path`, or nothing where it has none.

    Among the kinds of a union, the tree's own `kind` decides.
    """
    found: Any = model
    node: Node | None = root
    for key in path:
        found = _inside(_chosen(found, node), key)
        node = child(node, key) if node else None
    return _chosen(found, node)


def fields_at(model: type[BaseModel], root: Node, path: Path) -> dict[str, FieldInfo]:
    """Return the fields of the model at `path` by their names in YAML; none where it has none."""
    return fields_of(type_at(model, root, path))


def meaning_at(model: type[BaseModel], root: Node, path: Path) -> str:
    """Return what the field at `path` means, in one line; nothing where nobody says it."""
    owner = type_at(model, root, path[:-1])
    if not path or not fields_of(owner):
        return ""
    named = {field.alias or name: name for name, field in owner.model_fields.items()}
    name = named.get(str(path[-1]))
    return meaning(owner, name) if name else ""


def fields_of(found: Any) -> dict[str, FieldInfo]:
    """Return a model's fields by their names in YAML; none where it is no model."""
    if not _is_model(found) or found is Text:
        return {}
    return {field.alias or name: field for name, field in found.model_fields.items()}


def kinds_at(model: type[BaseModel], root: Node, path: Path) -> tuple[type[BaseModel], ...]:
    """Return the models between which `kind` chooses at `path`."""
    if not path:
        return ()
    parent = type_at(model, root, path[:-1])
    return tuple(one for one in _members(_inside(parent, path[-1])) if _is_model(one))


def allowed_at(model: type[BaseModel], root: Node, path: Path) -> tuple[str, ...]:
    """Return the words that may stand at `path`, where it is a choice between words."""
    found = type_at(model, root, path)
    if get_origin(found) is Literal:
        return tuple(str(one) for one in get_args(found))
    if isinstance(found, type) and issubclass(found, Enum):
        return tuple(str(one.value) for one in found)
    return ()


def kinds_of(found: Any) -> tuple[str, ...]:
    """Return what may stand as the `kind` of a model; nothing where it has no kind."""
    field = fields_of(found).get("kind")
    return get_args(field.annotation) if field else ()


def kind_of(node: Node | None) -> str | None:
    """Return the `kind` that a mapping says it is of."""
    kind = child(node, "kind") if isinstance(node, MappingNode) else None
    return kind.text if isinstance(kind, ScalarNode) else None


def _inside(found: Any, key: str | int) -> Any:
    """Return the type of what stands under `key` in a value of the type `found`."""
    origin, arguments = get_origin(found), get_args(found)
    if origin is Mapping:
        return arguments[1]
    if origin is tuple:
        return arguments[0]
    field = fields_of(found).get(str(key))
    return field.annotation if field else None


def _chosen(found: Any, node: Node | None) -> Any:
    """Return the one type that a union stands for here, bare of its annotations."""
    members = _members(found)
    if len(members) == 1:
        return members[0]
    kind = kind_of(node)
    return next((member for member in members if kind in kinds_of(member)), None)


def _members(found: Any) -> tuple[Any, ...]:
    """Return the types of a union but for None, bare of their annotations."""
    if get_origin(found) is Annotated:
        return _members(get_args(found)[0])
    if get_origin(found) in (Union, UnionType):
        return tuple(
            member
            for argument in get_args(found)
            if argument is not type(None)
            for member in _members(argument)
        )
    return (found,)


def _is_model(found: Any) -> bool:
    return isinstance(found, type) and issubclass(found, BaseModel)
