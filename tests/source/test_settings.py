"""What a project sets, and what goes before what."""

from __future__ import annotations

import pytest

from briefgen.model.checking import CheckOptions
from briefgen.model.risk_matrix import DEFAULT_MATRIX
from briefgen.source.files import SourceFile
from briefgen.source.settings import Settings, merge, read_settings


def read(text: str):
    return read_settings(SourceFile("briefgen.yaml", text.encode()))


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "{}", "briefgen: 1"])
def test_everything_may_be_left_out(text):
    settings, findings = read(text)
    assert findings == ()
    assert (settings.briefgen, settings.out, settings.formats) == (
        1,
        "build",
        ("md", "html", "pdf"),
    )
    assert settings.checks == CheckOptions()
    assert settings.risk_matrix == DEFAULT_MATRIX


def test_no_file_is_no_fault():
    assert read_settings(None) == (Settings(), ())


def test_settings_are_read():
    settings, findings = read(
        "out: hasil\nformats: [pdf]\nchecks: {ignore: [BG4], thresholds: {title_words: 9}}\n"
        "risk_matrix:\n" + "- [low, low, moderate, high, extreme]\n" * 5
    )
    assert findings == ()
    assert (settings.out, settings.formats) == ("hasil", ("pdf",))
    assert settings.checks.ignore == ("BG4",)
    assert settings.checks.thresholds.title_words == 9
    assert settings.risk_matrix[4] == ("low", "low", "moderate", "high", "extreme")


@pytest.mark.parametrize(
    ("text", "code", "line", "hint"),
    [
        ("out: hasil\nfromats: [pdf]\n", "BG013", 2, "did you mean `formats`?"),
        ("formats:\n- docx\n", "BG016", 2, "write one of `md`, `html`, `pdf`"),
        ("formats: pdf\n", "BG015", 1, "put it in brackets: [pdf]"),
        ("briefgen: 2\n", "BG016", 1, "write one of `1`"),
        ("out: ''\n", "BG014", 1, "fill it in"),
        ("embed_sources: maybe\n", "BG015", 1, "write `true` or `false`"),
        ("png_resolution: high\n", "BG015", 1, "write a whole number"),
        ("png_resolution: 35\n", "BG016", 1, "it must be at least 36"),
        ("cache_limit: 0\n", "BG016", 1, "it must be at least 1"),
        ("- out\n", "BG011", 1, "without a dash"),
        ("out: a: b\n", "BG004", 1, "in quotes"),
        ("risk_matrix:\n- [low]\n", "BG016", 2, "it must have at least 5"),
        ("risk_matrix:\n" + "- [low, low, low, low, low]\n" * 6, "BG016", 1, "at most 5"),
        ("checks:\n  thresholds: {titel_words: 9}\n", "BG013", 2, "did you mean `title_words`?"),
    ],
)
def test_faults_are_told_and_the_defaults_go_on(text, code, line, hint):
    settings, findings = read(text)
    assert settings == Settings()
    assert (code, line) in {(one.code, one.place.line) for one in findings}
    assert any(hint in one.hint for one in findings), [one.hint for one in findings]


def test_a_list_of_another_length_is_told_with_its_own():
    (finding,) = read("risk_matrix:\n" + "- [low, low, low, low, low]\n" * 6)[1]
    assert finding.message == "`risk_matrix` has 6 items"


def test_a_faulty_row_of_the_risk_matrix_does_not_shorten_it():
    rows = "- [low, low, moderate, high, extreme]\n" * 4
    settings, findings = read(f"risk_matrix:\n{rows}- [low, low, low, low, lo]\n")
    assert settings == Settings()
    assert [(one.code, one.place.path) for one in findings] == [("BG016", "risk_matrix.4.4")]


def options(**values) -> CheckOptions:
    return CheckOptions.model_validate(values)


def test_a_brief_that_sets_nothing_changes_nothing():
    project = options(ignore=["BG4"], thresholds={"title_words": 9})
    assert merge(project, None) == project
    assert merge(project, options()) == project


def test_what_a_brief_sets_goes_before_the_project_field_by_field():
    project = options(
        select=["BG1"],
        ignore=["BG4"],
        severity={"BG203": "error", "BG204": "error"},
        thresholds={"title_words": 9, "summary_words": 90, "sentence_words": {"id": 20, "en": 20}},
        known_acronyms=["PDB"],
    )
    brief = options(
        ignore=[],
        severity={"BG204": "info"},
        thresholds={"title_words": 14, "sentence_words": {"en": 30}},
        known_acronyms=["UMKM"],
    )
    merged = merge(project, brief)
    assert merged.select == ("BG1",)
    assert merged.ignore == ()
    assert merged.severity == {"BG203": "error", "BG204": "info"}
    assert merged.thresholds.title_words == 14  # the default, but set
    assert merged.thresholds.summary_words == 90
    assert merged.thresholds.sentence_words == {"id": 20, "en": 30}
    assert merged.thresholds.key_messages_min == 3
    assert merged.known_acronyms == ("UMKM",)
    assert project.ignore == ("BG4",)
