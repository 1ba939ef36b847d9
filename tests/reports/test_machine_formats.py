"""What programs read is what their formats say, whatever stands in the findings."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.findings import Finding, Place, Rule, Severity, Waived
from briefgen.reports.findings_json import findings_json
from briefgen.reports.fingerprint import fingerprints
from briefgen.reports.formats import FORMATS, MACHINE_FORMATS
from briefgen.reports.github import github
from briefgen.reports.gitlab import gitlab
from briefgen.reports.report import Report, RuleHelp, fails, totals
from briefgen.reports.sarif import sarif

# The schema as OASIS publishes it with SARIF 2.1.0, errata 01.
SCHEMA = json.loads((Path(__file__).parent / "data/sarif-schema-2.1.0.json").read_text("utf-8"))
ONE = Finding(
    "BG101",
    "dangling-reference",
    Severity.ERROR,
    "no person has the id `rinna`",
    "did you mean `rina`?",
    Place("briefs/jalan/quotes.yaml", 3, 12, 3, 17, "quotes.rina-1.speaker"),
)
TWO = Finding(
    "BG102",
    "duplicate-id",
    Severity.WARNING,
    "two things have the id `rina`",
    "",
    Place("briefs/jalan/brief.yaml", 9, 3, 10, 1, "people.rina"),
    (Place("briefs/library/people.yaml", 1, 1, 1, 5),),
)
RULES = {"BG101": RuleHelp(Rule("BG101", "dangling-reference", Severity.ERROR), "# What it is")}
REPORT = Report((ONE, TWO), {}, RULES, "texts/policy/")

places = st.builds(
    Place,
    st.text(min_size=1, max_size=20),
    *(st.integers(1, 10**6),) * 4,
    st.text(max_size=20),
)
findings = st.builds(
    Finding,
    st.from_regex(r"\ABG[0-9]{3}\Z"),
    st.text(min_size=1, max_size=20),
    st.sampled_from(Severity),
    st.text(max_size=50),
    st.text(max_size=50),
    places,
    st.lists(places, max_size=2).map(tuple),
)
reports = st.builds(
    Report,
    st.lists(findings, max_size=5).map(tuple),
    prefix=st.sampled_from(["", "a b/"]),
    waived=st.lists(st.builds(Waived, findings, st.text(max_size=20)), max_size=2).map(tuple),
)


def test_json_is_as_designed() -> None:
    assert json.loads(findings_json(Report((ONE,)))) == {
        "version": 1,
        "findings": [
            {
                "code": "BG101",
                "name": "dangling-reference",
                "severity": "error",
                "message": "no person has the id `rinna`",
                "hint": "did you mean `rina`?",
                "file": "briefs/jalan/quotes.yaml",
                "line": 3,
                "column": 12,
                "end_line": 3,
                "end_column": 17,
                "path": "quotes.rina-1.speaker",
            }
        ],
        "summary": {"errors": 1, "warnings": 0, "infos": 0},
    }


def test_json_lists_what_is_waived_and_does_not_count_it() -> None:
    document = json.loads(findings_json(Report((ONE,), waived=(Waived(TWO, "They are twins."),))))
    (waived,) = document["waived"]
    assert (waived["code"], waived["reason"]) == ("BG102", "They are twins.")
    assert [finding["code"] for finding in document["findings"]] == ["BG101"]
    assert document["summary"] == {"errors": 1, "warnings": 0, "infos": 0}


def test_sarif_suppresses_what_is_waived() -> None:
    run = json.loads(sarif(replace(REPORT, waived=(Waived(ONE, "The name is right."),))))["runs"][0]
    *told, waived = run["results"]
    assert [result.get("suppressions") for result in told] == [None, None]
    assert waived["ruleId"] == "BG101"
    assert waived["suppressions"] == [{"kind": "inSource", "justification": "The name is right."}]
    assert waived["partialFingerprints"] != told[0]["partialFingerprints"]


@pytest.mark.parametrize("write", [github, gitlab])
def test_servers_that_know_no_suppression_are_not_told(write) -> None:
    assert write(replace(REPORT, waived=(Waived(ONE, "Why."),))) == write(REPORT)


def test_sarif_points_where_the_repository_has_it() -> None:
    run = json.loads(sarif(REPORT))["runs"][0]
    first, second = run["results"]
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {
            "uri": "texts/policy/briefs/jalan/quotes.yaml",
            "uriBaseId": "%SRCROOT%",
        },
        "region": {"startLine": 3, "startColumn": 12, "endLine": 3, "endColumn": 17},
    }
    assert first["message"]["text"] == "no person has the id `rinna`\ndid you mean `rina`?"
    assert second["relatedLocations"][0]["physicalLocation"]["region"]["endColumn"] == 5
    assert [result["level"] for result in run["results"]] == ["error", "warning"]


def test_sarif_documents_the_rules_that_speak() -> None:
    run = json.loads(sarif(REPORT))["runs"][0]
    documented, bare = run["tool"]["driver"]["rules"]
    assert documented["help"]["markdown"] == "# What it is"
    assert bare["id"] == "BG102"
    assert [result["ruleIndex"] for result in run["results"]] == [0, 1]


@settings(max_examples=30)
@given(reports)
def test_sarif_is_valid(report: Report) -> None:
    document = json.loads(sarif(report))
    jsonschema.validate(document, SCHEMA, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)


def test_github_annotates_lines() -> None:
    assert github(REPORT).splitlines() == [
        (
            "::error file=texts/policy/briefs/jalan/quotes.yaml,line=3,endLine=3,"
            "title=BG101 dangling-reference,col=12,endColumn=17::"
            "no person has the id `rinna`%0Adid you mean `rina`?"
        ),
        (
            "::warning file=texts/policy/briefs/jalan/brief.yaml,line=9,endLine=10,"
            "title=BG102 duplicate-id::two things have the id `rina`"
        ),
    ]


def test_github_cannot_be_given_other_commands() -> None:
    place = ONE.place._replace(file="a,title=x::\n::set-output")
    hostile = replace(ONE, message="100%0A\r\n::stop-commands::x", hint="", place=place)
    (line,) = github(Report((hostile,))).splitlines()
    assert line.startswith("::error file=a%2Ctitle=x%3A%3A%0A%3A%3Aset-output,line=3,")
    assert line.endswith("::100%250A%0D%0A::stop-commands::x")


@given(reports)
def test_github_writes_one_command_a_finding(report: Report) -> None:
    lines = github(report).split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(report.findings)
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert not any("\r" in line for line in lines)


def test_gitlab_reads_its_own_format() -> None:
    first, second = json.loads(gitlab(REPORT))
    assert first == {
        "description": "no person has the id `rinna` (did you mean `rina`?)",
        "check_name": "BG101 dangling-reference",
        "fingerprint": first["fingerprint"],
        "severity": "major",
        "location": {
            "path": "texts/policy/briefs/jalan/quotes.yaml",
            "lines": {"begin": 3, "end": 3},
        },
    }
    assert second["severity"] == "minor"


@given(reports)
def test_every_finding_has_its_own_fingerprint(report: Report) -> None:
    names = fingerprints(report.findings)
    assert len(set(names)) == len(names)


def test_fingerprints_outlive_a_shift_of_lines() -> None:
    shifted = replace(ONE, place=ONE.place._replace(line=40, end_line=40, column=1))
    assert fingerprints([shifted]) == fingerprints([ONE])


@pytest.mark.parametrize(
    "other",
    [
        replace(ONE, code="BG102"),
        replace(ONE, message="another"),
        replace(ONE, place=ONE.place._replace(path="quotes.rina-2.speaker")),
        replace(ONE, place=ONE.place._replace(file="briefs/lain/brief.yaml")),
    ],
)
def test_fingerprints_tell_findings_apart(other: Finding) -> None:
    assert fingerprints([other]) != fingerprints([ONE])


@pytest.mark.parametrize("name", MACHINE_FORMATS)
def test_no_findings_are_a_valid_report(name: str) -> None:
    written = MACHINE_FORMATS[name](Report(()))
    if name == "github":
        assert written == ""
    else:
        assert "BG" not in written
        json.loads(written)


def test_all_formats_have_names() -> None:
    assert FORMATS == ("text", "json", "sarif", "github", "gitlab")


@pytest.mark.parametrize(
    ("severities", "fails_usually", "fails_strictly"),
    [
        ([], False, False),
        ([Severity.INFO], False, False),
        ([Severity.WARNING], False, True),
        ([Severity.ERROR, Severity.INFO], True, True),
    ],
)
def test_what_fails(severities: list[Severity], fails_usually: bool, fails_strictly: bool) -> None:
    several = tuple(replace(ONE, severity=severity) for severity in severities)
    assert fails(several, strict=False) is fails_usually
    assert fails(several, strict=True) is fails_strictly
    assert totals(several).all == len(severities)
