"""Say that a value is of the right sort, and still not one that its field allows."""

from __future__ import annotations

from briefgen.findings import Finding
from briefgen.source import patterns
from briefgen.source.case import Case
from briefgen.source.fields import allowed_at, kinds_at, kinds_of
from briefgen.source.key_faults import empty
from briefgen.source.rules import invalid_value, wrong_type
from briefgen.source.suggest import closest, listed
from briefgen.source.tree import ScalarNode, dotted, key_place_at


def not_a_choice(case: Case) -> Finding:
    """Tell of a word that is not among those that may stand there."""
    allowed = allowed_at(case.model, case.root, case.path)
    return _choice(case, allowed)


def not_a_kind(case: Case) -> Finding:
    """Tell of a kind that there is not."""
    kinds = tuple(
        kind for one in kinds_at(case.model, case.root, case.path) for kind in kinds_of(one)
    )
    return _choice(case.at((*case.path, "kind")), kinds)


def _choice(case: Case, allowed: tuple[str, ...]) -> Finding:
    if case.is_empty:
        return empty(case)
    if not isinstance(case.node, ScalarNode):
        message = f"`{case.name}` is {case.shown}, not a single word"
        return wrong_type.find(case.place, message, f"write one of {listed(allowed)}")
    if case.node.text in allowed:
        message = f"`{case.name}` is {case.shown} in quotes or as another sort of value"
        return wrong_type.find(case.place, message, f"write {case.node.text} without quotes")
    likely = closest(case.node.text, allowed)
    words = listed(allowed, 60)
    hint = f"did you mean `{likely}`? It is one of {words}" if likely else f"write one of {words}"
    return invalid_value.find(case.place, f"`{case.name}` cannot be {case.shown}", hint)


def unlike_pattern(case: Case) -> Finding:
    """Tell of an id, a language tag, an address or a code of another form."""
    pattern = str(case.fault.context["pattern"])
    wanted = patterns.described(pattern)
    text, place = str(case.path[-1]), key_place_at(case.root, case.path)
    if isinstance(case.node, ScalarNode) and not case.fault.is_key:
        text, place = case.node.text, case.place
    likely = patterns.corrected(pattern, text)
    hint = (
        f"did you mean `{likely}`? It is {wanted.example}" if likely else f"write {wanted.example}"
    )
    return invalid_value.find(place, f"`{text[:60]}` is not {wanted.name}", hint)


def out_of_range(case: Case) -> Finding:
    """Tell of a number that is too small or too large."""
    context = case.fault.context
    words = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    limits = [f"{word} {context[name]}" for name, word in words.items() if name in context]
    return invalid_value.find(
        case.place,
        f"`{case.name}` is {case.shown}, out of its range",
        f"it must be {' and '.join(limits)}",
    )


def infinite(case: Case) -> Finding:
    """Tell of a number that is infinite, no number at all, or too long to be read."""
    return invalid_value.find(
        case.place,
        f"`{case.name}` is {case.shown}, which is no number that can be printed",
        "write the number itself, or leave the field out",
    )


def too_many_digits(case: Case) -> Finding:
    """Tell of a number that is too long to be printed."""
    return invalid_value.find(
        case.place,
        f"`{case.name}` has more than {case.fault.context.get('max_digits', 30)} digits",
        "write a rounder number, and give its `scale` where it has one",
    )


def too_long_text(case: Case) -> Finding:
    """Tell of a string, or a key, that is too long."""
    limit = case.fault.context["max_length"]
    place = key_place_at(case.root, case.path) if case.fault.is_key else case.place
    return invalid_value.find(
        place,
        f"`{dotted(case.path)[:80]}` is longer than {limit} characters",
        "shorten it",
    )


def too_few(case: Case) -> Finding:
    """Tell of a list or a mapping with too little in it."""
    context = case.fault.context
    if not context.get("actual_length"):
        return empty(case)
    return _count(case, f"at least {context['min_length']}")


def too_many(case: Case) -> Finding:
    """Tell of a list with too much in it."""
    return _count(case, f"at most {case.fault.context['max_length']}")


def _count(case: Case, wanted: str) -> Finding:
    actual = case.fault.context.get("actual_length")
    items = "1 item" if actual == 1 else f"{actual} items"
    return invalid_value.find(case.place, f"`{case.name}` has {items}", f"it must have {wanted}")


def a_language_twice(case: Case) -> Finding:
    """Tell of a brief that names one of its languages more than once."""
    return invalid_value.find(
        case.place,
        f"`{case.name}` names a language twice",
        "name each language once; the first is the brief's source language",
    )


def an_item_twice(case: Case) -> Finding:
    """Tell of a list that names one thing more than once, which the page would show twice."""
    return invalid_value.find(
        case.place, f"`{case.name}` names the same thing twice", "name each once"
    )


def a_foreign_authority(case: Case) -> Finding:
    """Tell of a brief whose authoritative language is none of its own."""
    languages = [str(one) for one in case.fault.context["languages"]]
    likely = closest(case.node.text, languages) if isinstance(case.node, ScalarNode) else None
    guess = f"did you mean `{likely}`? " if likely else ""
    return invalid_value.find(
        case.place,
        f"the brief has no language {case.shown}",
        f"{guess}it has {listed(languages)}; write `equal` where none goes before another",
    )


def not_one_way_of_giving_facts(case: Case) -> Finding:
    """Tell of a chart that has no facts, or has them both as `facts` and as `series`."""
    both = case.fault.context["given"] == "both"
    given = "both `facts` and `series`" if both else "neither `facts` nor `series`"
    return invalid_value.find(
        key_place_at(case.root, case.path),
        f"`{case.name}` has {given}",
        "list one series as `facts: [id, ...]`, several as `series: [{name: ..., facts: [...]}]`",
    )


def not_a_date(case: Case) -> Finding:
    """Tell of what is not written as a day."""
    hint = "write year-month-day, such as 2026-11-23"
    return invalid_value.find(case.place, f"`{case.name}` is {case.shown}, not a day", hint)


def not_a_partial_date(case: Case) -> Finding:
    """Tell of what is not written as a year, a month or a day."""
    hint = "write a year, a month or a day: 2016, 2016-03 or 2016-03-14; or leave the field out"
    return invalid_value.find(case.place, f"`{case.name}` is {case.shown}, not a date", hint)


def no_such_day(case: Case) -> Finding:
    """Tell of a day that the calendar does not have."""
    return invalid_value.find(
        case.place,
        f"`{case.name}` is {case.shown}, a day that no calendar has",
        "check the month and the day",
    )


def as_the_model_says(case: Case) -> Finding:
    """Tell what the model says of an error of its own, or of a new one of pydantic's."""
    return invalid_value.find(case.place, f"`{case.name}`: {case.fault.message}", "")
