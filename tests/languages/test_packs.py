"""Show that labels files become languages, and faulty ones findings with their places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefgen.findings import Finding
from briefgen.languages.labels import fill
from briefgen.languages.pack import LanguagePack
from briefgen.languages.packs import Packs, read_packs
from briefgen.model.locators import LocatorLabel
from briefgen.source.files import LabelFiles, SourceFile

REPOSITORY = Path(__file__).parents[2]
ENGLISH = (REPOSITORY / "templates/labels/en.yaml").read_text("utf-8")
GERMAN = ENGLISH.replace("language: en", "language: de").replace("name: English", "name: Deutsch")


def read(name: str, text: str) -> Packs:
    theme = (SourceFile("labels/en.yaml", ENGLISH.encode()),)
    return read_packs(LabelFiles(theme, (SourceFile(name, text.encode()),)))


def line_of(text: str, wanted: str) -> int:
    return next(n for n, line in enumerate(text.split("\n"), 1) if line.strip().startswith(wanted))


def faults(text: str) -> list[tuple[str, int, str]]:
    found = read("labels/de.yaml", text)
    assert "de" not in found.packs
    return [_brief(finding) for finding in found.findings]


def _brief(finding: Finding) -> tuple[str, int, str]:
    assert finding.place.file == "labels/de.yaml"
    return finding.code, finding.place.line, f"{finding.message}; {finding.hint}"


def test_two_languages_ship(packs: Mapping[str, LanguagePack]) -> None:
    assert {pack.name for pack in packs.values()} == {"Bahasa Indonesia", "English"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_shipped_language_knows_a_word_for_every_locator(
    packs: Mapping[str, LanguagePack], language: str
) -> None:
    missing = set(LocatorLabel) - set(packs[language].locator_words.values())
    assert missing <= {LocatorLabel.TIMESTAMP}, missing


def test_no_label_lies_idle(packs: Mapping[str, LanguagePack]) -> None:
    sources = [*(REPOSITORY / "briefgen").rglob("*.py"), *(REPOSITORY / "templates").rglob("*.j2")]
    used = "\n".join(path.read_text("utf-8") for path in sources if path.name != "labels.py")
    labels = packs["en"].labels.model_dump()
    idle = [
        f"{section}.{name}"
        for section, names in labels.items()
        if section in {"front", "body", "quote", "recommendation", "board", "study", "safeguards"}
        for name in names
        if not re.search(rf"\b(labels|{section})\.{name}\b", used)
    ]
    assert idle == []


def test_a_project_adds_a_language_by_adding_a_file() -> None:
    found = read("labels/de.yaml", GERMAN)
    assert found.findings == ()
    assert found.packs["de"].name == "Deutsch"


def test_a_project_replaces_a_shipped_language() -> None:
    found = read(
        "labels/en.yaml", ENGLISH.replace("policy_brief: Policy brief", "policy_brief: Note")
    )
    assert found.packs["en"].labels.front.policy_brief == "Note"


def test_a_missing_label() -> None:
    text = GERMAN.replace("    summary: Summary\n", "")
    ((code, line, message),) = faults(text)
    assert (code, line) == ("BG014", line_of(text, "front:"))
    assert "`labels.front` has no `summary`" in message


def test_an_unknown_label() -> None:
    text = GERMAN.replace("    summary: Summary\n", "    summary: Summary\n    sumary: Summary\n")
    ((code, line, message),) = faults(text)
    assert (code, line) == ("BG013", line_of(text, "sumary:"))
    assert "sumary" in message


def test_a_member_without_a_label() -> None:
    text = GERMAN.replace("{draft: Draft, ", "{")
    ((code, line, message),) = faults(text)
    assert (code, line) == ("BG016", line_of(text, "status: {"))
    assert "there is no label for draft" in message


def test_plural_forms_without_other() -> None:
    text = GERMAN.replace(
        '{one: "{number} week", other: "{number} weeks"}', '{one: "{number} week"}'
    )
    ((code, line, message),) = faults(text)
    assert (code, line) == ("BG016", line_of(text, "weeks: {"))
    assert "`other`" in message


PLACEHOLDERS = {
    "lost": ("argument: Argument {number}", "argument: Argument", "must hold `{number}`"),
    "misspelt": ("Argument {number}", "Argument {nummer}", "nothing stands for `{nummer}`"),
    "one of two": ("Page {page} of {pages}", "Page {page}", "must hold `{pages}`"),
    "in a plural form": ('other: "pp. {locator}"', "other: pp.", "must hold `{locator}`"),
    "of a figure": ('at_least: at least {figure}', "at_least: at least", "must hold `{figure}`"),
    "out of place": ("summary: Summary", "summary: \"{x}\"", "nothing stands for `{x}`"),
}  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "expected"), PLACEHOLDERS.values(), ids=PLACEHOLDERS)
def test_placeholders_must_be_those_that_are_filled(right: str, wrong: str, expected: str) -> None:
    assert right in GERMAN
    ((code, _, message),) = faults(GERMAN.replace(right, wrong))
    assert code == "BG016"
    assert expected in message


def test_a_counted_label_may_do_without_its_number() -> None:
    text = GERMAN.replace('one: "{number} week"', "one: a week")
    assert read("labels/de.yaml", text).findings == ()


def test_a_language_that_is_not_its_files() -> None:
    ((code, line, message),) = faults(ENGLISH)
    assert (code, line) == ("BG016", 2)
    assert "`language` is `en`, but the file is named `de.yaml`" in message
    assert "language: de" in message


def test_a_language_that_cldr_does_not_know() -> None:
    text = ENGLISH.replace("language: en", "language: qqq")
    (finding,) = read("labels/qqq.yaml", text).findings
    assert "CLDR has no language `qqq`" in finding.message
    assert (finding.place.line, finding.place.column) == (2, 11)


@pytest.mark.parametrize(
    ("text", "code"),
    [("- a\n", "BG011"), ("a: [", "BG004"), ("", "BG010"), ("a: 1\na: 2\n", "BG006")],
)
def test_files_that_are_no_labels(text: str, code: str) -> None:
    found = read("labels/de.yaml", text)
    assert "de" not in found.packs
    assert code in {finding.code for finding in found.findings}


def test_filling_replaces_nothing_that_a_value_brings_along() -> None:
    assert fill("{name} ({date})", name="{date}", date="2016") == "{date} (2016)"
