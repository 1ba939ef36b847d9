"""What briefs say in both languages passes; what goes wrong in translating it is found."""

import json
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from briefgen.checks.languages import (
    identical_translation,
    uneven_length,
    uneven_structure,
    wrong_language,
)

PAIRS = yaml.safe_load((Path(__file__).parent / "pairs.yaml").read_text("utf-8"))
RULES = (identical_translation, uneven_length, uneven_structure, wrong_language)
BOTH = pytest.mark.parametrize(("one", "other"), [("id", "en"), ("en", "id")])
RUNNING = pytest.mark.parametrize("pair", PAIRS["running"], ids=lambda pair: pair["en"][:40])


@cache
def brief(one: str, other: str) -> str:
    """A brief but for what a case is about; its own texts are short."""
    return (
        f"languages: [{one}, {other}]\n"
        "sources: {kajian: {}}\n"
        "title: {id: Jalan, en: Streets}\n"
    )


def found(door, one: str, other: str, text: dict[str, str], *rules: ModuleType) -> list[str]:
    """What the rules find in a text, as ``BG212 en``."""
    subject = door.subject(f"{brief(one, other)}problem: {json.dumps(text)}\n")
    return [
        f"{finding.code} {finding.place.path.rpartition('.')[2]}"
        for rule in rules or RULES
        for finding in rule.check(subject)
        if finding.place.path.startswith("problem")
    ]


@BOTH
@pytest.mark.parametrize("pair", [*PAIRS["running"], *PAIRS["terms"]], ids=lambda pair: pair["en"])
def test_an_honest_pair_passes(door, one, other, pair):
    assert found(door, one, other, pair) == []


@BOTH
@RUNNING
def test_a_translation_under_the_other_language_is_found(door, one, other, pair):
    swapped = {"id": pair["en"], "en": pair["id"]}
    assert sorted(found(door, one, other, swapped, wrong_language)) == ["BG212 en", "BG212 id"]


@BOTH
@RUNNING
def test_a_text_that_is_its_own_translation_is_found_once(door, one, other, pair):
    copied = {one: pair[one], other: pair[one]}
    assert found(door, one, other, copied) == [f"BG211 {other}"]


@BOTH
@RUNNING
def test_a_sentence_left_in_the_other_language_is_found(door, one, other, pair):
    following = next(
        each for each in PAIRS["running"] if each is not pair and len(each["en"].split()) > 9
    )
    half = {each: f"{pair[each]}\n\n{following[one]}" for each in (one, other)}
    assert found(door, one, other, half, wrong_language) == [f"BG212 {other}"]


@BOTH
@RUNNING
def test_half_of_a_translation_is_found_where_it_is_long_enough(door, one, other, pair):
    three = [pair, *PAIRS["running"][3:5]]
    whole = " ".join(each[one] for each in three)
    assert found(door, one, other, {one: whole, other: pair[other]}, uneven_length) == [
        f"BG205 {other}"
    ]


@BOTH
@RUNNING
def test_a_reference_that_was_lost_is_found(door, one, other, pair):
    cited = {one: f"{pair[one]} [@kajian, 12]", other: pair[other]}
    assert found(door, one, other, cited, uneven_structure) == [f"BG204 {other}"]
