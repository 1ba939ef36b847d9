"""Rules about pages speak of what was measured, and lead it back to the brief."""

from dataclasses import replace

import pytest

from briefgen.checks import registry
from briefgen.checks.page import over_page_limit
from briefgen.checks.subject import Unfinished
from briefgen.checks.waiving import settle, settle_pages
from briefgen.model.checking import CheckOptions
from briefgen.render.measures import (
    BrokenWord,
    MissingGlyph,
    Overflow,
    Overlap,
    PageMeasures,
    Picture,
    Shrunken,
    Spot,
    Unshown,
)

PLAIN = "status: draft\n"


def paged(subject, **pages):
    """The subject with what its pages came out as, by language; `id_en` is side by side."""
    return replace(
        subject, pages={tuple(columns.split("_")): measured for columns, measured in pages.items()}
    )


def told(findings) -> list[tuple[str, str, str]]:
    return [(one.code, one.place.path, one.message) for one in findings]


def test_without_pages_nothing_is_found(door):
    assert registry.run_on_pages(door.subject(PLAIN)) == ()


# BG501 over-page-limit


def test_pages_above_the_limit_are_told_by_language(door):
    subject = paged(door.subject(PLAIN), id=PageMeasures(5), en=PageMeasures(4))
    assert told(over_page_limit.check(subject)) == [
        ("BG501", "title", "the brief takes 5 pages in id, more than 4")
    ]


def test_languages_side_by_side_have_a_limit_each(door):
    subject = paged(door.subject(PLAIN), id_en=PageMeasures(8))
    assert told(over_page_limit.check(subject)) == []
    subject = paged(door.subject(PLAIN), id_en=PageMeasures(9))
    assert told(over_page_limit.check(subject)) == [
        ("BG501", "title", "the brief takes 9 pages in id beside en, more than 8")
    ]


def test_the_limit_is_a_threshold(door):
    options = CheckOptions.model_validate({"thresholds": {"pages": 12}})
    subject = paged(door.subject(PLAIN, options=options), id=PageMeasures(12))
    assert told(over_page_limit.check(subject)) == []


# The rules that speak of a spot on a page

BRIEF = """\
summary:
  id: Biaya naik, dan **sangat** cepat.
  en: Costs rose, and *very* fast.
sources:
  kajian: {title: Kajian jalan raya}
quotes:
  rina-1: {source: kajian, text: Jalan ini milik semua orang.}
arguments:
  aman:
    claim: {id: Jalur sepeda aman., en: Cycle lanes are safe.}
    reasoning: {id: Begitu pula di Bogota., en: So they are in Bogota.}
    evidence: [rina-1]
  murah:
    claim: {id: Jalur sepeda murah., en: Cycle lanes are cheap.}
title: {id: Jalan bersama, en: Shared streets}
"""


def found_in(door, **measures):
    """What the rules find on a page of the English brief that came out so."""
    subject = paged(door.subject(BRIEF), en=PageMeasures(1, **measures))
    return registry.run_on_pages(subject)


ROWS = {
    "an argument, by its anchor": (
        ("#argument-aman",),
        "in Bogota.",
        "arguments.aman.reasoning.en",
        11,
    ),
    "the words decide within it": (
        ("#argument-aman",),
        "Cycle lanes",
        "arguments.aman.claim.en",
        10,
    ),
    "the nearest anchor counts": (
        ("#note-mark-3", "#argument-murah"),
        "Cycle",
        "arguments.murah.claim.en",
        14,
    ),
    "a column beside the first": (("#argument-murah.en",), "Cycle", "arguments.murah.claim.en", 14),
    "a quote": (("#quote-rina-1", "#argument-aman"), "milik semua", "quotes.rina-1.text", 7),
    "a source, without words of its own": (("#source-kajian",), "n.d.", "sources.kajian", 5),
    "a section, under its emphasis": ((".summary",), "Costs rose, and very fast.", "summary.en", 3),
    "the words alone": ((), "Costs rose", "summary.en", 3),
    "the longest of the words": (
        ("#argument-aman",),
        "2. Bogota",
        "arguments.aman.reasoning.en",
        11,
    ),
    "words from elsewhere": (("#argument-aman",), "Kajian jalan", "sources.kajian.title", 5),
    "a label": ((), "Recommendations", "title", 15),
}


@pytest.mark.parametrize(("trail", "text", "path", "line"), ROWS.values(), ids=ROWS)
def test_a_spot_leads_back_to_the_brief(trail, text, path, line, door):
    (found,) = found_in(door, stranded_headings=(Spot(1, text, trail, "en"),))
    assert (found.place.path, found.place.line) == (path, line)


AT = Spot(2, "Cycle lanes are safe.", ("#argument-aman",), "en")
WHERE = "arguments.aman.claim.en"


def test_overflow_is_told_once_a_place(door):
    twice = (Overflow(AT, "cell", 12.5), Overflow(AT, "page", 30))
    assert told(found_in(door, overflows=twice)) == [
        (
            "BG502",
            WHERE,
            (
                "`Cycle lanes are safe.` runs 12.5 mm out of its cell on page 2 in en, "
                "and 1 more there"
            ),
        )
    ]


def test_a_very_long_word_is_quoted_in_part(door):
    (found,) = found_in(door, overflows=(Overflow(Spot(1, "m" * 80), "page", 9),))
    assert f"`{'m' * 40}…` runs 9 mm beyond the edge of the page's text" in found.message


def test_words_over_words(door):
    assert told(found_in(door, overlaps=(Overlap(AT, "a note"),))) == [
        ("BG503", WHERE, "`Cycle lanes are safe.` is printed over `a note` on page 2 in en")
    ]


def test_a_row_that_does_not_fit(door):
    assert told(found_in(door, split_rows=(AT,))) == [
        (
            "BG504",
            WHERE,
            (
                "the row `Cycle lanes are safe.` does not fit on a page: it begins on page 2 in en"
                ", and goes on after it"
            ),
        )
    ]


def test_characters_without_a_shape_are_gathered_by_place(door):
    missing = tuple(
        MissingGlyph(one, AT) for one in "\ue120\ue121\ue121\ue122\ue123\ue124\u0671\ue125\ue126"
    )
    assert told(found_in(door, missing_glyphs=missing)) == [
        (
            "BG505",
            WHERE,
            (
                "no font has `\ue120` (U+E120), `\ue121` (U+E121), `\ue122` (U+E122), "
                "`\ue123` (U+E123), `\ue124` (U+E124), "
                "`\u0671` (U+0671, arabic letter alef wasla), and 2 more on page 2 in en"
            ),
        )
    ]


@pytest.mark.parametrize(
    ("resolution", "severity", "least"),
    [(149, "warning", 150), (150, "info", 300), (299, "info", 300), (300, None, None)],
)
def test_pictures_of_few_dots(resolution, severity, least, door):
    found = found_in(door, pictures=(Picture("images/a.png", resolution, AT),))
    assert [(one.severity, one.message) for one in found] == (
        [
            (
                severity,
                (
                    f"the picture images/a.png has {resolution} dots to the inch on page 2 in en, "
                    f"fewer than {least}"
                ),
            )
        ]
        if severity
        else []
    )


def test_a_picture_on_every_page_is_told_once_where_it_is_coarsest(door):
    pictures = tuple(Picture("images/a.png", dots, AT) for dots in (140, 90, 200))
    (found,) = found_in(door, pictures=pictures)
    assert "has 90 dots" in found.message


def test_a_picture_that_is_not_shown(door):
    unshown = (Unshown("images/a.png", "the theme has no such file"),)
    assert told(found_in(door, unshown=unshown)) == [
        (
            "BG507",
            "title",
            "the theme's picture images/a.png is not shown in en: the theme has no such file",
        )
    ]


FIGURE = Spot(1, "", ("#figure-risk-matrix-jalur.en",), "en")


@pytest.mark.parametrize(("scale", "codes"), [(0.84, ["BG511"]), (0.85, [])])
def test_pictures_that_are_shrunk_too_far(scale, codes, door):
    found = found_in(door, shrunken=(Shrunken(scale, FIGURE),))
    assert [one.code for one in found] == codes
    for one in found:
        assert one.place.path == "recommendations.jalur"
        assert one.message == "the picture is shrunk to 84 % of its size on page 1 in en"


def test_words_that_are_divided(door):
    spot = Spot(2, "Cycle la", ("#argument-aman",), "en")
    twice = (BrokenWord("lanes", spot), BrokenWord("lanes", spot))
    assert told(found_in(door, broken_words=twice)) == [
        (
            "BG512",
            "arguments.aman.claim.en",
            "`lanes` is divided without a hyphen on page 2 in en, and 1 more there",
        )
    ]


def test_what_is_left_alone_at_the_foot_of_a_page(door):
    found = found_in(door, stranded_headings=(AT,), bare_table_heads=(AT,))
    assert told(found) == [
        ("BG508", WHERE, "nothing follows the heading `Cycle lanes are safe.` on page 2 in en"),
        (
            "BG509",
            WHERE,
            "the head of the table `Cycle lanes are safe.` stands alone on page 2 in en",
        ),
    ]


def test_a_last_page_of_a_few_lines(door):
    subject = paged(door.subject(PLAIN), en=PageMeasures(2, last_page_filled=0.149))
    assert [(*one[:2], one[2]) for one in told(registry.run_on_pages(subject))] == [
        ("BG510", "title", "page 2 in en, the last one, is used to 15 %")
    ]
    for pages in (PageMeasures(2, last_page_filled=0.15), PageMeasures(1, last_page_filled=0.1)):
        assert registry.run_on_pages(paged(door.subject(PLAIN), en=pages)) == ()


def test_what_was_given_up(door):
    unfinished = {("id", "en"): Unfinished("it takes more than 4 GB of memory", "shorten it")}
    (found,) = registry.run_on_pages(replace(door.subject(PLAIN), unfinished=unfinished))
    assert (found.code, found.severity, found.hint) == ("BG513", "error", "shorten it")
    assert (found.place.path, found.message) == (
        "title",
        "the brief was not rendered in id beside en: it takes more than 4 GB of memory",
    )


# Settings and waivers

WAIVER = "checks: {waivers: [{rule: BG501, at: title, reason: A report.}]}\n"


def settled(subject, *, complete=True):
    return settle_pages(registry.run_on_pages(subject), subject, complete=complete)


def test_severities_and_ignored_rules_count(door):
    options = CheckOptions.model_validate({"severity": {"BG5": "error"}})
    subject = paged(door.subject(PLAIN, options=options), id=PageMeasures(5))
    assert [one.severity for one in settled(subject).findings] == ["error"]
    options = CheckOptions.model_validate({"ignore": ["BG501"]})
    assert settled(replace(subject, options=options)).findings == ()


def test_findings_on_pages_are_waived(door):
    outcome = settled(paged(door.subject(WAIVER), id=PageMeasures(5)))
    assert outcome.findings == ()
    assert [one.reason for one in outcome.waived] == ["A report."]


def test_a_waiver_is_idle_once_all_pages_were_looked_at(door):
    subject = door.subject(WAIVER)
    assert "BG131" not in [one.code for one in settle(registry.run(subject), subject).findings]
    short = paged(subject, id=PageMeasures(3))
    assert settled(short, complete=False).findings == ()
    assert told(settled(short).findings) == [
        ("BG131", "checks.waivers.0", "BG501 over-page-limit finds nothing at `title`")
    ]


def test_waivers_of_other_rules_are_no_matter_of_pages(door):
    other = (
        "checks: {waivers: [{rule: BG402, at: title, reason: R}, {rule: BG999, at: a, reason: R}]}"
    )
    assert settled(paged(door.subject(other + "\n"), id=PageMeasures(1))).findings == ()
