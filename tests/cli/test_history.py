"""A brief goes through the edits in `history.yaml`, and after each its states are right."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.cli.app import run

HISTORY = yaml.safe_load((Path(__file__).parent / "history.yaml").read_text("utf-8"))
Step = dict[str, Any]
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two briefs, under git, which is the working folder; the day is told."""
    if not shutil.which("git"):
        pytest.skip("there is no git")
    for variable, value in {
        "SOURCE_DATE_EPOCH": "1795132800",  # 20 November 2026
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_NAME": "Sari" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_EMAIL": "sari@example.org" for who in ("AUTHOR", "COMMITTER")},
    }.items():
        monkeypatch.setenv(variable, value)
    write(tmp_path / "briefs/jalan/brief.yaml", HISTORY["brief"])
    write(tmp_path / "briefs/sepeda/brief.yaml", HISTORY["other"])
    monkeypatch.chdir(tmp_path)
    git("init -q")
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def git(command: str) -> None:
    command, _, code = command.partition(" => ")
    done = subprocess.run(["git", *shlex.split(command)], capture_output=True, check=False)
    assert done.returncode == int(code or 0), (command, done.stdout, done.stderr)


def briefgen(command: str) -> None:
    """Type a command about the brief `jalan`, unless it names another."""
    command, _, code = command.partition(" => ")
    name, *arguments = shlex.split(command)
    if name in ("review", "ack") and "--brief" not in arguments:
        arguments += ["--brief", "jalan"]
    elif name in ("status", "settle"):
        arguments += ["jalan"]
    assert run(["translate", name, *arguments]) == int(code or 0), command


def edit(step: Step, folder: Path) -> None:
    """Do to the files what a step says."""
    file = folder / step.get("in", "brief.yaml")
    for old, new in step.get("replace", {}).items():
        text = file.read_text("utf-8")
        assert text.count(old) == 1, (step["edit"], old)
        write(file, text.replace(old, new))
    for name, text in step.get("write", {}).items():
        path = folder.parents[1] / name
        write(path, text)
        if path.name == "arguments.yaml":
            move_apart(path.parent, "arguments", keep=False)
    apart = step.get("apart", [])
    for section in [apart] if isinstance(apart, str) else apart:
        move_apart(folder, section)


def move_apart(folder: Path, section: str, *, keep: bool = True) -> None:
    """Move a section of a brief to a file of its own, line by line."""
    lines = (folder / "brief.yaml").read_text("utf-8").splitlines(keepends=True)
    start = lines.index(f"{section}:\n")
    end = next(
        (number for number in range(start + 1, len(lines)) if lines[number][0] not in " \n"),
        len(lines),
    )
    if keep:
        write(folder / f"{section}.yaml", "".join(line[2:] for line in lines[start + 1 : end]))
    write(folder / "brief.yaml", "".join(lines[:start] + lines[end:]))


def states(brief: str, capsys: Captured, *, broken: bool = False) -> dict[str, str]:
    """The states of a brief's units, by their keys; other languages than English are told."""
    capsys.readouterr()
    code = run(["translate", "status", brief, "--format", "json", "--quiet"])
    out, err = capsys.readouterr()
    assert (code, "git has left a conflict" in err) == (int(broken), broken), err
    return {
        one["unit"] + (f" {one['language']}" if one["language"] == "jv" else ""): one["state"]
        for one in json.loads(out)["units"]
    }


def expected(told: dict[str, list[str]], units: dict[str, str]) -> dict[str, str]:
    """What a step says of all units: `*` is any, `* jv` any in that language, `!title` not it."""
    states = dict.fromkeys(units, "ok")
    for state, names in told.items():
        without = {name[1:] for name in names if name.startswith("!")}
        for name in names:
            end = name.removeprefix("*")
            if name.startswith("*"):
                meant = {unit for unit in units if unit.endswith(end)} - without
            else:
                meant = {name} - without if not name.startswith("!") else set()
            assert meant <= set(units), name
            states |= dict.fromkeys(meant, state)
    return states


def test_history(town: Path, capsys: Captured) -> None:
    folder = town / "briefs/jalan"
    for step in HISTORY["steps"]:
        if "git" in step:
            git("add --all")
            git("commit -q --allow-empty -m langkah")
            for command in step["git"]:
                git(command)
        edit(step, folder)
        for command in step.get("run", []):
            briefgen(command)
        found = states("jalan", capsys, broken=step.get("broken", False))
        assert found == expected(step["not_ok"], found), step["edit"]
        if "other" in step:
            found = states("sepeda", capsys)
            assert found == expected(step["other"], found), step["edit"]
        if "told" in step:
            assert run(["translate", "status", "jalan"]) == 0
            out = capsys.readouterr().out
            assert all(told in out for told in step["told"]), (step["edit"], out)


def test_it_is_long_enough() -> None:
    numbered = [step for step in HISTORY["steps"] if step["edit"][0].isdigit()]
    assert [int(step["edit"].partition(".")[0]) for step in numbered] == [
        *range(1, len(numbered) + 1)
    ]
    assert len(numbered) >= 30
