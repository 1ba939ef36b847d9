"""Rules about pages speak of what was measured, and their examples behave as they say."""

import re
from dataclasses import replace

import pytest

from briefgen.checks import registry
from briefgen.checks.documentation import rule_texts
from briefgen.checks.page import over_page_limit
from briefgen.checks.waiving import settle, settle_pages
from briefgen.languages.localise import page_view
from briefgen.model.checking import CheckOptions
from briefgen.render.html import render_html
from briefgen.render.measures import PageMeasures
from briefgen.render.pdf import render_pdf

PLAIN = "status: draft\n"

EXAMPLES = [
    (module, section, match[1] + "\n")
    for module in registry.PAGE_MODULES
    for text in rule_texts()
    if text.rule is module.RULE
    for section in ("Bad", "Good")
    if (match := re.fullmatch(r"```yaml\n(.*)\n```", text.sections[section], re.DOTALL))
]


def paged(subject, **pages):
    """The subject with what its pages came out as, by language; `id_en` is side by side."""
    return replace(
        subject, pages={tuple(columns.split("_")): measured for columns, measured in pages.items()}
    )


def told(findings) -> list[tuple[str, str, str]]:
    return [(one.code, one.place.path, one.message) for one in findings]


@pytest.mark.parametrize(
    ("module", "section", "text"),
    EXAMPLES,
    ids=[f"{module.RULE.code}-{section}" for module, section, _ in EXAMPLES],
)
def test_examples_are_what_they_say_once_they_are_laid_out(module, section, text, door, theme):
    subject = door.subject(text)
    page = page_view(subject.manuscript, ("id",), door.packs)
    pdf = render_pdf(render_html(page, theme, sibling="pdf"), theme)
    found = list(module.check(paged(subject, id=pdf.measured)))
    assert bool(found) is (section == "Bad")


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
