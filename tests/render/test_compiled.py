"""Show that packaged templates are kept compiled as modules are, and that this changes no page."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest

from briefgen.languages.view import PageView
from briefgen.render.html import render_html
from briefgen.render.theme import Theme
from briefgen.source.project import Project

PARTIAL = "html/recommendation.html.j2"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of its own in which Python keeps what it compiles."""
    folder = tmp_path / "kept"
    monkeypatch.setattr(sys, "pycache_prefix", str(folder))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return folder


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the templates that are compiled from now on."""
    names: list[str] = []
    compile_ = jinja2.Environment.compile

    def noted(environment: jinja2.Environment, source: str, name: str, filename: str) -> object:
        names.append(name)
        return compile_(environment, source, name, filename)

    monkeypatch.setattr(jinja2.Environment, "compile", noted)
    return names


@pytest.fixture
def printed(
    page_of: Callable[..., PageView], theme_named: Callable[..., Theme], tmp_path: Path
) -> Callable[[], str]:
    """Return what prints one page as a process does that has printed nothing yet."""
    return lambda: render_html(page_of(), theme_named(project=Project(tmp_path)))


def entries(folder: Path) -> dict[Path, bytes]:
    """Return what is kept of templates; modules are kept there, too."""
    return {path: path.read_bytes() for path in folder.rglob("*.j2.*")}


def test_what_was_compiled_is_not_compiled_again(
    kept: Path, compiled: list[str], printed: Callable[[], str]
) -> None:
    first = printed()
    assert "html/page.html.j2" in compiled
    assert PARTIAL in compiled
    assert len(entries(kept)) == len(compiled)
    compiled.clear()
    assert printed() == first
    assert compiled == []


def cut(whole: dict[Path, bytes]) -> None:
    for path, data in whole.items():
        path.write_bytes(data[:-1])


def emptied(whole: dict[Path, bytes]) -> None:
    for path in whole:
        path.write_bytes(b"")


def changed(whole: dict[Path, bytes]) -> None:
    for path, data in whole.items():
        path.write_bytes(data[:-40] + bytes([data[-40] ^ 1]) + data[-39:])


def exchanged(whole: dict[Path, bytes]) -> None:
    for path, data in zip(whole, reversed(whole.values()), strict=True):
        path.write_bytes(data)


@pytest.mark.parametrize("harm", [cut, emptied, changed, exchanged])
def test_what_is_not_as_it_was_kept_is_compiled_again(
    harm: Callable[[dict[Path, bytes]], None],
    kept: Path,
    compiled: list[str],
    printed: Callable[[], str],
) -> None:
    first = printed()
    whole, all_names = entries(kept), sorted(compiled)
    harm(whole)
    assert entries(kept) != whole
    compiled.clear()
    assert printed() == first
    assert len(compiled) >= len(all_names) - 1  # of an odd number, one changes places with itself
    assert entries(kept) == whole


def test_another_version_of_jinja_compiles_anew(
    kept: Path, compiled: list[str], printed: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = printed()
    compiled.clear()
    monkeypatch.setattr(jinja2, "__version__", "3.1.99")
    assert printed() == first
    assert len(compiled) == len(entries(kept))


def test_a_projects_own_templates_are_compiled_each_time_and_kept_nowhere(
    kept: Path, compiled: list[str], printed: Callable[[], str], tmp_path: Path
) -> None:
    usual = printed()
    before = entries(kept)
    own = tmp_path / "theme" / PARTIAL
    own.parent.mkdir(parents=True)
    own.write_text("<p>Ours: {{ recommendation.action }}</p>\n", "utf-8")
    for _ in range(2):
        compiled.clear()
        assert "<p>Ours: Try one street.</p>" in printed()
        assert compiled == [PARTIAL]
    assert entries(kept) == before
    own.unlink()
    compiled.clear()
    assert printed() == usual
    assert compiled == []


def test_what_cannot_be_kept_is_compiled_each_time(
    kept: Path, compiled: list[str], printed: Callable[[], str]
) -> None:
    kept.write_bytes(b"a file, where a folder is to be")
    first = printed()
    number = len(compiled)
    assert printed() == first
    assert len(compiled) == 2 * number
    assert kept.is_file()


def test_nothing_is_written_where_python_is_not_to_write_what_it_compiles(
    kept: Path, printed: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert printed()
    assert not kept.exists()
