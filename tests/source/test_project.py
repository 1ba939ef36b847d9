"""A project on a disk: finding it, its briefs, their files, its theme."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefgen.source.disk import Disk, UnreadableError
from briefgen.source.errors import UsageError
from briefgen.source.files import MAX_BYTES
from briefgen.source.loader import load
from briefgen.source.project import find_project, read_brief, read_labels, read_themes
from briefgen.source.project_files import schema_bytes


def write(root: Path, **files: str) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "proyek"
    write(
        root,
        **{
            "briefgen.yaml": "briefgen: 1\n",
            "briefs/jalan/brief.yaml": "briefgen: 1\n",
            "briefs/jalan/quotes.yaml": "{}\n",
            "briefs/jalan/catatan.yml": "{}\n",
            "briefs/jalan/.hidden.yaml": "{}\n",
            "briefs/jalan/sources/kajian.txt": "Jalan.",
            "briefs/jalan/sources/data.yaml": "{}\n",
            "briefs/jalan/foto.png": "",
            "briefs/air/brief.yaml": "briefgen: 1\n",
            "briefs/lama/brief.yml": "briefgen: 1\n",
            "briefs/kosong/catatan.txt": "",
            "briefs/library/people.yaml": "rina: {name: Rina}\n",
            "briefs/library/brief.yaml": "",
            "briefs/library/foto.png": "",
        },
    )
    return root


@pytest.mark.parametrize(
    "start", [".", "briefs", "briefs/jalan", "briefs/jalan/sources", "briefs/jalan/foto.png"]
)
def test_a_project_is_found_from_everywhere_in_it(root, start):
    assert find_project(root / start).root == root


def test_a_folder_of_briefs_makes_a_project(root):
    (root / "briefgen.yaml").unlink()
    project = find_project(root / "briefs" / "jalan")
    assert project.root == root
    assert project.findings == ()


def test_a_configuration_alone_makes_a_project(tmp_path):
    write(tmp_path, **{"a/briefgen.yaml": ""})
    project = find_project(tmp_path / "a")
    assert (project.slugs(), project.findings, project.settings.out) == ((), (), "build")


def test_where_there_is_no_project_is_told(tmp_path):
    with pytest.raises(UsageError, match="there is no project in ") as caught:
        find_project(tmp_path)
    assert str(tmp_path) in caught.value.message
    assert "briefgen new" in caught.value.hint
    assert UsageError("a").hint == ""


def test_settings_are_read_with_their_findings(root):
    write(root, **{"briefgen.yaml": "out: hasil\nfromats: [pdf]\n"})
    project = find_project(root)
    (finding,) = project.findings
    assert (finding.code, finding.place.file, finding.place.line) == ("BG013", "briefgen.yaml", 2)
    assert finding.hint == "did you mean `formats`?"


def test_slugs_are_the_folders_with_a_brief(root):
    assert find_project(root).slugs() == ("air", "jalan", "lama")


@pytest.mark.parametrize(
    "argument",
    [
        "jalan",
        "briefs/jalan",
        "briefs/jalan/",
        "briefs/jalan/brief.yaml",
        "briefs/../briefs/jalan",
        "briefs/jalan/sources",
    ],
)
def test_a_brief_is_named_by_slug_or_path(root, monkeypatch, argument):
    monkeypatch.chdir(root)
    assert find_project(root).resolve(argument) == "jalan"


def test_a_path_is_relative_to_the_working_folder(root, monkeypatch):
    monkeypatch.chdir(root / "briefs" / "jalan")
    project = find_project(Path())
    assert project.resolve(".") == "jalan"
    assert project.resolve("../air") == "air"
    assert project.resolve(str(root / "briefs" / "air" / "brief.yaml")) == "air"


def test_a_path_through_a_link_is_followed(root, tmp_path, monkeypatch):
    (tmp_path / "pintas").symlink_to(root / "briefs" / "jalan")
    monkeypatch.chdir(tmp_path)
    assert find_project(root).resolve("pintas/brief.yaml") == "jalan"


@pytest.mark.parametrize(
    ("argument", "hint"),
    [
        ("jaln", "did you mean `jalan`?"),
        ("briefs/jaln", "did you mean `jalan`?"),
        ("zzz", "the briefs here are `air`, `jalan`, `lama`"),
        ("briefs", "the briefs here are"),
        ("briefs/library/people.yaml", "the briefs here are"),
        ("briefs/kosong", "the briefs here are"),
        ("/", "the briefs here are"),
        ("briefs/jalan/tiada.yaml", "the briefs here are"),
    ],
)
def test_an_unknown_brief_is_told(root, monkeypatch, argument, hint):
    monkeypatch.chdir(root)
    with pytest.raises(UsageError) as caught:
        find_project(root).resolve(argument)
    assert f"there is no brief `{argument}` in " in caught.value.message
    assert hint in caught.value.hint


def test_a_project_without_briefs_says_how_to_make_one(tmp_path):
    write(tmp_path, **{"briefgen.yaml": ""})
    with pytest.raises(UsageError) as caught:
        find_project(tmp_path).resolve("jalan")
    assert caught.value.hint == "`briefgen new` makes one"


def test_the_files_of_a_brief_are_read(root):
    files = read_brief(find_project(root), "jalan")
    assert (files.slug, files.folder, files.findings) == ("jalan", "briefs/jalan", ())
    assert files.main.file == "briefs/jalan/brief.yaml"
    assert files.main.data == b"briefgen: 1\n"
    assert [one.file for one in files.siblings] == [
        "briefs/jalan/catatan.yml",
        "briefs/jalan/quotes.yaml",
    ]
    assert [one.file for one in files.library] == [
        "briefs/library/brief.yaml",
        "briefs/library/people.yaml",
    ]
    assert files.others == ("foto.png", "sources/data.yaml", "sources/kajian.txt")
    assert [one.name for one in files.all()] == [
        "brief.yaml",
        "catatan.yml",
        "quotes.yaml",
        "brief.yaml",
        "people.yaml",
    ]
    assert [one.stem for one in files.siblings] == ["catatan", "quotes"]


def test_what_was_reviewed_is_read_beside_the_brief_and_in_the_library(root: Path) -> None:
    assert list(read_brief(find_project(root), "jalan").locks()) == []
    write(
        root,
        **{
            "briefs/jalan/translations.lock.json": "{}",
            "briefs/library/translations.lock.json": "[]",
        },
    )
    files = read_brief(find_project(root), "jalan")
    assert [(file.file, file.data) for file in files.locks()] == [
        ("briefs/jalan/translations.lock.json", b"{}"),
        ("briefs/library/translations.lock.json", b"[]"),
    ]
    assert "translations.lock.json" not in files.others
    assert not {file.name for file in files.all()} & {"translations.lock.json"}


def test_a_file_of_reviews_that_leads_out_of_the_project_is_not_followed(root: Path) -> None:
    (root.parent / "rahasia.json").write_text("{}", "utf-8")
    (root / "briefs/library/translations.lock.json").symlink_to(root.parent / "rahasia.json")
    files = read_brief(find_project(root), "jalan")
    assert files.library_lock is None
    assert [finding.code for finding in files.findings] == ["BG001"]


def test_a_folder_without_brief_yaml_is_told(root):
    files = read_brief(find_project(root), "lama")
    assert files.main is None
    codes = [(one.code, one.place.file) for one in load(files).findings]
    assert codes == [
        ("BG001", "briefs/lama/brief.yaml"),
        ("BG017", "briefs/lama/brief.yml"),
        ("BG017", "briefs/library/brief.yaml"),
    ]


def unreadable(root: Path, name: str = "briefs/jalan/brief.yaml"):
    files = read_brief(find_project(root), "jalan")
    (finding,) = files.findings
    assert (finding.code, finding.place.file, finding.place.line) == ("BG001", name, 1)
    assert finding in load(files).findings
    assert load(files).manuscript is None
    return finding


def test_a_link_out_of_the_project_is_refused(root, tmp_path):
    (tmp_path / "rahasia.yaml").write_text("a: b")
    path = root / "briefs/jalan/people.yaml"
    path.symlink_to(tmp_path / "rahasia.yaml")
    finding = unreadable(root, "briefs/jalan/people.yaml")
    assert "is a link to a file outside the project" in finding.message


@pytest.mark.parametrize("name", ["../mine.txt", "briefs/../../mine.txt"])
def test_a_name_that_leads_out_of_the_project_is_refused(root, tmp_path, name):
    """A cache may come with a project from elsewhere, and name anything."""
    (tmp_path / "mine.txt").write_text("mine\n", "utf-8")
    assert (root / "../mine.txt").exists()
    with pytest.raises(UnreadableError, match="outside the project"):
        Disk(root).contents(name)


def test_a_link_inside_the_project_is_followed(root):
    (root / "briefs/jalan/people.yaml").symlink_to(root / "briefs/library/people.yaml")
    files = read_brief(find_project(root), "jalan")
    assert files.findings == ()
    assert b"Rina" in {one.file: one.data for one in files.siblings}["briefs/jalan/people.yaml"]


def test_a_folder_that_is_a_link_inside_the_project_is_followed(root):
    (root / "briefs/baru").symlink_to(root / "briefs/jalan")
    files = read_brief(find_project(root), "baru")
    assert files.findings == ()
    assert files.main.file == "briefs/baru/brief.yaml"
    assert [one.name for one in files.siblings] == ["catatan.yml", "quotes.yaml"]


def test_a_brief_that_lies_outside_the_project_is_refused(root, tmp_path):
    (root / "briefs/jalan").rename(tmp_path / "jalan")
    (root / "briefs/jalan").symlink_to(tmp_path / "jalan")
    files = read_brief(find_project(root), "jalan")
    assert files.main is None
    assert {one.code for one in files.findings} == {"BG001"}


def test_a_project_behind_a_link_is_read(root, tmp_path):
    (tmp_path / "pintas").symlink_to(root)
    project = find_project(tmp_path / "pintas")
    assert project.root == tmp_path / "pintas"
    assert read_brief(project, "jalan").findings == ()


def test_a_link_to_nothing_is_told(root):
    (root / "briefs/jalan/brief.yaml").unlink()
    (root / "briefs/jalan/brief.yaml").symlink_to("tiada.yaml")
    assert "cannot be read: no such file" in unreadable(root).message
    assert find_project(root).slugs() == ("air", "jalan", "lama")


def test_links_that_go_round_in_a_circle_are_told(root):
    (root / "briefs/jalan/brief.yaml").unlink()
    (root / "briefs/jalan/brief.yaml").symlink_to("brief.yaml")
    assert "cannot be read" in unreadable(root).message


def test_a_folder_in_the_place_of_brief_yaml_is_told(root):
    (root / "briefs/jalan/brief.yaml").unlink()
    (root / "briefs/jalan/brief.yaml").mkdir()
    unreadable(root)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_told_and_not_waited_for(root):
    (root / "briefs/jalan/brief.yaml").unlink()
    os.mkfifo(root / "briefs/jalan/brief.yaml")
    assert "is not an ordinary file" in unreadable(root).message


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_locked_file_is_told(root):
    (root / "briefs/jalan/brief.yaml").chmod(0)
    assert "permission denied" in unreadable(root).message


def test_no_more_is_read_than_shows_that_a_file_is_too_large(root):
    (root / "briefs/jalan/brief.yaml").write_bytes(b"#" * (MAX_BYTES * 2))
    files = read_brief(find_project(root), "jalan")
    assert len(files.main.data) == MAX_BYTES + 1
    assert [
        one.code for one in load(files).findings if one.place.file.startswith("briefs/jalan/b")
    ] == ["BG007"]


def test_unreadable_settings_are_told(root, tmp_path):
    (root / "briefgen.yaml").unlink()
    (root / "briefgen.yaml").symlink_to(tmp_path / "tiada.yaml")
    project = find_project(root)
    assert project.settings.out == "build"
    assert [(one.code, one.place.file) for one in project.findings] == [("BG001", "briefgen.yaml")]


def test_themes_come_from_briefgen_and_from_the_project(root):
    builtin = read_themes()
    assert {"ministry", "magazine"} <= set(builtin.builtin)
    assert "styles/theme.css" in builtin.builtin["ministry"]
    assert "labels/en.yaml" in builtin.shared
    assert not any(name.startswith("themes/") for name in builtin.shared)
    write(root, **{"themes/kota/theme.yaml": "x: y\n", "theme/baru/gaya.css": "p {}"})
    files = read_themes(find_project(root))
    assert files.own == {"kota": {"theme.yaml": b"x: y\n"}}
    assert files.overlay == {"baru/gaya.css": b"p {}"}
    assert (files.shared, files.builtin) == (builtin.shared, builtin.builtin)


def test_a_theme_may_hold_large_files(root):
    write(root, **{"theme/huruf.otf": "x" * (MAX_BYTES + 2)})
    assert len(read_themes(find_project(root)).overlay["huruf.otf"]) == MAX_BYTES + 2


def test_a_theme_that_cannot_be_read_stops_the_run(root, tmp_path):
    write(tmp_path, **{"luar.css": ""})
    (root / "theme").mkdir()
    (root / "theme/luar.css").symlink_to(tmp_path / "luar.css")
    with pytest.raises(UsageError, match=r"theme/luar\.css.*outside the project") as caught:
        read_themes(find_project(root))
    assert caught.value.hint == "copy the file into the project"


def test_labels_come_from_the_theme_and_from_the_project(root):
    write(root, **{"labels/fr.yaml": "x: y\n", "labels/LICENSE": ""})
    labels = read_labels(find_project(root))
    assert {"templates/labels/en.yaml", "templates/labels/id.yaml"} <= {
        one.file for one in labels.theme
    }
    assert [(one.file, one.data) for one in labels.own] == [("labels/fr.yaml", b"x: y\n")]
    assert labels.findings == ()


def test_labels_that_cannot_be_read_are_told(root):
    (root / "labels").mkdir()
    (root / "labels/fr.yaml").symlink_to("tiada.yaml")
    labels = read_labels(find_project(root))
    assert labels.own == ()
    assert [one.place.file for one in labels.findings] == ["labels/fr.yaml"]


def test_the_schema_is_shipped():
    assert schema_bytes().startswith(b"{")
