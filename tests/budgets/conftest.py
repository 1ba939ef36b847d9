"""A project of two briefs, and a way to watch what a build of it does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WATCH = Path(__file__).parent / "watch"


@dataclass(frozen=True)
class Watched:
    """What a build did: all of its processes together, in the project's folder.

    `read` and `written` count how often each file was opened, by its path in the project; `starts`
    are the processes that were started, and `before_start` what was read before the first of them.
    `changed` has the files that are new, or other than before, and how many bytes they have.
    """

    read: Counter[str]
    written: Counter[str]
    starts: int
    before_start: frozenset[str]
    changed: dict[str, int]

    def rendered(self, ending: str = "") -> list[str]:
        """The renditions that were written, in a format."""
        return [one for one in self.changed if one.startswith("build/") and one.endswith(ending)]

    @property
    def bytes(self) -> int:
        """How many bytes were written that are still there."""
        return sum(self.changed.values())


class Project:
    """A synthetic project, in which builds are watched."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        numbers = ["--briefs", "2", "--seed", "1", "--long", "0", "--reviewed", "0"]
        self._run(ROOT, ["-m", "tools.synthetic", str(folder), *numbers])
        self.slugs = sorted(path.parent.name for path in folder.glob("briefs/*/brief.yaml"))

    def build(self, *arguments: str) -> Watched:
        """Build, and return what it did."""
        log, before = self.folder.with_suffix(".log"), self._files()
        log.unlink(missing_ok=True)
        self._run(self.folder, ["-m", "briefgen", "build", *arguments], BRIEFGEN_WATCHED=log)
        read, written, starts, early = Counter[str](), Counter[str](), 0, frozenset[str]()
        for line in log.read_text("utf-8").splitlines():
            event, what = json.loads(line)
            if event == "start":
                early = early if starts else frozenset(read)
                starts += 1
            elif Path(what).is_relative_to(self.folder):
                opened = Path(what).relative_to(self.folder).as_posix()
                (read if event == "read" else written)[opened] += 1
        changed = self._files().items() - before.items()
        return Watched(read, written, starts, early, {path: size for path, (_, size) in changed})

    def inputs(self) -> set[str]:
        """The files of the project that its users wrote."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        paths = {path.relative_to(self.folder).as_posix() for path in files}
        return {path for path in paths if not path.startswith(("build/", ".briefgen/"))}

    def outputs(self) -> set[str]:
        """The files of its renditions."""
        files = (path for path in (self.folder / "build").glob("*/**/*") if path.is_file())
        return {path.relative_to(self.folder).as_posix() for path in files}

    def edit(self, slug: str, old: str, new: str) -> None:
        """Change some words of a brief."""
        brief = self.folder / "briefs" / slug / "brief.yaml"
        text = brief.read_text("utf-8")
        assert text.count(old) == 1
        brief.write_text(text.replace(old, new), "utf-8")

    def size(self) -> int:
        """The bytes of all renditions."""
        return sum((self.folder / path).stat().st_size for path in self.outputs())

    def _files(self) -> dict[str, tuple[int, int]]:
        """When each file was changed, and how large it is."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        status = {path.relative_to(self.folder).as_posix(): path.stat() for path in found}
        return {path: (one.st_mtime_ns, one.st_size) for path, one in status.items()}

    def _run(self, folder: Path, arguments: list[str], **environment: Path) -> None:
        paths = os.pathsep.join([str(WATCH), str(ROOT), os.environ.get("PYTHONPATH", "")])
        more = {name: str(value) for name, value in environment.items()}
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": paths, **more},
            text=True,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that was not built yet."""
    return Project(tmp_path_factory.mktemp("budgets") / "project")


@pytest.fixture(scope="module")
def cold(project: Project) -> Watched:
    """What its first build does, with two workers."""
    return project.build("-j", "2")


@pytest.fixture(scope="module")
def unchanged(project: Project, cold: Watched) -> Watched:
    """What its second build does."""
    return project.build("-j", "2")


@pytest.fixture(scope="module")
def edited(project: Project, unchanged: Watched) -> Watched:
    """What its third build does, after the date of one brief was changed."""
    project.edit(project.slugs[0], "\ndate: 2026-11-23", "\ndate: 2026-11-24")
    return project.build("-j", "2")
