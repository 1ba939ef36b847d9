"""A text is cut into numbers, words and signs, and nothing of it is lost."""

from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st

from briefgen.languages.quantities.tokens import folded, tokens


def test_numbers_words_and_signs():
    found = tokens(" Rp2.300 (12 000 m2),\n1 234 567’s x_y 3月")
    assert "|".join(found.texts) == "Rp|2.300|(|12 000|m2|)|,|1 234 567|’|s|x|_|y|3|月"


@given(st.text())
def test_a_token_stands_where_it_begins_and_blanks_alone_are_between(text):
    cut, end = folded(text), 0
    found = tokens(text)
    for written, start in zip(found.texts, found.starts, strict=True):
        assert not cut[end:start].strip()
        assert cut.startswith(written, start)
        end = start + len(written)
    assert not cut[end:].strip()


def test_every_character_is_a_blank_or_begins_a_token():
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    assert "".join(tokens(every).texts) == "".join(folded(every).split())
