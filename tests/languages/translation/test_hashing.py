"""A digest is that of what a reader sees: computed here by other programs."""

from __future__ import annotations

import pytest

from briefgen.languages.translation.hashing import digest_of


@pytest.mark.parametrize(
    ("text", "digest"),
    [
        # printf %s TEXT | sha256sum | cut -c1-16
        ("", "e3b0c44298fc1c14"),
        ("Biaya naik.", "9e9cf350b54099d3"),
        ("  Biaya\n\tnaik.\n", "9e9cf350b54099d3"),
        ("café", "850f7dc43910ff89"),
        ("cafe\u0301", "850f7dc43910ff89"),
    ],
)
def test_digest(text: str, digest: str) -> None:
    assert digest_of(text) == digest


@pytest.mark.parametrize("other", ["Biaya naik", "biaya naik.", "Biayanaik.", "Biaya naik. *"])
def test_anything_else_makes_a_difference(other: str) -> None:
    assert digest_of(other) != digest_of("Biaya naik.")
