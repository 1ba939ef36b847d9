"""Commands answer as the files in `commands/` say: what is typed, what comes out, and the code.

A case is a title after ``==``, a command after ``$``, standard output, standard error after ``2>``,
and the exit code after ``=>``, where it is not 0. The cases of a file run one after the other, in
one copy of `project/`, with what stands in a folder named after the file beside it.
`BRIEFGEN_REFRESH=1 pytest` writes the files anew.
"""

import os
import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.cli.app import run

HERE = Path(__file__).parent
FILES = sorted((HERE / "commands").glob("*.test"))


@dataclass(frozen=True)
class Case:
    title: str
    command: str
    answer: str


def read(text: str) -> list[Case]:
    cases = []
    for part in ("\n" + text).split("\n== ")[1:]:
        title, _, rest = part.partition("\n$ ")
        command, _, answer = rest.partition("\n")
        cases.append(Case(title, command, answer.strip("\n")))
    return cases


def answer(command: str, project: Path, capsys: pytest.CaptureFixture[str]) -> str:
    name, *arguments = shlex.split(command)
    assert name == "briefgen"
    code = run(arguments)
    captured = capsys.readouterr()
    lines = captured.out.splitlines()
    lines += [f"2> {line}" for line in captured.err.splitlines()]
    lines += [f"=> {code}"] if code else []
    return "\n".join(lines).replace(str(project), "PROJECT")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_commands(
    path: Path,
    project: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")  # 24 November 2026
    if (own := path.with_suffix("")).is_dir():
        shutil.copytree(own, project, dirs_exist_ok=True)
    answered = [
        Case(case.title, case.command, answer(case.command, project, capsys))
        for case in read(path.read_text("utf-8"))
    ]
    written = "\n".join(f"== {case.title}\n$ {case.command}\n{case.answer}\n" for case in answered)
    if os.environ.get("BRIEFGEN_REFRESH"):
        path.write_text(written, "utf-8")
    assert written == path.read_text("utf-8"), "BRIEFGEN_REFRESH=1 pytest writes it anew"
