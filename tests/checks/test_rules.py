"""Each rule speaks where a case says so, beside the line that it is about, and nowhere else.

A case is YAML under a line `--- # title`, in a file named after its rule. A comment `# BG112` at a
line's end expects a finding there; `# BG401 error: 2,201 words` also its severity, and a part of
its message. Several are separated by ` + `.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.checks.registry import MODULES

CASES = Path(__file__).parent / "cases"
EXPECTED = re.compile(r"(BG\d{3})(?: (error|warning|info))?(?:: (.+))?")


@dataclass(frozen=True)
class Case:
    name: str
    title: str
    text: str


def cases() -> list[Case]:
    found = []
    for file in sorted(CASES.glob("*.yaml")):
        _, *parts = re.split(r"^--- # (.+)\n", file.read_text("utf-8"), flags=re.MULTILINE)
        found += [
            Case(file.stem.replace("_", "-"), title, text)
            for title, text in zip(parts[::2], parts[1::2], strict=True)
        ]
    return found


def expected(text: str) -> list[tuple[int, str, str | None, str]]:
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        _, mark, comment = line.rpartition("  # BG")
        for one in f"BG{comment}".split(" + ") if mark else ():
            match = EXPECTED.fullmatch(one)
            assert match, line
            found.append((number, match[1], match[2], match[3] or ""))
    return found


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.name}: {case.title}")
def test_rule_speaks_exactly_where_the_case_says(case, door):
    (module,) = (module for module in MODULES if module.RULE.name == case.name)
    findings = list(module.check(door.subject(case.text)))

    wanted = expected(case.text)
    assert sorted((found.place.line, found.code) for found in findings) == [
        (line, code) for line, code, _, _ in wanted
    ]
    assert {found.place.file for found in findings} <= {"brief.yaml"}
    for line, code, severity, part in wanted:
        assert any(
            found.place.line == line
            and found.code == code
            and part in found.message
            and severity in (None, found.severity)
            for found in findings
        ), [found.message for found in findings]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.RULE.name)
def test_every_rule_has_good_and_bad_cases(module):
    own = [case for case in cases() if case.name == module.RULE.name]
    assert any(expected(case.text) for case in own)
    assert any(not expected(case.text) for case in own)
