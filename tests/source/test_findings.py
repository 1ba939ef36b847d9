"""Every case in `cases/`: findings stand beside their lines, and are told whole in `told/`."""

from __future__ import annotations

import os
from difflib import unified_diff
from pathlib import Path

import pytest

from briefgen.findings import Finding, Place

TOLD = Path(__file__).parent / "told"


def test_findings_stand_where_the_case_says(case, load_case):
    loaded = load_case(case)

    found = [(one.place.file, one.place.line, one.code) for one in loaded.findings]
    wanted = [(one.file, one.line, one.code) for one in case.expected]
    told = "\n".join(
        f"{one.place.file}:{one.place.line}:{one.place.column} {one.code} "
        f"{one.message} | {one.hint}"
        for one in loaded.findings
    )
    assert sorted(found) == sorted(wanted), told
    for expected in case.expected:
        assert any(
            (one.place.file, one.place.line, one.code)
            == (expected.file, expected.line, expected.code)
            and expected.text in f"{one.message} | {one.hint}"
            and expected.column in (None, one.place.column)
            for one in loaded.findings
        ), f"{expected}\nnot among\n{told}"


def test_findings_are_sorted_and_told_once(case, load_case):
    loaded = load_case(case)

    order = [
        (one.place.file, one.place.line, one.place.column, one.code) for one in loaded.findings
    ]
    assert order == sorted(order)
    assert len(set(loaded.findings)) == len(loaded.findings)


def test_places_are_inside_their_files(case, load_case):
    lines = {}
    loaded = load_case(case)
    for name, text in case.files.items():
        lines[name.rpartition("/")[2]] = text.count("\n") + 1
    for one in loaded.findings:
        assert 1 <= one.place.line <= lines.get(one.place.file.rpartition("/")[2], 10)
        assert one.place.column >= 1
        assert (one.place.end_line, one.place.end_column) >= (one.place.line, one.place.column)


def test_findings_are_told_in_these_words(cases, load_case):
    name, all_cases = cases
    written = "".join(
        f"=== {case.title}\n" + "".join(map(_told, load_case(case).findings)) + "\n"
        for case in all_cases
    )
    path = TOLD / name
    if os.environ.get("BRIEFGEN_REFRESH"):
        path.write_text(written, "utf-8")
    before = path.read_text("utf-8").splitlines()
    changes = "\n".join(unified_diff(before, written.splitlines(), lineterm="", n=3))
    if changes:  # pytest's own comparison of long texts takes minutes
        pytest.fail(f"BRIEFGEN_REFRESH=1 pytest writes it anew\n{changes}", pytrace=False)


def _told(finding: Finding) -> str:
    lines = [f"{finding.code} {_stretch(finding.place)}", finding.message, finding.hint]
    lines += [f"see {_stretch(place)}" for place in finding.related]
    return "\n  ".join(lines) + "\n"


def _stretch(place: Place) -> str:
    end = f"{place.end_line}:{place.end_column}"
    return f"{place.file}:{place.line}:{place.column}-{end} {place.path}".rstrip()
