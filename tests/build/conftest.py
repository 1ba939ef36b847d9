"""Build projects in this process, by the same doors as the commands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from briefgen.build.builder import Builder, End, Written
from briefgen.build.executor import Executor, Here
from briefgen.build.inspection import Inspection, inspect, open_workspace
from briefgen.build.request import Request
from briefgen.build.store import Store, folder_of


@dataclass(frozen=True)
class Built:
    """What came of a build."""

    builder: Builder
    inspections: Sequence[Inspection]
    ends: Sequence[End]

    @property
    def paths(self) -> list[str]:
        """What was written, sorted."""
        return sorted(path for end in self.written for path in end.paths)

    @property
    def rendered(self) -> list[str]:
        """What was rendered for that, and not taken from the cache."""
        return sorted(path for end in self.written if end.rendered for path in end.paths)

    @property
    def written(self) -> list[Written]:
        return [end for end in self.ends if isinstance(end, Written)]


class BuildBriefs(Protocol):
    def __call__(self, project: Path, slugs: Sequence[str], **options: object) -> Built: ...


@pytest.fixture(scope="session")
def build_briefs() -> BuildBriefs:
    """Build briefs of a project, in Markdown unless something else is asked for."""
    return _build


def _build(
    project: Path,
    slugs: Sequence[str],
    *,
    executor: Executor | None = None,
    writing: bool = True,
    **options: object,
) -> Built:
    workspace = open_workspace(project)
    inspections = [inspect(workspace, slug, lambda same: same) for slug in slugs]
    request = Request(**{"out": project / "build", "formats": ("md",), **options})
    store = Store(folder_of(project))
    with (
        executor or Here() as carrier,
        Builder(workspace, request, carrier, store, writing=writing) as builder,
    ):
        for inspection in inspections:
            builder.add(inspection)
        ends = list(builder.ended(at_most=0))
    return Built(builder, inspections, ends)
