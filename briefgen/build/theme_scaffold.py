"""Write the files that a project's own theme begins with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from briefgen.model.meanings import meaning
from briefgen.model.theme import Colours, Face, Fonts, Tokens

_HEAD = """\
# The theme `{name}`. It is like `{base}` but for what is set here: take the # from a line to change
# its token. `briefgen theme show {name}` says what comes out, docs/themes.md of briefgen the rest.
briefgen: 1
description: ""
extends: {base}
tokens:
"""

_LOGO = """\
  # A picture at the head of the first page, in this folder; and what it says, in words.
  # logo: images/logo.svg
  # logo_text: {id: Pemerintah Kota, en: The City}
"""


def declaration(name: str, base: str, tokens: Tokens) -> str:
    """Return the ``theme.yaml`` of a new theme: all tokens of the one it extends, as comments."""
    return "".join((_HEAD.format(name=name, base=base), *_tokens(tokens), _LOGO))


def stylesheet(name: str, base: str) -> str:
    """Return the stylesheet of a new theme: nothing but a word on what it is for."""
    return (
        f"/* What the theme {name} has beyond {base}, whose own rules come before these.\n"
        "   Colours and fonts are tokens: var(--accent), var(--font-text). */\n"
    )


def overlay_stylesheet() -> str:
    """Return a stylesheet for the folder ``theme``, which is added to that of whatever theme."""
    return (
        "/* Rules that are added to those of the theme, whichever it is.\n"
        "   Colours and fonts are tokens: var(--accent), var(--font-text). */\n"
    )


def _tokens(tokens: Tokens) -> Iterator[str]:
    yield "  colours:\n"
    for name, value in tokens.colours:
        yield from _token(Colours, name, value)
    yield "  fonts:\n"
    for name, value in tokens.fonts:
        if name == "faces":
            yield from _faces(tokens.fonts.faces)
        else:
            yield from _token(Fonts, name, value)


def _token(model: type[BaseModel], name: str, value: Any) -> Iterator[str]:
    yield f"    # {meaning(model, name)}\n"
    if isinstance(value, str):
        yield f'    # {name}: "{value}"\n'
    else:
        yield f"    # {name}: {json.dumps(list(value), ensure_ascii=False)}\n"


def _faces(faces: tuple[Face, ...]) -> Iterator[str]:
    yield f"    # {meaning(Fonts, 'faces')}\n"
    yield "    # faces:\n"
    for face in faces[:1]:
        yield f"    #   - {{family: {face.family}, file: {face.file}, weight: {face.weight}}}\n"
