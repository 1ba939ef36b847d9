"""The registry runs all rules in order of place, and applies what a project sets."""

import re
from pathlib import Path

import pytest

from briefgen.checks import registry
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Place, Severity
from briefgen.model.checking import CheckOptions
from briefgen.source.files import BriefFiles, SourceFile
from briefgen.source.loader import load

GOOD = Path(__file__).parent / "good.yaml"


def loaded(text: str, *library: SourceFile):
    main = SourceFile("briefs/contoh/brief.yaml", text.encode())
    return load(BriefFiles("contoh", "briefs/contoh", main, library=library))


def checked(door, text: str, *library: SourceFile, options: CheckOptions | None = None):
    found = loaded(text, *library)
    assert found.manuscript, found.findings
    return registry.run(Subject(found.manuscript, door.packs, options or CheckOptions()))


def codes(findings) -> list[str]:
    return [finding.code for finding in findings]


def finding(code: str, severity: str, line: int = 1, column: int = 1, file: str = "a.yaml"):
    (rule,) = (rule for rule in registry.rules() if rule.code == code)
    return Finding(code, rule.name, Severity(severity), "", "", Place(file, line, column))


def test_a_complete_brief_checks_clean(door):
    assert loaded(GOOD.read_text("utf-8")).findings == ()
    assert checked(door, GOOD.read_text("utf-8")) == ()


def test_findings_name_code_name_severity_place_and_path(door):
    text = GOOD.read_text("utf-8").replace("    cost: {id: Rp", "    barriers: {id: Rp", 1)
    text = text.replace("    barriers: {id: Lahan sempit., en: Land is scarce.}\n", "")
    (found,) = checked(door, text)
    assert (found.code, found.name, found.severity) == ("BG112", "missing-cost", "warning")
    line = text.splitlines().index("  jalur:") + 1
    assert found.place == Place(
        "briefs/contoh/brief.yaml", line, 3, line, 8, "recommendations.jalur"
    )
    assert found.hint


def test_what_the_library_holds_may_have_more_languages_and_stay_unused(door):
    library = SourceFile(
        "briefs/library/people.yaml",
        b"rina: {name: Rina, role: {id: pesepeda, en: cyclist, nl: fietser}}\nsari: {name: Sari}\n",
    )
    text = GOOD.read_text("utf-8").replace(
        "people:\n  rina: {name: Rina Sari, role: {id: pesepeda, en: cyclist}}\n", ""
    )
    assert checked(door, text, library) == ()


def test_findings_are_sorted_by_file_line_column_and_code():
    expected = [
        finding("BG112", "warning", 1, 1, "a.yaml"),
        finding("BG112", "warning", 2, 1, "a.yaml"),
        finding("BG111", "warning", 2, 3, "a.yaml"),
        finding("BG115", "warning", 2, 3, "a.yaml"),
        finding("BG103", "error", 10, 1, "a.yaml"),
        finding("BG103", "error", 1, 1, "b.yaml"),
    ]
    assert registry.apply(reversed(expected), CheckOptions()) == tuple(expected)


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        ({}, ["BG112", "BG203", "BG401", "BG406"]),
        ({"select": ["BG4"]}, ["BG401", "BG406"]),
        ({"select": ["BG112", "BG40"]}, ["BG112", "BG401", "BG406"]),
        ({"ignore": ["BG4", "BG203"]}, ["BG112"]),
        ({"select": ["BG4"], "ignore": ["BG401"]}, ["BG406"]),
        ({"select": ["BG401"], "ignore": ["BG4"]}, []),
        ({"select": ["BG101"]}, []),
    ],
)
def test_rules_are_selected_and_ignored_by_code_or_its_beginning(options, kept):
    findings = [finding(code, "warning") for code in ("BG112", "BG203", "BG401", "BG406")]
    assert codes(registry.apply(findings, CheckOptions.model_validate(options))) == kept


def test_the_longest_beginning_sets_the_severity():
    options = CheckOptions.model_validate(
        {"severity": {"BG4": "info", "BG40": "warning", "BG401": "error", "BG1": "info"}}
    )
    found = registry.apply(
        [finding(code, "warning") for code in ("BG112", "BG203", "BG401", "BG406")], options
    )
    assert [(one.code, one.severity.value) for one in found] == [
        ("BG112", "info"),
        ("BG203", "warning"),
        ("BG401", "error"),
        ("BG406", "warning"),
    ]


def test_mandatory_rules_are_neither_ignored_nor_deselected_nor_softened():
    findings = [finding("BG101", "error"), finding("BG201", "error")]
    options = CheckOptions.model_validate(
        {"ignore": ["BG1", "BG201"], "select": ["BG4"], "severity": {"BG2": "info"}}
    )
    assert registry.apply(findings, options) == tuple(findings)


def test_a_brief_in_a_language_without_labels_is_checked_as_far_as_can_be(door):
    text = re.sub(r"\ben(?=[:\]])", "fr", GOOD.read_text("utf-8"))
    text = text.replace("2 billion", "2 milliards")  # a French billion is a thousand times more
    found = checked(door, text)
    assert codes(found) == ["BG201"]
    assert "labels/fr.yaml" in found[0].hint


def test_no_rule_changes_what_it_checks(door):
    manuscript = loaded(GOOD.read_text("utf-8")).manuscript
    before = manuscript.brief.model_copy(deep=True)
    subject = Subject(manuscript, door.packs, CheckOptions())
    assert registry.run(subject) == registry.run(subject)
    assert manuscript.brief == before


def test_related_places_lead_to_the_other_half_of_the_trouble(door):
    text = GOOD.read_text("utf-8").replace("due: 2027-12-31", "due: 2026-01-31")
    (found,) = checked(door, text)
    assert [(place.path, place.line) for place in found.related] == [("date", 3)]
