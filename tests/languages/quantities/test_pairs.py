"""Pairs of texts, as briefs and news write quantities, and the kinds in which they differ.

`pairs.tsv` is what must hold, `gaps.tsv` what is known not to. Each is read both ways: what is
missing the one way is extra the other.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefgen.languages.quantities import compare

FOLDER = Path(__file__).parent
TURNED = {"missing": "extra", "extra": "missing"}


def lines(name: str) -> list[list[str]]:
    written = (FOLDER / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in written if line and not line.startswith("#")]


PAIRS, GAPS = lines("pairs.tsv"), lines("gaps.tsv")


def kinds(source: str, target: str, source_language: str, target_language: str) -> set[str]:
    found = compare(source, target, source_language, target_language)
    return {difference.kind.value for difference in found} or {"same"}


def expected(written: str) -> set[str]:
    return set(written.split(","))


def turned(written: str) -> set[str]:
    return {TURNED.get(kind, kind) for kind in expected(written)}


@pytest.mark.parametrize(("indonesian", "english", "kind"), PAIRS)
def test_pair(indonesian, english, kind):
    assert kinds(indonesian, english, "id", "en") == expected(kind)
    assert kinds(english, indonesian, "en", "id") == turned(kind)


@pytest.mark.parametrize(("indonesian", "english", "right", "found", "why"), GAPS)
def test_known_gap(indonesian, english, right, found, why):
    assert expected(right) != expected(found), why
    assert kinds(indonesian, english, "id", "en") == expected(found), why
    assert kinds(english, indonesian, "en", "id") == turned(found), why


def test_there_are_enough_pairs_of_every_kind():
    of = [kind for *_, kind in PAIRS]
    assert len(PAIRS) >= 500
    assert of.count("same") >= 350
    for kind in ("differs", "scale", "unit", "separator", "missing", "extra"):
        assert sum(kind in expected(one) for one in of) >= 5, kind


def test_no_pair_is_said_twice():
    said = [(indonesian, english) for indonesian, english, *_ in (*PAIRS, *GAPS)]
    assert len(set(said)) == len(said)


FIGURE = re.compile(r"(?<![\w.,/:+-])\d+(?=[ .,)%]|$)")
"""Digits that are no part of a name or an address, and end in a whole number."""
VAGUE = re.compile(r"belasan|puluhan|ratusan|ribuan")


@pytest.mark.parametrize(
    ("indonesian", "english"),
    [
        (indonesian, english)
        for indonesian, english, kind in PAIRS
        if kind == "same" and FIGURE.search(english) and not VAGUE.search(indonesian)
    ],
)
def test_what_is_the_same_is_not_so_for_want_of_looking(indonesian, english):
    figure = FIGURE.search(english)
    digits = figure.group()
    other = f"{digits[:-1]}{(int(digits[-1]) + 4) % 10}"
    mutant = english[: figure.start()] + other + english[figure.end() :]
    assert kinds(indonesian, mutant, "id", "en") != {"same"}, mutant
