"""docs/themes.md names every token and every file of a theme."""

from __future__ import annotations

from pathlib import Path

from briefgen.model.theme import Colours, Fonts, ThemeFile, Tokens
from briefgen.source.project import read_themes
from briefgen.source.themes import STYLE

PAGE = (Path(__file__).parents[2] / "docs/themes.md").read_text("utf-8")


def test_every_token_and_field_is_described() -> None:
    names = [name for model in (Colours, Fonts, Tokens, ThemeFile) for name in model.model_fields]
    assert [name for name in names if f"`{name}`" not in PAGE] == []


def test_every_shared_file_is_described() -> None:
    files = [name for name in read_themes().shared if not name.startswith("labels/")]
    assert [name for name in (*files, STYLE) if f"`{name}`" not in PAGE] == []


def test_every_theme_is_described() -> None:
    assert [name for name in read_themes().builtin if f"| `{name}` |" not in PAGE] == []
