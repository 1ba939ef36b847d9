"""Drafts flag what lags behind its source, in words, and wherever it is printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.languages.lags import Lag, lags
from briefgen.languages.translation import Translations
from briefgen.languages.view import BriefView, PageView
from briefgen.prose.nodes import Flag, Words
from briefgen.source.manuscript import Manuscript

Brief = Callable[..., Manuscript]
PageOf = Callable[..., PageView]
Say = Callable[..., str]

MISSING = """\
subtitle: {id: Tiga langkah}
problem: {id: "Sempit.\\n\\nGelap."}
summary: {id: "- Sempit\\n- Gelap"}
"""


def test_what_has_no_translation_lags(brief: Brief) -> None:
    assert lags(Translations(brief("subtitle: {id: Tiga langkah}"))) == {
        (("subtitle",), "en"): Lag.UNTRANSLATED
    }


def column(page_of: PageOf, brief: Brief, changes: str, *languages: str) -> BriefView:
    manuscript = brief(changes)
    return page_of(manuscript, *languages, lags=lags(Translations(manuscript))).columns[-1]


def test_the_source_stands_in_for_it_and_says_so(page_of: PageOf, brief: Brief, say: Say) -> None:
    found = column(page_of, brief, MISSING, "en")
    assert say(found.subtitle) == "<id: Tiga langkah<en: !not yet translated>>"
    assert say(found.problem) == (
        "<id: Sempit.<en: !not yet translated> ¶ Gelap.<en: !not yet translated>>"
    )
    assert say(found.summary) == "<id: • Sempit • Gelap ¶ <en: !not yet translated>>"


def test_beside_the_source_the_flag_is_enough(page_of: PageOf, brief: Brief, say: Say) -> None:
    found = column(page_of, brief, MISSING, "id", "en")
    assert say(found.subtitle) == "!not yet translated"
    assert say(found.problem) == "!not yet translated"


OUTDATED = {
    (("summary",), "en"): Lag.OUTDATED,
    (("title",), "en"): Lag.OUTDATED,
    (("quotes", "ujar", "text"), "en"): Lag.OUTDATED,
}
QUOTED = """\
quotes: {ujar: {language: id, text: Aman, translation: {en: {text: Safe, by: ours}}}}
arguments: {aman: {stance: for, claim: {id: Aman., en: Safe.}, evidence: [ujar]}}
"""


@pytest.mark.parametrize("languages", [("en",), ("id", "en")])
def test_what_is_out_of_date_is_printed_and_says_so(
    page_of: PageOf, brief: Brief, say: Say, languages: tuple[str, ...]
) -> None:
    found = page_of(brief(QUOTED), *languages, lags=OUTDATED).columns[-1]
    assert say(found.summary) == "In short.!translation out of date"
    assert say(found.question) == "Should streets be shared?"
    quote = found.argument_groups[0].arguments[0].quotes[0]
    assert quote.translation is not None
    assert quote.translation_label == "our translation; translation out of date"


def test_metadata_hold_no_flags(page_of: PageOf, brief: Brief) -> None:
    page = page_of(brief(QUOTED), "id", "en", lags=OUTDATED)
    assert page.title == "Jalan bersama / Shared streets"
    assert "out of date" not in str(page.linked_data)


def test_nothing_is_flagged_in_the_language_that_is_translated_from(
    page_of: PageOf, brief: Brief
) -> None:
    first = page_of(brief(QUOTED), "id", "en", lags=OUTDATED).columns[0]
    assert first.title.inlines == (Words("Jalan bersama"),)


def test_a_final_brief_flags_nothing(page_of: PageOf, brief: Brief, say: Say) -> None:
    found = page_of(brief(f"status: final\n{QUOTED}"), "en", lags=OUTDATED).columns[0]
    assert say(found.summary) == "In short."
    assert not any(isinstance(node, Flag) for node in found.title.inlines)
