"""The same brief is the same bytes, whoever builds it, where, when, and on what machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from importlib import resources
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[2]
PROJECT = ROOT / "tests/cli/project"
COMMAND = ("-m", "briefgen", "build", "taman", "--to", "md,html,pdf,png", "--layout", "parallel")
MEANT = {"PATH", "PYTHONPATH", "VIRTUAL_ENV", "SYSTEMROOT", "TEMP", "TMP"}
"""What a process needs to run at all; all else of our environment stays out."""

Files = dict[str, bytes]


def built(project: Path, *options: str, python: str = sys.executable, **environment: str) -> Files:
    """Build a small brief in a process of its own, and return its files by name."""
    own = {
        name: value
        for name, value in os.environ.items()
        if name in MEANT or name.startswith(("COV_", "COVERAGE"))
    }
    shutil.rmtree(project / "build", ignore_errors=True)
    done = subprocess.run(
        [python, *COMMAND, *options],
        cwd=project,
        env={**own, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return {path.name: path.read_bytes() for path in (project / "build/taman").iterdir()}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(PROJECT, tmp_path_factory.mktemp("same") / "project")


@pytest.fixture(scope="module")
def expected(project: Path) -> Files:
    files = built(project)
    assert set(files) == {f"taman.id-en{end}" for end in (".md", ".html", ".pdf", "-1.png")}
    return files


ENVIRONMENTS: dict[str, dict[str, str]] = {
    "another run": {},
    "another hash seed": {"PYTHONHASHSEED": "4242"},
    "a hash seed by chance": {"PYTHONHASHSEED": "random"},
    "where the day begins": {"TZ": "Pacific/Kiritimati"},
    "where the day ends": {"TZ": "<-12>12"},
    "Turkish": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "Arabic": {"LC_ALL": "ar_SA.UTF-8", "PANGO_LANGUAGE": "ar:fa", "FC_LANG": "ar"},
    "no locale": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "another time of building": {"SOURCE_DATE_EPOCH": "86400"},
    "another shaper": {"HB_SHAPER_LIST": "fallback", "HB_OPTIONS": "uniscribe-bug-compatible"},
    "another rasteriser": {"FREETYPE_PROPERTIES": "truetype:interpreter-version=35"},
    "another user": {"USER": "rina", "LOGNAME": "rina", "HOME": "/nonexistent"},
}


@pytest.mark.parametrize("environment", ENVIRONMENTS.values(), ids=ENVIRONMENTS)
def test_in_another_environment(
    environment: dict[str, str], project: Path, expected: Files
) -> None:
    assert built(project, **environment) == expected


def test_by_more_workers(project: Path, expected: Files) -> None:
    files = built(project, "--layout", "separate,parallel", "-j", "2", "--force")
    assert {name: data for name, data in files.items() if name in expected} == expected


def test_in_another_folder(expected: Files, tmp_path: Path) -> None:
    deep = tmp_path / "deep below" / "ünter anderem" / "a" / "b" / "c"
    shutil.copytree(PROJECT, deep)
    assert built(deep) == expected
    link = tmp_path / "link"
    link.symlink_to(deep, target_is_directory=True)
    assert built(link) == expected


def disguised() -> bytes:
    """A font that calls itself Source Serif Pro, and is another."""
    amiri = resources.files("fontpkg_amiri").joinpath("files/Amiri-Regular.ttf")
    font = TTFont(BytesIO(amiri.read_bytes()))
    for kind in (1, 4):  # the family's name, and the font's
        font["name"].setName("Source Serif Pro", kind, 3, 1, 0x409)
    written = BytesIO()
    font.save(written)
    return written.getvalue()


def test_on_a_machine_with_other_fonts(project: Path, expected: Files, tmp_path: Path) -> None:
    """The user's fonts, the machine's, and what their settings say: of none, of others, of one
    that calls itself like ours."""
    home = tmp_path / "home"
    for folder in (home / ".fonts", home / ".local/share/fonts"):
        folder.mkdir(parents=True)
        (folder / "serif.ttf").write_bytes(disguised())
    machine = tmp_path / "fonts.conf"
    machine.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">'
        f"<fontconfig><dir>{home}/.fonts</dir>"
        '<match target="pattern"><edit name="family" mode="prepend" binding="strong">'
        "<string>Source Serif Pro</string></edit></match></fontconfig>",
        "utf-8",
    )
    assert built(project, HOME=str(home), XDG_DATA_HOME=str(home / ".local/share")) == expected
    assert built(project, FONTCONFIG_FILE=str(machine)) == expected
    assert built(project, FONTCONFIG_PATH=str(tmp_path), FONTCONFIG_SYSROOT="/srv") == expected
    assert built(project, FONTCONFIG_FILE="/nonexistent") == expected


def test_a_page_has_no_font_but_its_themes(expected: Files) -> None:
    reader = pypdf.PdfReader(BytesIO(expected["taman.id-en.pdf"]))
    fonts = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert fonts
    assert {name[:10] for name in fonts} == {"Source-San", "Source-Ser"}


def interpreter(minor: str) -> str:
    """Return another Python that has what briefgen needs; skip the test where there is none.

    It is looked for in `BRIEFGEN_PYTHONS`, where pyenv puts it, and on the path.
    """
    named = os.environ.get("BRIEFGEN_PYTHONS", "").split(os.pathsep)
    kept = (Path.home() / ".pyenv/versions").glob(f"{minor}.*/bin/python")
    for candidate in (*filter(None, named), *map(str, sorted(kept)), f"python{minor}"):
        python = shutil.which(candidate)
        if python and _has_all(python, minor):
            return python
    pytest.skip(f"no Python {minor} with WeasyPrint: name one in BRIEFGEN_PYTHONS")


def _has_all(python: str, minor: str) -> bool:
    """Whether it is that Python, with the very versions of what shapes a page."""
    code = (
        "import sys; from briefgen.build.versions import versions; import weasyprint; "
        "print('%d.%d' % sys.version_info[:2], sorted(versions('png').items()))"
    )
    ours, theirs = (
        subprocess.run(
            [one, "-W", "ignore", "-c", code],
            env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
            check=False,
        ).stdout.partition(" ")
        for one in (sys.executable, python)
    )
    return theirs[0] == minor and theirs[2] == ours[2]


@pytest.mark.parametrize("minor", ["3.11", "3.12", "3.13"])
def test_by_another_python(minor: str, project: Path, expected: Files) -> None:
    if minor == sysconfig.get_python_version():
        pytest.skip(f"the tests run by Python {minor}")
    assert built(project, python=interpreter(minor)) == expected
