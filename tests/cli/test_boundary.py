"""Whatever goes wrong is one clear message and the right exit code."""

import json
from pathlib import Path

import pytest

from briefgen.build import inspection, job
from briefgen.cli.app import run

Captured = pytest.CaptureFixture[str]


def test_without_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured):
    monkeypatch.chdir(tmp_path)
    assert run(["check"]) == 2
    assert "there is no project" in capsys.readouterr().err


def test_without_briefs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured):
    (tmp_path / "briefgen.yaml").touch()
    monkeypatch.chdir(tmp_path)
    assert run(["build"]) == 2
    assert "there are no briefs" in capsys.readouterr().err


def test_without_a_command_there_is_help(capsys: Captured):
    assert run([]) == 2
    captured = capsys.readouterr()
    assert "explain" in captured.out
    assert not captured.err


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize(
    ("file", "text", "shown"),
    [
        ("briefgen.yaml", "briefgen: 1\nfromats: [md]\n", " 2 | fromats: [md]\n"),
        ("labels/de.yaml", "briefgen: 1\n", "missing-field"),
    ],
)
def test_faulty_configuration(
    command: str, file: str, text: str, shown: str, project: Path, capsys: Captured
):
    (project / file).parent.mkdir(exist_ok=True)
    (project / file).write_text(text, "utf-8")
    assert run([command]) == 2
    captured = capsys.readouterr()
    assert captured.out.startswith(f"{file}:")
    assert shown in captured.out
    assert not captured.err


def test_faulty_configuration_is_a_report_for_programs_too(project: Path, capsys: Captured):
    (project / "briefgen.yaml").write_text("briefgen: 1\nout: 3\n", "utf-8")
    assert run(["check", "--format", "json"]) == 2
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["file"] == "briefgen.yaml"


def test_where_nothing_can_be_written(project: Path, capsys: Captured):
    (project / "occupied").touch()
    assert run(["build", "taman", "--out", "occupied/out"]) == 2
    assert "occupied" in capsys.readouterr().err


def test_a_bug_is_told_in_one_line(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
):
    monkeypatch.setattr(inspection, "load", lambda files: 1 / 0)
    monkeypatch.delenv("BRIEFGEN_DEBUG", raising=False)
    assert run(["check"]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first == "briefgen: internal error: ZeroDivisionError: division by zero"
    assert "BRIEFGEN_DEBUG=1" in second


def test_a_bug_is_told_in_full_to_who_asks(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
):
    monkeypatch.setattr(inspection, "load", lambda files: 1 / 0)
    monkeypatch.setenv("BRIEFGEN_DEBUG", "1")
    assert run(["check"]) == 2
    assert "Traceback (most recent call last)" in capsys.readouterr().err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bug_with_one_brief_leaves_the_others_alone(
    jobs: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
):
    good = project / "briefs/jalan/brief.yaml"
    good.write_text(good.read_text("utf-8").replace("[mura]", "[murah]"), "utf-8")
    page_view = job.page_view

    def fail(manuscript, *rest):
        if manuscript.slug == "taman":
            raise RuntimeError("no\nluck")
        return page_view(manuscript, *rest)

    monkeypatch.setattr(job, "page_view", fail)
    assert run(["build", "-j", jobs]) == 2
    errors = capsys.readouterr().err
    assert "briefgen: taman (id): internal error: RuntimeError: no luck" in errors
    assert sorted(path.name for path in (project / "build/jalan").iterdir()) == [
        "jalan.en.md",
        "jalan.id.md",
    ]
    assert not (project / "build/taman").exists()


def test_a_theme_at_fault_is_no_bug(project: Path, capsys: Captured):
    broken = project / "theme/html/brief.html.j2"
    broken.parent.mkdir(parents=True)
    broken.write_text("{{ brief.no_such_field }}", "utf-8")
    assert run(["build", "taman", "--to", "html"]) == 2
    errors = capsys.readouterr().err
    assert "briefgen: taman (id): " in errors
    assert "html/brief.html.j2" in errors
    assert "internal error" not in errors


def test_interruption(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured):
    def interrupt(files):
        raise KeyboardInterrupt

    monkeypatch.setattr(inspection, "load", interrupt)
    assert run(["check"]) == 130
    assert "Interrupted" in capsys.readouterr().err


def test_files_are_named_from_the_working_folder(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
):
    monkeypatch.chdir(project / "briefs/taman")
    assert run(["check"]) == 1
    out = capsys.readouterr().out
    assert "\nbrief.yaml:4:1: warning" in out
    assert out.startswith("../jalan/brief.yaml:15:15: error")


@pytest.mark.parametrize("output", ["sarif", "github", "gitlab"])
def test_servers_get_paths_from_the_repository(output: str, project: Path, capsys: Captured):
    (project.parent / ".git").mkdir()
    run(["check", "taman", "--format", output])
    assert "project/briefs/taman/brief.yaml" in capsys.readouterr().out


def test_what_briefs_share_is_told_once(project: Path, capsys: Captured):
    library = project / "briefs/library"
    library.mkdir()
    (library / "people.yaml").write_text("rina: [\n", "utf-8")
    run(["check"])
    assert capsys.readouterr().out.count("briefs/library/people.yaml:") == 1


def test_schema_goes_to_a_file(project: Path, capsys: Captured):
    assert run(["schema"]) == 0
    printed = capsys.readouterr().out
    assert run(["schema", "--out", "schema/brief.json"]) == 0
    assert not capsys.readouterr().out
    assert (project / "schema/brief.json").read_text("utf-8") == printed
    assert json.loads(printed)["$schema"]
