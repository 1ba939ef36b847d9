"""What a build may cost at most, in what no clock measures: renders, processes, files and bytes.

There are two briefs, in two languages, as Markdown, HTML and PDF; and two workers. Each budget is
for the build as a whole, its workers among it.
"""

from __future__ import annotations

import pytest

from tests.budgets.conftest import Project, Watched

BRIEFS, WORKERS = 2, 2
SHARED = ("briefgen.yaml", "briefs/library/")


def too_often(project: Project, watched: Watched, *, own: int, shared: int) -> dict[str, int]:
    """The files of the project's users that were read more often than that.

    `own` is for the files of one brief, `shared` for those that several briefs have in common.
    """
    return {
        path: times
        for path, times in watched.read.items()
        if path in project.inputs() and times > (shared if path.startswith(SHARED) else own)
    }


def test_a_first_build_renders_each_page_once(cold: Watched) -> None:
    assert [len(cold.rendered(ending)) for ending in (".pdf", ".html", ".md")] == [4, 4, 4]


def test_a_first_build_starts_its_workers_and_what_they_fork_from(cold: Watched) -> None:
    assert 1 <= cold.starts <= WORKERS + 1


def test_a_first_build_reads_a_briefs_files_once(project: Project, cold: Watched) -> None:
    """What briefs share is read once for each, and thrice for the project.

    A brief is read again to show what was found in it: it was forgotten once it was built.
    """
    assert too_often(project, cold, own=2, shared=BRIEFS + 3) == {}


def test_a_first_build_writes_little_more_than_renditions_and_their_copies(
    project: Project, cold: Watched
) -> None:
    """A copy of each is kept; the rest is what is remembered of them."""
    assert project.size() < cold.bytes < 2 * project.size() + 100_000


def test_nothing_is_written_where_nothing_changed(unchanged: Watched) -> None:
    assert unchanged.changed == {}
    assert unchanged.written == {}


def test_no_process_is_started_where_nothing_changed(unchanged: Watched) -> None:
    assert unchanged.starts == 0


def test_each_file_is_read_once_where_nothing_changed(project: Project, unchanged: Watched) -> None:
    """What briefs share is read once for each; a brief is, again, to show what was found in it."""
    assert too_often(project, unchanged, own=2, shared=BRIEFS) == {}
    assert [path for path in project.outputs() if unchanged.read[path] != 1] == []


def test_little_is_read_of_what_is_remembered_where_nothing_changed(unchanged: Watched) -> None:
    """A record for each brief, and one for the project."""
    remembered = [path for path in unchanged.read if path.startswith(".briefgen/")]
    assert len(remembered) == BRIEFS + 1


def test_an_edit_renders_what_shows_it_and_nothing_else(project: Project, edited: Watched) -> None:
    of_brief = [one for one in edited.rendered() if one.startswith(f"build/{project.slugs[0]}/")]
    assert [len(edited.rendered(ending)) for ending in (".pdf", ".html", ".md")] == [2, 2, 2]
    assert {*edited.rendered()} - {*of_brief} == {"build/manifest.json"}


def test_an_edit_opens_no_rendition_of_another_brief_to_write(
    project: Project, edited: Watched
) -> None:
    other = project.slugs[1]
    assert [path for path in edited.written if path.startswith(f"build/{other}/")] == []


def test_an_edit_starts_no_more_than_a_first_build(cold: Watched, edited: Watched) -> None:
    assert edited.starts <= cold.starts


def test_an_edited_brief_is_begun_before_others_are_looked_at(
    project: Project, edited: Watched
) -> None:
    ours, other = (f"briefs/{slug}/brief.yaml" for slug in project.slugs)
    assert ours in edited.before_start
    assert other not in edited.before_start
    assert [path for path in project.outputs() if path in edited.before_start] == []


def test_an_edit_reads_a_briefs_files_twice(project: Project, edited: Watched) -> None:
    """Once to see whether it changed, and once as a first build does."""
    assert too_often(project, edited, own=2, shared=BRIEFS + 3) == {}


def test_an_edit_writes_about_half_as_much_of_two_briefs(cold: Watched, edited: Watched) -> None:
    assert edited.bytes < 0.75 * cold.bytes


@pytest.mark.parametrize("build", ["cold", "unchanged", "edited"])
def test_nothing_half_written_is_left(
    project: Project, build: str, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue(build)
    assert list(project.folder.rglob("*.tmp")) == []
