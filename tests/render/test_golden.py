"""Compare whole renditions of a brief that has everything; refresh: `BRIEFGEN_REFRESH=1 pytest`."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.languages.view import PageView
from briefgen.render.html import render_html
from briefgen.render.markdown import render_markdown
from briefgen.render.theme import Theme, WatchedFiles
from briefgen.source.manuscript import Manuscript

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture(scope="module")
def plain(theme: Theme) -> Theme:
    """The theme without styles, which change more often than what they dress."""
    files = {name: b"" if name.endswith(".css") else data for name, data in theme.files.items()}
    return replace(theme, files=WatchedFiles(files))


@pytest.mark.parametrize("language", ["id", "en", "id-en"])
@pytest.mark.parametrize(("ending", "render"), [("md", render_markdown), ("html", render_html)])
def test_the_whole_rendition(
    every_kind: Manuscript,
    page_of: Callable[..., PageView],
    plain: Theme,
    language: str,
    ending: str,
    render: object,
) -> None:
    assert callable(render)
    written = render(page_of(every_kind, *language.split("-")), plain)
    path = GOLDEN / f"every-kind.{language}.{ending}"
    if os.environ.get("BRIEFGEN_REFRESH"):
        path.write_text(written, "utf-8")
    assert written == path.read_text("utf-8")
