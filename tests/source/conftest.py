"""Read cases: a brief's files, with the findings expected written beside the lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from briefgen.source.files import BriefFiles, SourceFile
from briefgen.source.loader import Loaded, load

FOLDER = "briefs/jalan"
BASE = {
    "brief.yaml": """\
briefgen: 1
languages: [id, en]
date: 2026-11-23
title: {id: Jalan bersama, en: Shared streets}
question: {id: Perlukah jalan dibagi?, en: Should streets be shared?}
reader: {id: Wali kota, en: The mayor}
decision: {id: Setujui rencana., en: Approve the plan.}
summary: {id: Ringkas., en: In short.}
""",
    "people.yaml": "rina: {name: Rina Sari}\n",
    "sources.yaml": "kajian: {type: report, title: Jalan untuk semua}\n",
    "arguments.yaml": "aman: {stance: for, claim: {id: Lebih aman., en: Safer.}}\n",
    "recommendations.yaml": """\
uji:
  kind: action
  action: {id: Uji satu jalan., en: Try one street.}
  because: [aman]
  owner: {id: Dinas Perhubungan, en: The transport agency}
  due: 2027-03-31
""",
}
"""A small brief without a fault. A case replaces files of it, or adds some."""

_EXPECTED = re.compile(r"\s*#! (?P<code>BG\d{3})(?:@(?P<column>\d+))?(?P<text>[^\n]*?)(?=\s*#! |$)")


@dataclass(frozen=True)
class Expected:
    """A finding as a case writes it: `#! BG013@3 did you mean`; column and text may be left out."""

    file: str
    line: int
    code: str
    column: int | None
    text: str


@dataclass(frozen=True)
class Case:
    title: str
    files: dict[str, str]
    expected: list[Expected]


def read_cases(text: str) -> list[Case]:
    """Read cases that begin with `=== title`, their files with `--- name`."""
    cases = []
    for block in re.split(r"^=== ", text, flags=re.MULTILINE)[1:]:
        title, _, rest = block.partition("\n")
        files, expected = {}, []
        for part in re.split(r"^--- (?=[./\w-]+\.ya?ml\n)", rest, flags=re.MULTILINE)[1:]:
            name, _, marked = part.partition("\n")
            lines = marked.rstrip("\n").split("\n")
            for number, line in enumerate(lines, 1):
                for found in _EXPECTED.finditer(line):
                    column = int(found["column"]) if found["column"] else None
                    file = path_of(name)
                    expected.append(
                        Expected(file, number, found["code"], column, found["text"].strip())
                    )
            files[name] = "".join(f"{_EXPECTED.sub('', line)}\n" for line in lines)
        cases.append(Case(title.strip(), files, expected))
    return cases


def path_of(name: str) -> str:
    return name.replace("../library/", "briefs/library/") if "/" in name else f"{FOLDER}/{name}"


def files_of(changes: dict[str, str | bytes | None]) -> BriefFiles:
    """Return the base brief with some files replaced, added, or (None) taken away."""
    contents = {**BASE, **changes}
    if "brief.yaml" not in changes:  # a field in a file of its own takes the place of the base's
        contents["brief.yaml"] = "".join(
            line
            for line in BASE["brief.yaml"].splitlines(keepends=True)
            if f"{line.partition(':')[0]}.yaml" not in changes or line.startswith("languages")
        )
    found = [
        SourceFile(path_of(name), data.encode() if isinstance(data, str) else data)
        for name, data in sorted(contents.items())
        if data is not None
    ]
    main = [one for one in found if one.file == f"{FOLDER}/brief.yaml"]
    return BriefFiles(
        "jalan",
        FOLDER,
        main[0] if main else None,
        tuple(one for one in found if one.file.startswith(FOLDER) and one not in main),
        tuple(one for one in found if not one.file.startswith(FOLDER)),
    )


@pytest.fixture
def load_brief() -> Callable[..., Loaded]:
    """Load the base brief with files changed: `load_brief({"people.yaml": "..."})`."""

    def run(changes: dict[str, str | bytes | None] | None = None) -> Loaded:
        dedented = {
            name: dedent(data) if isinstance(data, str) else data
            for name, data in (changes or {}).items()
        }
        return load(files_of(dedented))

    return run


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    files = [
        (path.name, read_cases(path.read_text("utf-8")))
        for path in sorted((Path(__file__).parent / "cases").glob("*.txt"))
    ]
    if "case" in metafunc.fixturenames:
        cases = [
            pytest.param(case, id=f"{name.removesuffix('.txt')}: {case.title}")
            for name, found in files
            for case in found
        ]
        metafunc.parametrize("case", cases)
    if "cases" in metafunc.fixturenames:
        metafunc.parametrize("cases", files, ids=[name for name, _ in files])


@pytest.fixture
def load_case() -> Callable[[Case], Loaded]:
    return lambda case: load(files_of(dict(case.files)))
