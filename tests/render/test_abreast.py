"""Show how terms are shared out among columns."""

from __future__ import annotations

import pytest

from briefgen.languages.edition import words
from briefgen.languages.view import Entry
from briefgen.render.abreast import abreast

SHORT, LONG = 10, 400


@pytest.mark.parametrize(
    ("letters", "shared"),
    [
        ([SHORT, SHORT, SHORT], [1, 1, 1]),
        ([SHORT] * 6, [2, 2, 2]),
        ([LONG, SHORT, SHORT, SHORT, SHORT], [1, 1, 3]),
        ([SHORT, SHORT, SHORT, SHORT, LONG], [1, 3, 1]),
        ([SHORT, SHORT, LONG, SHORT, SHORT], [2, 1, 2]),
    ],
)
def test_the_longest_column_is_as_short_as_can_be(letters: list[int], shared: list[int]) -> None:
    entries = [Entry(f"Term {number}", words("x" * count)) for number, count in enumerate(letters)]
    columns = abreast(entries, 3)
    assert [len(column) for column in columns] == shared
    assert [entry for column in columns for entry in column] == entries
