"""Write for programs which themes there are, and what one of them sets."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from briefgen.model.contrast import measured
from briefgen.reports.themes import origin, token_origin
from briefgen.source.themes import ResolvedTheme
from briefgen.source.tree import dotted

VERSION = 1
"""The version of this output. It grows fields without notice, and changes none."""


def list_json(themes: Sequence[ResolvedTheme], chosen: str) -> str:
    """Return the themes as JSON: `version`, `themes`, `chosen`."""
    found = [
        {
            "name": theme.name,
            "description": theme.themes[0].description,
            "from": origin(theme.themes[0]),
            "extends": theme.themes[1].name if theme.themes[1:] else None,
        }
        for theme in themes
    ]
    return _written({"version": VERSION, "themes": found, "chosen": chosen})


def show_json(theme: ResolvedTheme) -> str:
    """Return a theme as JSON: its `tokens` and `files` with where they are from, its `contrast`."""
    values = theme.tokens.model_dump(mode="json")
    sections = {name: values.pop(name) for name in ("colours", "fonts")}
    paths = [(section, name) for section, names in sections.items() for name in names]
    tokens: dict[str, Any] = {
        dotted(path): {
            "value": sections[path[0]][path[1]],
            "from": token_origin(theme, path),
        }
        for path in paths
    }
    for name, value in values.items():
        tokens[name] = {"value": value, "from": token_origin(theme, (name,)) if value else None}
    return _written(
        {
            "version": VERSION,
            "name": theme.name,
            "description": theme.themes[0].description,
            "made_of": [{"name": one.name, "from": origin(one)} for one in theme.themes],
            "tokens": tokens,
            "files": [
                {"name": name, "from": list(map(origin, origins))}
                for name, origins in theme.origins.items()
            ],
            "contrast": [
                {
                    "front": dotted(pair.front),
                    "ground": dotted(pair.ground),
                    "ratio": round(pair.ratio, 2),
                    "least": pair.least,
                    "suffices": pair.suffices,
                }
                for pair in measured(theme.tokens.colours)
            ],
        }
    )


def _written(document: dict[str, Any]) -> str:
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
