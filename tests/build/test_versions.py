"""What shapes a rendition besides its files is known by its version, or by its contents."""

from __future__ import annotations

import importlib.metadata
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.version import Version

import briefgen
from briefgen.build.versions import all_versions, versions
from briefgen.version import VERSION

REPOSITORY = Path(__file__).parents[2]
NO_DISTRIBUTIONS = {"briefgen", "pango", "harfbuzz"}
ELSEWHERE = {"filelock", "latexcodec", "polib", "pybtex", "rich", "typer"}
"""What has no part in building: it asks, tells, locks, or takes in what comes from elsewhere."""


@pytest.fixture
def afresh():
    versions.cache_clear()
    yield versions.cache_clear
    versions.cache_clear()


def test_distributions_have_the_versions_that_were_installed() -> None:
    found = {
        name: Version(one) for name, one in versions("png").items() if name not in NO_DISTRIBUTIONS
    }
    assert found == {name: Version(importlib.metadata.version(name)) for name in found}
    assert {"babel", "weasyprint", "font-source-serif-pro", "pypdfium2"} <= set(found)
    assert {"graphlay", "regex", "cssselect2"} <= set(found)


@pytest.mark.parametrize(
    ("output", "absent"),
    [("md", {"weasyprint", "pango", "pypdfium2"}), ("pdf", {"pypdfium2"}), ("png", set())],
)
def test_a_format_depends_on_what_makes_it(output: str, absent: set[str]) -> None:
    assert set(versions("png")) - set(versions(output)) >= absent
    assert "jinja2" in versions(output)


@pytest.mark.skipif(sys.platform != "linux", reason="libraries are found otherwise there")
@pytest.mark.parametrize(
    ("file", "name"), [("libpango-1.0.so.0", "pango"), ("libharfbuzz.so.0", "harfbuzz")]
)
def test_another_build_of_a_library_is_seen(
    file: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, afresh
) -> None:
    def seen() -> str:
        afresh()
        return versions("pdf")[name]

    usual = seen()
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))
    assert seen() == usual
    (tmp_path / file).write_bytes(b"a library")
    first = seen()
    (tmp_path / file).write_bytes(b"the library, patched")
    assert len({usual, first, seen()}) == 3


def own_version(folder: Path) -> str:
    code = "from briefgen.build.versions import versions; print(versions('md')['briefgen'])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True,
        env={"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    return done.stdout.strip()


@pytest.mark.parametrize("file", ["render/markdown.py", "build/fonts.conf"])
def test_in_a_checkout_the_code_counts(file: str, tmp_path: Path) -> None:
    package = tmp_path / "briefgen"
    shutil.copytree(
        Path(briefgen.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__")
    )
    before = own_version(tmp_path)
    assert before.startswith(f"{VERSION} ")
    assert own_version(tmp_path) == before
    module = package / file
    module.write_text(f"{module.read_text('utf-8')}\n", "utf-8")
    after = own_version(tmp_path)
    assert after.startswith(f"{VERSION} ")
    assert after != before
    (package / "_data").mkdir()
    assert own_version(tmp_path) == VERSION


def test_what_briefs_are_checked_with_counts_for_what_is_remembered_of_them() -> None:
    more = {name: one for name, one in all_versions().items() if name not in versions("png")}
    assert set(more) == {"lxml", "pycld2", "pypdf", "python"}
    assert Version(more["lxml"]) == Version(importlib.metadata.version("lxml"))


def test_whatever_is_needed_has_a_part_in_building_or_is_known_to_have_none() -> None:
    declared = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[ ><=;]", one, maxsplit=1)[0] for one in declared["dependencies"]}
    assert {"babel", "weasyprint", *ELSEWHERE} <= needed
    assert needed - all_versions().keys() == ELSEWHERE
