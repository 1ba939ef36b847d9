"""Every case in `cases/`: the findings that a brief's files give, each beside its line."""

from __future__ import annotations


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
