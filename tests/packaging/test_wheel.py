"""The wheel works by itself: theme, labels and schema travel in it, and it builds a brief."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command that knows nothing of this checkout, and return what it printed."""
    ours = ("PYTHON", "COVERAGE", "COV_")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as it is made from the source distribution, without a network."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    (made,) = out.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def bin_folder(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of a new environment that holds the wheel."""
    home = tmp_path_factory.mktemp("home")
    venv.create(home, symlinks=True)
    paths = sysconfig.get_paths("venv", {"base": str(home), "platbase": str(home)})
    python = Path(paths["scripts"]) / "python"
    run(
        *(sys.executable, "-m", "pip", "--python", python),
        *("install", "--quiet", "--no-deps", "--no-index", wheel),
        cwd=home,
    )
    # The dependencies are ours, put on the path after the wheel. A path in a .pth file is only
    # added: the .pth files in that folder, which name this checkout, are not read.
    borrowed = Path(paths["purelib"]) / "borrowed.pth"
    borrowed.write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return python.parent


def test_theme_labels_and_schema_travel_in_the_wheel(wheel: Path) -> None:
    theme = {
        f"briefgen/_data/{path.relative_to(ROOT)}"
        for path in (ROOT / "templates").rglob("*")
        if path.is_file()
    }
    assert theme
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert theme <= names
    assert {f"briefgen/_data/templates/labels/{name}.yaml" for name in ("id", "en")} <= names
    assert "briefgen/_data/schema/brief.v1.json" in names
    assert "briefgen/build/fonts.conf" in names


def test_nothing_else_travels_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert {top.split("-")[0] for top in tops} == {"briefgen"}


def test_an_installed_wheel_builds_a_new_brief(bin_folder: Path, tmp_path: Path) -> None:
    where = run(
        bin_folder / "python", "-c", "import briefgen; print(briefgen.__file__)", cwd=tmp_path
    )
    assert Path(where).is_relative_to(bin_folder.parent)

    run(bin_folder / "briefgen", "new", "jalan-bersama", cwd=tmp_path)
    run(bin_folder / "briefgen", "build", cwd=tmp_path)
    themes = run(bin_folder / "briefgen", "theme", "list", cwd=tmp_path)
    assert [line.partition(" ")[0] for line in themes.splitlines()] == ["magazine", "ministry"]

    built = {path.name for path in (tmp_path / "build/jalan-bersama").iterdir()}
    assert built >= {
        f"jalan-bersama.{language}.{suffix}"
        for language in ("id", "en")
        for suffix in ("md", "html", "pdf")
    }
