"""The gallery is without a fault, and its page shows what there is."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from briefgen.source.project import find_project

ROOT = Path(__file__).parents[2]
GALLERY = ROOT / "docs/gallery"
PAGE = (GALLERY / "README.md").read_text("utf-8")
BRIEFS = find_project(GALLERY).slugs()


def test_briefgen_finds_nothing() -> None:
    """Nor in the pages: `make gallery` builds them with `--strict`."""
    command = [sys.executable, "-m", "briefgen", "check", "--strict"]
    done = subprocess.run(command, cwd=GALLERY, text=True, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("slug", BRIEFS)
def test_each_brief_says_that_it_is_invented(slug: str) -> None:
    brief = yaml.safe_load((GALLERY / "briefs" / slug / "brief.yaml").read_text("utf-8"))
    assert "rekaan" in brief["disclosures"]["id"]
    assert "invented" in brief["disclosures"]["en"]
    apart = GALLERY / "briefs" / slug / "sources.yaml"
    sources = brief.get("sources") or yaml.safe_load(apart.read_text("utf-8"))
    for source in sources.values():
        assert "rekaan" in source["remark"]["id"]
        assert "invented" in source["remark"]["en"]


@pytest.mark.parametrize("slug", ["mendunia-melalui-alibaba", *BRIEFS])
def test_the_page_shows_each_brief(slug: str) -> None:
    assert f"[`{slug}`]" in PAGE


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", GALLERY / "README.md"], ids=["project", "gallery"]
)
def test_all_that_a_page_shows_or_links_to_is_there(page: Path) -> None:
    text = page.read_text("utf-8")
    targets = re.findall(r'\]\(([^)#:]+)(?:#[^)]*)?\)|src="([^":]+)"', text)
    assert len(targets) > 5
    names = [link or picture for link, picture in targets]
    assert [name for name in names if not (page.parent / name).exists()] == []


def test_no_picture_is_left_over() -> None:
    kept = {path.name for path in (GALLERY / "pictures").iterdir()}
    assert kept == set(re.findall(r'"pictures/([^"]+)"', PAGE))


def test_pictures_are_small() -> None:
    """They are in the repository for good, in every version that they ever had."""
    pictures = [*(GALLERY / "pictures").iterdir(), *(ROOT / "docs/images").iterdir()]
    assert all(path.stat().st_size < 150_000 for path in pictures)
