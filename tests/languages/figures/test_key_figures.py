"""Facts set large: the number stands out of its words, and all that is known of it follows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.languages.view import BriefView

View = Callable[..., BriefView]
Say = Callable[..., str]

BRIEF = """\
people: {rina: {name: Rina Sari}}
facts:
  ukm: {value: 55, scale: million, unit: {id: UKM, en: SMEs}, statement: {id: di Indonesia, en: in Indonesia}, precision: at_least, stated_by: rina, source: kajian, as_of: 2016-09}
  km: {value: 2300}
key_figures: [ukm, km]
"""  # noqa: E501 - a fact in one line reads better than in ten


@pytest.mark.parametrize(
    ("language", "figure", "words"),
    [
        (
            "id",
            "sedikitnya **55 juta** UKM",
            "di Indonesia, menurut Rina Sari, per September 2016[1!]",
        ),
        (
            "en",
            "at least **55 million** SMEs",
            "in Indonesia, according to Rina Sari, as of September 2016[1!]",
        ),
    ],
)
def test_a_fact_is_set_large_with_all_that_is_known_of_it(
    view: View, say: Say, language: str, figure: str, words: str
) -> None:
    first, second = view(BRIEF, language).key_figures
    assert (say(first.figure), say(first.words)) == (figure, words)
    assert say(first.whole) == f"{figure}/{words}"
    assert say(second.whole) == say(second.figure)
    assert say(second.words) == ""


def test_a_note_follows_a_statement_alone_without_a_comma(view: View, say: Say) -> None:
    (only,) = view(
        "facts: {ukm: {value: 55, statement: {id: UKM, en: SMEs in town}, source: kajian}}\n"
        "key_figures: [ukm]\n",
        "en",
    ).key_figures
    assert say(only.words) == "SMEs in town[1!]"


def test_a_brief_need_not_show_them(view: View) -> None:
    assert view(f"{BRIEF}figures: [charts]\n").key_figures == ()
    assert len(view(f"{BRIEF}figures: [key_figures]\n").key_figures) == 2
