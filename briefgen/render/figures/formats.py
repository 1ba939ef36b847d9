"""List the formats of an argument map, the one to look at first."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefgen.languages.map_view import MapView
from briefgen.model.theme import Tokens
from briefgen.render.figures.argdown import argument_map_argdown
from briefgen.render.figures.argument_map import argument_map_svg
from briefgen.render.figures.dot import argument_map_dot
from briefgen.render.figures.mermaid import argument_map_mermaid

MAP_FORMATS: Mapping[str, Callable[[MapView, Tokens], str]] = {
    "svg": argument_map_svg,
    "mermaid": argument_map_mermaid,
    "dot": argument_map_dot,
    "argdown": lambda view, _: argument_map_argdown(view),
}
