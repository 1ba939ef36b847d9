"""Say in an analyst's words what a validation error of pydantic's means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from briefgen.findings import Finding, Place
from briefgen.source import patterns
from briefgen.source.fields import allowed_at, fields_at, fields_of, kinds_at
from briefgen.source.rules import invalid_value, missing_field, unknown_key, wrong_type
from briefgen.source.suggest import closest, did_you_mean, listed
from briefgen.source.tree import (
    MappingNode,
    Node,
    Path,
    ScalarNode,
    SequenceNode,
    child,
    dotted,
    key_place_at,
    place_at,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """An error of pydantic's, by its type and context, and its path in the tree.

    `message` is used for the model's own errors alone; pydantic's wording may change.
    """

    type: str
    path: Path
    context: Mapping[str, Any]
    message: str
    is_key: bool


@dataclass(frozen=True, slots=True)
class _Case:
    """A fault with what it is about."""

    model: type[BaseModel]
    root: MappingNode
    fault: Fault

    @property
    def path(self) -> Path:
        return self.fault.path

    @property
    def name(self) -> str:
        """The value's path as findings write it."""
        return dotted(self.path)

    @property
    def node(self) -> Node | None:
        node: Node | None = self.root
        for key in self.path:
            node = child(node, key) if node else None
        return node

    @property
    def place(self) -> Place:
        """Where the value stands."""
        return place_at(self.root, self.path)

    @property
    def owner_place(self) -> Place:
        """Where the key stands that names what the value should be in."""
        return replace(key_place_at(self.root, self.path[:-1]), path=self.name)

    @property
    def shown(self) -> str:
        """The value as it is written, cut short; or what sort of value it is."""
        match self.node:
            case ScalarNode(text=text):
                return f"`{text[:40]}…`" if len(text) > 40 else f"`{text}`"
            case SequenceNode():
                return "a list"
        return "a mapping"


def finding_of(model: type[BaseModel], root: MappingNode, fault: Fault) -> Finding:
    """Make a finding of a fault found in `root` when it was held against `model`."""
    case = _Case(model, root, fault)
    if _is_empty(case.node) and fault.type not in ("missing", "extra_forbidden"):
        return _empty(case)
    return _FINDERS.get(fault.type, _as_the_model_says)(case)


def _is_empty(node: Node | None) -> bool:
    return isinstance(node, ScalarNode) and node.value is None


def _missing(case: _Case) -> Finding:
    owner, field = dotted(case.path[:-1]) or "the brief", str(case.path[-1])
    subject = f"`{owner}`" if len(case.path) > 1 else owner
    return missing_field.find(
        case.owner_place,
        f"{subject} has no `{field}`",
        f"add `{field}:`{_description(case)}",
    )


def _empty(case: _Case) -> Finding:
    return missing_field.find(
        replace(key_place_at(case.root, case.path), path=case.name),
        f"`{case.name}` is empty",
        f"fill it in{_description(case)}, or delete the line where it is not needed",
    )


def _missing_kind(case: _Case) -> Finding:
    kinds = (kind for one in kinds_at(case.model, case.root, case.path) for kind in _kinds(one))
    return missing_field.find(
        replace(key_place_at(case.root, case.path), path=f"{case.name}.kind"),
        f"`{case.name}` has no `kind`",
        f"add `kind:` with one of {listed(kinds)}",
    )


def _description(case: _Case) -> str:
    """Return what the field at the path is for, to be added to a hint."""
    if not case.path:
        return ""
    field = fields_at(case.model, case.root, case.path[:-1]).get(str(case.path[-1]))
    if field is None or not field.description:
        return ""
    text = " ".join(field.description.split()).rstrip(".")
    return f" ({text[0].lower()}{text[1:]})"


def _kinds(model: type[BaseModel]) -> tuple[str, ...]:
    from typing import get_args

    return get_args(fields_of(model)["kind"].annotation)


def _unknown_key(case: _Case) -> Finding:
    key, owner = str(case.path[-1]), case.path[:-1]
    known = fields_at(case.model, case.root, owner)
    node = (
        case.root
        if not owner
        else _Case(case.model, case.root, replace(case.fault, path=owner)).node
    )
    written = set(node.entries) if isinstance(node, MappingNode) else set()
    hint = did_you_mean(key, set(known) - written) or _of_another_kind(case, key)
    place = key_place_at(case.root, case.path)
    missing = [name for name in known if name not in written]
    return unknown_key.find(place, key, dotted(owner), hint or f"known here: {listed(missing, 30)}")


def _of_another_kind(case: _Case, key: str) -> str:
    owner = case.path[:-1]
    if not owner:
        return ""
    for model in kinds_at(case.model, case.root, owner):
        if key in fields_of(model) and "kind" in fields_of(model):
            return f"`{key}` belongs to the kind `{_kinds(model)[0]}`"
    return ""


def _not_text(case: _Case) -> Finding:
    match case.node:
        case ScalarNode(value=bool() | int() | Decimal(), text=text):
            hint = f'put it in quotes: "{text[:40]}"'
        case SequenceNode():
            hint = "write the text itself, without a dash or brackets around it"
        case _:
            hint = "write the text itself after the colon"
    return wrong_type.find(case.place, f"`{case.name}` is {case.shown}, not text", hint)


def _not_a_text(case: _Case) -> Finding:
    match case.node:
        case ScalarNode(text=text):
            hint = f'put it in quotes: "{text[:40]}"'
        case _:
            hint = "write `{id: ..., en: ...}`, with the languages of the brief"
    message = f"`{case.name}` is {case.shown}, not a text in the brief's languages"
    return wrong_type.find(case.place, message, hint)


def _not_a_number(case: _Case) -> Finding:
    hint = "write a number such as 55 or 1.5, with a decimal point and without quotes"
    return wrong_type.find(case.place, f"`{case.name}` is {case.shown}, not a number", hint)


def _not_whole(case: _Case) -> Finding:
    hint = "write a whole number such as 5, without quotes"
    return wrong_type.find(case.place, f"`{case.name}` is {case.shown}, not a whole number", hint)


def _not_a_list(case: _Case) -> Finding:
    match case.node:
        case ScalarNode(text=text):
            hint = f"put it in brackets: [{text[:40]}]"
        case _:
            hint = "begin every item with a dash, in lines of their own"
    return wrong_type.find(case.place, f"`{case.name}` is {case.shown}, not a list", hint)


def _not_a_mapping(case: _Case) -> Finding:
    known = list(fields_at(case.model, case.root, case.path))
    fields = f" ({listed(known, 4)})" if known else ""
    hint = f"write `key: value` lines under it{fields}, without dashes"
    return wrong_type.find(
        case.place, f"`{case.name}` is {case.shown}, not a mapping of fields", hint
    )


def _not_a_choice(case: _Case) -> Finding:
    allowed = allowed_at(case.model, case.root, case.path)
    return _choice(case, case.place, allowed)


def _not_a_kind(case: _Case) -> Finding:
    kinds = tuple(
        kind for one in kinds_at(case.model, case.root, case.path) for kind in _kinds(one)
    )
    path = (*case.path, "kind")
    inner = _Case(case.model, case.root, replace(case.fault, path=path))
    return _choice(inner, inner.place, kinds)


def _choice(case: _Case, place: Place, allowed: tuple[str, ...]) -> Finding:
    if _is_empty(case.node):
        return _empty(case)
    if not isinstance(case.node, ScalarNode):
        message = f"`{case.name}` is {case.shown}, not a single word"
        return wrong_type.find(place, message, f"write one of {listed(allowed)}")
    if case.node.text in allowed:
        message = f"`{case.name}` is {case.shown} in quotes or as another sort of value"
        return wrong_type.find(place, message, f"write {case.node.text} without quotes")
    likely = closest(case.node.text, allowed)
    guess = f"did you mean `{likely}`? " if likely else ""
    return invalid_value.find(
        place,
        f"`{case.name}` cannot be {case.shown}",
        f"{guess}It is one of {listed(allowed, 60)}"
        if guess
        else f"write one of {listed(allowed, 60)}",
    )


def _pattern(case: _Case) -> Finding:
    wanted = patterns.described(str(case.fault.context.get("pattern", "")))
    key = str(case.path[-1])
    text = key if case.fault.is_key else getattr(case.node, "text", key)
    place = key_place_at(case.root, case.path) if case.fault.is_key else case.place
    likely = patterns.corrected(str(case.fault.context.get("pattern", "")), text)
    hint = (
        f"did you mean `{likely}`? It is {wanted.example}" if likely else f"write {wanted.example}"
    )
    return invalid_value.find(place, f"`{text[:60]}` is not {wanted.name}", hint)


def _range(case: _Case) -> Finding:
    context = case.fault.context
    words = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    limits = [f"{word} {context[name]}" for name, word in words.items() if name in context]
    return invalid_value.find(
        case.place,
        f"`{case.name}` is {case.shown}, out of its range",
        f"it must be {' and '.join(limits)}",
    )


def _infinite(case: _Case) -> Finding:
    return invalid_value.find(
        case.place,
        f"`{case.name}` is {case.shown}, which is no number that can be printed",
        "write the number itself, or leave the field out",
    )


def _too_many_digits(case: _Case) -> Finding:
    return invalid_value.find(
        case.place,
        f"`{case.name}` has more than {case.fault.context.get('max_digits', 30)} digits",
        "write a rounder number, and give its `scale` where it has one",
    )


def _too_short_text(case: _Case) -> Finding:
    return _empty(case)


def _too_long_text(case: _Case) -> Finding:
    limit = case.fault.context["max_length"]
    place = key_place_at(case.root, case.path) if case.fault.is_key else case.place
    return invalid_value.find(
        place,
        f"`{dotted(case.path)[:80]}` is longer than {limit} characters",
        "shorten it",
    )


def _too_few(case: _Case) -> Finding:
    context = case.fault.context
    if not context.get("actual_length"):
        return _empty(case)
    return _count(case, f"at least {context['min_length']}")


def _too_many(case: _Case) -> Finding:
    return _count(case, f"at most {case.fault.context['max_length']}")


def _count(case: _Case, wanted: str) -> Finding:
    actual = case.fault.context.get("actual_length")
    return invalid_value.find(
        case.place, f"`{case.name}` has {actual} items", f"it must have {wanted}"
    )


def _not_a_date(case: _Case) -> Finding:
    hint = "write year-month-day, such as 2026-11-23"
    return invalid_value.find(case.place, f"`{case.name}` is {case.shown}, not a day", hint)


def _not_a_partial_date(case: _Case) -> Finding:
    hint = "write a year, a month or a day: 2016, 2016-03 or 2016-03-14; or leave the field out"
    return invalid_value.find(case.place, f"`{case.name}` is {case.shown}, not a date", hint)


def _no_such_day(case: _Case) -> Finding:
    return invalid_value.find(
        case.place,
        f"`{case.name}` is {case.shown}, a day that no calendar has",
        "check the month and the day",
    )


def _as_the_model_says(case: _Case) -> Finding:
    return invalid_value.find(case.place, f"`{case.name}`: {case.fault.message}", "")


_FINDERS: Mapping[str, Callable[[_Case], Finding]] = {
    "missing": _missing,
    "union_tag_not_found": _missing_kind,
    "union_tag_invalid": _not_a_kind,
    "extra_forbidden": _unknown_key,
    "string_type": _not_text,
    "text_type": _not_a_text,
    "number_type": _not_a_number,
    "whole_number_type": _not_whole,
    "int_type": _not_whole,
    "int_from_float": _not_whole,
    "float_type": _not_a_number,
    "tuple_type": _not_a_list,
    "dict_type": _not_a_mapping,
    "mapping_type": _not_a_mapping,
    "model_type": _not_a_mapping,
    "model_attributes_type": _not_a_mapping,
    "enum": _not_a_choice,
    "literal_error": _not_a_choice,
    "string_pattern_mismatch": _pattern,
    "greater_than_equal": _range,
    "greater_than": _range,
    "less_than_equal": _range,
    "less_than": _range,
    "finite_number": _infinite,
    "decimal_max_digits": _too_many_digits,
    "string_too_short": _too_short_text,
    "string_too_long": _too_long_text,
    "too_short": _too_few,
    "too_long": _too_many,
    "date_format": _not_a_date,
    "partial_date_format": _not_a_partial_date,
    "date_value": _no_such_day,
}
"""What makes a finding of each of pydantic's error types, and of the model's own."""
