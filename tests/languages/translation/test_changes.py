"""What has changed is told by words, however they are folded into lines."""

from __future__ import annotations

import pytest

from briefgen.languages.translation import changes


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Biaya naik.", "Biaya naik.", ["Biaya naik."]),
        ("Biaya naik.", "Biaya turun.", ["Biaya", "-naik. +turun."]),
        ("Biaya naik.", "Biaya tidak naik.", ["Biaya", "+tidak", "naik."]),
        ("Biaya tidak naik.", "Biaya naik.", ["Biaya", "-tidak", "naik."]),
        ("Biaya\n  naik.", "Biaya naik.", ["Biaya naik."]),
        ("", "Biaya", ["+Biaya"]),
        ("caf\u00e9", "cafe\u0301", ["caf\u00e9"]),
    ],
)
def test_changes(old: str, new: str, told: list[str]) -> None:
    found = [
        part.new
        if part.same
        else " ".join(f"{sign}{words}" for sign, words in zip("-+", pair, strict=True) if words)
        for part in changes(old, new)
        for pair in [(part.old, part.new)]
    ]
    assert found == told
