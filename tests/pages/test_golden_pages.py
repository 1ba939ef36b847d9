"""Compare every page of the gallery and of the flagship with its golden picture.

Refresh: `make golden`, or `BRIEFGEN_REFRESH=1 pytest tests/pages` for the pages alone.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from briefgen.render.pictures import page_pictures
from briefgen.source.project import find_project

ROOT = Path(__file__).parents[2]
GALLERY = ROOT / "docs/gallery"
GOLDEN = ROOT / "tests/golden/pages"
DIFFERENCES = ROOT / "build/differences"
"""Where to look when a page is not as it was: each picture is the old page, the new, and where."""

DOTS = 50
FLAGSHIP = "mendunia-melalui-alibaba"
PARALLEL = {FLAGSHIP, "makan-siang"}
"""Whose languages are compared side by side, too."""


def editions() -> list[tuple[Path, str, str]]:
    """Each PDF that is compared: its project, its brief, its languages."""
    briefs = [(ROOT, FLAGSHIP), *((GALLERY, slug) for slug in find_project(GALLERY).slugs())]
    return [
        (project, slug, languages)
        for project, slug in briefs
        for languages in ("id", "en", *(["id-en"] if slug in PARALLEL else []))
    ]


@pytest.mark.parametrize(
    ("project", "slug", "languages"),
    [pytest.param(*edition, id=".".join(edition[1:])) for edition in editions()],
)
def test_every_page_is_as_it_was(
    project: Path, slug: str, languages: str, tmp_path: Path, differ: Callable
) -> None:
    stem = f"{slug}.{languages}"
    made = {
        f"{stem}-{number}.png": picture
        for number, picture in enumerate(pictures(project, slug, languages, tmp_path), 1)
    }
    if os.environ.get("BRIEFGEN_REFRESH"):
        refresh(stem, made)
    kept = {path.name: path.read_bytes() for path in GOLDEN.glob(f"{stem}-[0-9]*.png")}

    told = [f"{name}: there was such a page" for name in kept if name not in made]
    told += [compared(name, kept.get(name), picture, differ) for name, picture in made.items()]
    assert [line for line in told if line] == []


def pictures(project: Path, slug: str, languages: str, out: Path) -> tuple[bytes, ...]:
    """Build the PDF as users do, and draw its pages."""
    layout = "parallel" if "-" in languages else "separate"
    command = [sys.executable, "-m", "briefgen", "build", slug, "--to", "pdf", "--out", out]
    command += ["--language", languages.replace("-", ","), "--layout", layout, "--quiet", "-j", "1"]
    done = subprocess.run(command, cwd=project, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return page_pictures((out / slug / f"{slug}.{languages}.pdf").read_bytes(), DOTS)


def refresh(stem: str, made: dict[str, bytes]) -> None:
    GOLDEN.mkdir(exist_ok=True)
    for path in GOLDEN.glob(f"{stem}-[0-9]*.png"):
        if path.name not in made:
            path.unlink()
    for name, picture in made.items():
        (GOLDEN / name).write_bytes(picture)


def compared(name: str, old: bytes | None, new: bytes, differ: Callable) -> str:
    """Return nothing where the pages look alike, else how they differ and where to see it."""
    DIFFERENCES.mkdir(parents=True, exist_ok=True)
    if old is None:
        (DIFFERENCES / name).write_bytes(new)
        return f"{name}: there was no such page; see {DIFFERENCES / name}"
    before, after = (Image.open(BytesIO(picture)).convert("RGB") for picture in (old, new))
    if before.size != after.size:
        return f"{name}: {before.size} dots before, {after.size} now"
    found = differ(before, after)
    if not found.visible:
        return ""
    heat = np.asarray(after.convert("L"))[..., None].repeat(3, axis=-1) / 2 + 127.0
    heat[..., 1:] *= 1 - found.where[..., None]
    triptych = Image.new("RGB", (3 * after.width, after.height))
    for column, picture in enumerate((before, after, Image.fromarray(heat.astype(np.uint8)))):
        triptych.paste(picture, (column * after.width, 0))
    triptych.save(DIFFERENCES / name)
    return (
        f"{name}: structure {found.structure:.2f}, colour {found.colour:.1f}; "
        f"see {DIFFERENCES / name} (old, new, difference)"
    )


def test_every_golden_page_is_one_of_a_brief() -> None:
    stems = {f"{slug}.{languages}" for _, slug, languages in editions()}
    strays = [path for path in GOLDEN.iterdir() if path.stem.rpartition("-")[0] not in stems]
    if os.environ.get("BRIEFGEN_REFRESH"):
        for path in strays:
            path.unlink()
        return
    assert strays == []


def test_a_page_that_differs_is_shown(
    differ: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Old, new and difference stand side by side, the difference in red."""
    monkeypatch.setattr(sys.modules[__name__], "DIFFERENCES", tmp_path)
    white, marked = Image.new("RGB", (60, 80), "white"), Image.new("RGB", (60, 80), "white")
    marked.paste("black", (0, 30, 60, 40))
    old, new = (BytesIO(), BytesIO())
    white.save(old, "PNG")
    marked.save(new, "PNG")

    assert compared("a.id-1.png", old.getvalue(), old.getvalue(), differ) == ""
    assert not list(tmp_path.iterdir())

    assert "no such page" in compared("a.id-1.png", None, new.getvalue(), differ)
    assert (tmp_path / "a.id-1.png").read_bytes() == new.getvalue()

    told = compared("a.id-1.png", old.getvalue(), new.getvalue(), differ)
    assert str(tmp_path / "a.id-1.png") in told
    shown = Image.open(tmp_path / "a.id-1.png")
    assert shown.size == (180, 80)
    assert [shown.getpixel((x, 35)) for x in (30, 90)] == [(255, 255, 255), (0, 0, 0)]
    red, green, _ = shown.getpixel((150, 35))
    assert red > 100 > green
    assert shown.getpixel((150, 75)) == (254, 254, 254)
