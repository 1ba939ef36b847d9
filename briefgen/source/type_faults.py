"""Say that a value is of another sort than its field holds."""

from __future__ import annotations

from decimal import Decimal

from briefgen.findings import Finding
from briefgen.source.case import Case
from briefgen.source.fields import fields_at
from briefgen.source.rules import wrong_type
from briefgen.source.suggest import listed
from briefgen.source.tree import ScalarNode, SequenceNode


def not_text(case: Case) -> Finding:
    """Tell of something else where a string belongs."""
    match case.node:
        case ScalarNode(value=bool() | int() | Decimal(), text=text):
            hint = f'put it in quotes: "{text[:40]}"'
        case SequenceNode():
            hint = "write the text itself, without a dash or brackets around it"
        case _:
            hint = "write the text itself after the colon"
    return wrong_type.find(case.place, f"`{case.name}` is {case.shown}, not text", hint)


def not_a_text(case: Case) -> Finding:
    """Tell of something else where a text in the brief's languages belongs."""
    match case.node:
        case ScalarNode(text=text):
            hint = f'put it in quotes: "{text[:40]}"'
        case _:
            hint = "write `{id: ..., en: ...}`, with the languages of the brief"
    message = f"`{case.name}` is {case.shown}, not a text in the brief's languages"
    return wrong_type.find(case.place, message, hint)


def not_a_number(case: Case) -> Finding:
    """Tell of something else where a number belongs."""
    hint = "write a number such as 55 or 1.5, with a decimal point and without quotes"
    return wrong_type.find(case.place, f"`{case.name}` is {case.shown}, not a number", hint)


def not_whole(case: Case) -> Finding:
    """Tell of something else where a whole number belongs."""
    hint = "write a whole number such as 5, without quotes"
    return wrong_type.find(case.place, f"`{case.name}` is {case.shown}, not a whole number", hint)


def not_true_or_false(case: Case) -> Finding:
    """Tell of something else where only true and false belong."""
    hint = "write `true` or `false`, without quotes"
    return wrong_type.find(case.place, f"`{case.name}` is {case.shown}, not true or false", hint)


def not_a_list(case: Case) -> Finding:
    """Tell of something else where a list belongs."""
    match case.node:
        case ScalarNode(text=text):
            hint = f"put it in brackets: [{text[:40]}]"
        case _:
            hint = "begin every item with a dash, in lines of their own"
    return wrong_type.find(case.place, f"`{case.name}` is {case.shown}, not a list", hint)


def not_a_mapping(case: Case) -> Finding:
    """Tell of something else where fields, or entities by their ids, belong."""
    known = list(fields_at(case.model, case.root, case.path))
    fields = f" ({listed(known, 4)})" if known else ""
    hint = f"write `key: value` lines under it{fields}, without dashes"
    return wrong_type.find(
        case.place, f"`{case.name}` is {case.shown}, not a mapping of fields", hint
    )
