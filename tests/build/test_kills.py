"""Killed at any moment, a build leaves each output old or new, and the next one is right.

A kill comes before each change that a build makes on the disk, one after the other, and at moments
of time drawn from a fixed seed: 200 and more in all.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.build.digests import digest
from briefgen.build.store import Store, folder_of

HERE = Path(__file__).parent
TAMAN = HERE.parent / "cli/project/briefs/taman"
EDIT = "figures: [argument_map]\nsubtitle: {id: Malam hari, en: At night}\n"
"""Changes every file, and adds two: a picture for each language."""
BUILD = ("build", "--quiet", "--to", "md,html")

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be forked here")


@dataclass(frozen=True)
class Ended:
    """How a run ended: with what code, after how many changes of the disk, and how long it took."""

    code: int
    changes: int
    seconds: float


class Nursery:
    """Runs `briefgen` in processes that fork from one that has imported everything."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, HERE / "nursery.py"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        warm = shutil.copytree(folder, folder.with_name("warm"), dirs_exist_ok=True)
        edit(warm)
        self.ask(warm)  # the first one is not forked, nor answered

    def run(self, folder: Path, arguments: Sequence[str] = BUILD, **die: float) -> Ended:
        """Run to the end; or die `before` the n-th change, or `after` so many seconds."""
        self.ask(folder, arguments, **die)
        return self.answer()

    def ask(self, folder: Path, arguments: Sequence[str] = BUILD, **die: float) -> None:
        assert self._process.stdin
        request = {"run": arguments, "folder": str(folder), **die}
        self._process.stdin.write(f"{json.dumps(request)}\n")
        self._process.stdin.flush()

    def answer(self) -> Ended:
        assert self._process.stdout
        return Ended(**json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        self._process.communicate()


@dataclass(frozen=True)
class Scene:
    """A project whose files were built from one text, and that now has another.

    `old` and `new` are the output folder's files by path, without what is not an output.
    """

    project: Path
    old: Mapping[str, bytes]
    new: Mapping[str, bytes]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kills") / "project"
    shutil.copytree(TAMAN, folder / "briefs/taman")
    (folder / "briefgen.yaml").write_text("checks: {select: [BG0]}\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def nursery(project: Path) -> Iterator[Nursery]:
    nursery = Nursery(project)
    yield nursery
    nursery.close()


@pytest.fixture(scope="module", params=["never built so", "built so before"])
def scene(
    request: pytest.FixtureRequest, project: Path, nursery: Nursery, tmp_path_factory
) -> Scene:
    """What is built is rendered the first time, or was, and so may come from the cache."""
    folder = shutil.copytree(project, tmp_path_factory.mktemp("scene") / "project")
    assert nursery.run(folder).code == 0
    old = outputs(folder)
    before = {path: path.read_text("utf-8") for path in folder.glob("briefs/*/brief.yaml")}
    other = shutil.copytree(folder, folder.with_name("other"))
    edit(other)
    assert nursery.run(other).code == 0
    new = outputs(other)
    assert old.keys() < new.keys()
    assert all(old[path] != new[path] for path in old)
    if request.param == "built so before":
        edit(folder)
        assert nursery.run(folder).code == 0
        for path, text in before.items():
            path.write_text(text, "utf-8")
        assert nursery.run(folder).code == 0
        assert {path: outputs(folder)[path] for path in old} == old
    edit(folder)
    return Scene(folder, old, new)


def edit(project: Path) -> None:
    for path in project.glob("briefs/*/brief.yaml"):
        path.write_text(path.read_text("utf-8") + EDIT, "utf-8")


def outputs(project: Path) -> dict[str, bytes]:
    out = project / "build"
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.parent != out and not path.name.endswith(".tmp")
    }


def assert_whole(project: Path, scene: Scene) -> None:
    """Each output is as it was or as it shall be, and the manifest is one."""
    found = outputs(project)
    assert scene.old.keys() <= found.keys() <= scene.new.keys()
    for path, data in found.items():
        assert data in (scene.old.get(path), scene.new[path]), path
    listed = json.loads((project / "build/manifest.json").read_bytes())["files"]
    assert {entry["path"] for entry in listed} <= scene.new.keys()


def assert_right(project: Path, scene: Scene) -> None:
    """All is new, the manifest says so, and nothing else is left."""
    assert outputs(project) == scene.new
    listed = json.loads((project / "build/manifest.json").read_bytes())["files"]
    assert {entry["path"]: entry["sha256"] for entry in listed} == {
        path: digest(data) for path, data in scene.new.items()
    }
    assert temporaries(project) == []


def temporaries(project: Path) -> list[Path]:
    return [*project.rglob("*.tmp")]


def killed(scene: Scene, nursery: Nursery, folder: Path, **die: float) -> None:
    """Have a build of the scene die, look at what it leaves, and build again."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(scene.project, folder)
    assert nursery.run(folder, **die).code in (-signal.SIGKILL, 0)
    assert_whole(folder, scene)
    assert nursery.run(folder).code == 0
    assert_right(folder, scene)


def test_before_whatever_change_of_the_disk(scene: Scene, nursery: Nursery, tmp_path: Path) -> None:
    whole = shutil.copytree(scene.project, tmp_path / "whole")
    changes = nursery.run(whole).changes
    assert_right(whole, scene)
    assert changes > 30
    for before in range(changes):
        killed(scene, nursery, tmp_path / "project", before=before)


def test_at_random_moments(scene: Scene, nursery: Nursery, tmp_path: Path) -> None:
    chance = random.Random(6)
    whole = shutil.copytree(scene.project, tmp_path / "whole")
    seconds = nursery.run(whole).seconds
    for _ in range(35):
        killed(scene, nursery, tmp_path / "project", after=chance.uniform(0, seconds))


def test_one_of_two_at_once(scene: Scene, nursery: Nursery, project: Path, tmp_path: Path) -> None:
    """The other one goes on to its end, whatever the first has left."""
    chance = random.Random(66)
    other = Nursery(project)
    whole = shutil.copytree(scene.project, tmp_path / "whole")
    seconds = nursery.run(whole).seconds
    for number in range(6):
        folder = shutil.copytree(scene.project, tmp_path / f"{number}")
        nursery.ask(folder, after=chance.uniform(0, seconds * 1.5))
        assert other.run(folder).code == 0
        assert nursery.answer().code in (-signal.SIGKILL, 0)
        assert outputs(folder) == scene.new
        assert nursery.run(folder).code == 0
        assert_right(folder, scene)
    other.close()


def test_while_workers_lay_pages_out(project: Path, tmp_path: Path) -> None:
    """Whole processes, as users start them: no worker outlives its killed build."""
    command = [sys.executable, "-m", "briefgen", *BUILD[:-1], "md,pdf", "--jobs", "2"]
    chance = random.Random(666)
    folder = shutil.copytree(project, tmp_path / "project")
    subprocess.run(command, cwd=folder, check=True)
    old = outputs(folder)
    edit(folder)
    other = shutil.copytree(folder, tmp_path / "other")
    began = time.monotonic()
    subprocess.run(command, cwd=other, check=True)
    seconds = time.monotonic() - began
    scene = Scene(folder, old, outputs(other))
    for number in range(4):
        killed = shutil.copytree(folder, tmp_path / f"{number}")
        run = subprocess.Popen(command, cwd=killed, start_new_session=True)
        time.sleep(chance.uniform(0.2, 1) * seconds)
        os.kill(run.pid, signal.SIGKILL)
        run.wait()
        assert_whole(killed, scene)
        assert ends(run.pid)
        subprocess.run(command, cwd=killed, check=True)
        assert_right(killed, scene)


def ends(group: int) -> bool:
    """Whether all processes of a group have ended, a moment later at the latest."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def test_while_the_cache_is_pruned(nursery: Nursery, project: Path, tmp_path: Path) -> None:
    """What is left is whole, and within its limit after the next time."""
    full = tmp_path / "full"
    store = Store(folder_of(full))
    contents = {store.keep(data): data for data in (os.urandom(60_000) for _ in range(30))}
    (full / "briefs").mkdir()
    (full / "briefgen.yaml").write_text("cache_limit: 1\n", "utf-8")
    prune = ["clean", "--prune", "--quiet"]
    changes = nursery.run(shutil.copytree(full, tmp_path / "whole"), prune).changes
    # Four fifths of a MiB hold 13 of them; and the count is set anew.
    assert changes == 17 + 1
    for before in range(changes):
        folder = shutil.copytree(full, tmp_path / f"{before}")
        assert nursery.run(folder, prune, before=before).code == -signal.SIGKILL
        assert whole_ones(folder, contents) == 30 - before
        assert nursery.run(folder, prune).code == 0
        assert whole_ones(folder, contents) <= 17
        shutil.rmtree(folder)


def whole_ones(project: Path, contents: Mapping[str, bytes]) -> int:
    """Return how many of some contents are kept; they are as they were."""
    store = Store(folder_of(project))
    found = [store.fetch(name) for name in contents]
    assert all(one in (None, data) for one, data in zip(found, contents.values(), strict=True))
    return sum(one is not None for one in found)
