"""A waiver takes out one rule's findings at one place; one that takes out none is a finding."""

import pytest

from briefgen.checks import registry
from briefgen.checks.documentation import rule_texts
from briefgen.checks.waiving import settle
from briefgen.findings import Severity
from briefgen.model.checking import CheckOptions

TITLE = 'title: {id: Jalan bersama untuk kota dan warganya, en: "Streets [@kajian]"}\n'
SOURCES = "sources: {kajian: {}}\n"


def settled(door, waivers: str, text: str = TITLE, **options):
    brief = f"checks: {{waivers: [{waivers}]}}\n{text}{SOURCES}"
    subject = door.subject(brief, options=CheckOptions.model_validate(options))
    found = [one for one in registry.run(subject) if one.code in ("BG201", "BG203", "BG204")]
    return settle(found, subject)


def told(outcome) -> list[tuple[str, str]]:
    return [(one.code, one.place.path) for one in outcome.findings]


def waived(outcome) -> list[tuple[str, str, str]]:
    return [(one.finding.code, one.finding.place.path, one.reason) for one in outcome.waived]


@pytest.mark.parametrize("at", ["title", "title.en"])
def test_a_finding_at_the_path_or_below_it_is_waived_with_its_reason(door, at):
    outcome = settled(door, f"{{rule: BG204, at: {at}, reason: The English cites its source.}}")
    assert told(outcome) == []
    assert waived(outcome) == [("BG204", "title.en", "The English cites its source.")]


def test_a_waiver_of_a_part_covers_all_that_is_in_it(door):
    text = (
        "arguments:\n"
        "  aman: {claim: {id: Jalur aman., en: 'Lanes [@kajian].'}, reasoning: Sudah jelas.}\n"
        "  mahal: {claim: Jalur mahal.}\n"
    )
    outcome = settled(door, "{rule: BG203, at: arguments.aman, reason: To be translated.}", text)
    assert told(outcome) == [
        ("BG204", "arguments.aman.claim.en"),
        ("BG203", "arguments.mahal.claim"),
    ]
    assert waived(outcome) == [("BG203", "arguments.aman.reasoning", "To be translated.")]


@pytest.mark.parametrize(
    ("waiver", "message", "hint"),
    [
        # another path, which begins with the same letters
        ("{rule: BG204, at: titl, reason: R}", "there is nothing at `titl`", "mean `title`?"),
        (
            "{rule: BG204, at: title.id, reason: R}",
            "finds nothing at `title.id`",
            "take the waiver",
        ),
        ("{rule: BG205, at: title, reason: R}", "BG205 uneven-length finds nothing at `title`", ""),
        ("{rule: BG999, at: title, reason: R}", "there is no rule BG999", ""),
        ("{rule: BG201, at: languages, reason: R}", "mandatory, and cannot be waived", "mend"),
        (
            "{rule: BG204, at: arguments.amn.claim, reason: R}",
            "nothing at",
            "`arguments.aman.claim`",
        ),
    ],
)
def test_a_waiver_that_waives_nothing_says_why(door, waiver, message, hint):
    outcome = settled(door, waiver)
    (idle,) = (one for one in outcome.findings if one.code == "BG131")
    assert message in idle.message
    assert hint in idle.hint
    assert idle.place.line == 1
    assert idle.place.path.startswith("checks.waivers.0")
    assert idle.severity is Severity.WARNING
    assert [code for code, _ in told(outcome)] == ["BG131", "BG204"]
    assert outcome.waived == ()


def test_what_is_mandatory_is_told_all_the_same(door):
    outcome = settled(
        door,
        "{rule: BG201, at: languages, reason: We know.}",
        "languages: [id, tlh]\ntitle: {id: Jalan, tlh: He}\n",
    )
    assert [code for code, _ in told(outcome) if code in ("BG131", "BG201")] == ["BG131", "BG201"]


def test_the_second_of_two_waivers_that_cover_a_finding_is_not_idle(door):
    both = "{rule: BG204, at: title, reason: One.}, {rule: BG204, at: title.en, reason: Two.}"
    outcome = settled(door, both)
    assert told(outcome) == []
    assert waived(outcome) == [("BG204", "title.en", "One.")]


@pytest.mark.parametrize(
    "options", [{"ignore": ["BG204"]}, {"select": ["BG131"]}, {"select": ["BG203", "BG1"]}]
)
def test_a_waiver_of_a_rule_that_does_not_speak_is_not_idle(door, options):
    outcome = settled(door, "{rule: BG204, at: title, reason: R}", **options)
    assert (outcome.findings, outcome.waived) == ((), ())


def test_an_idle_waiver_can_be_ignored_and_weighed(door):
    idle = "{rule: BG205, at: title, reason: R}"
    assert told(settled(door, idle, ignore=["BG131", "BG204"])) == []
    (found,) = settled(door, idle, ignore=["BG204"], severity={"BG131": "error"}).findings
    assert found.severity is Severity.ERROR


def test_without_waivers_all_is_told(door):
    subject = door.subject(TITLE + SOURCES)
    found = registry.run(subject)
    outcome = settle(found, subject)
    assert (outcome.findings, outcome.waived) == (found, ())


@pytest.mark.parametrize(("section", "idle"), [("Bad", True), ("Good", False)])
def test_the_examples_of_the_rule_are_what_they_say(door, section, idle):
    (text,) = (one for one in rule_texts() if one.rule.code == "BG131")
    example = text.sections[section].removeprefix("```yaml\n").removesuffix("\n```")
    subject = door.subject(f"{example}\n")
    found = settle(registry.run(subject), subject).findings
    assert ("BG131" in [one.code for one in found]) is idle
