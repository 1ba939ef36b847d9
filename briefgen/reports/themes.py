"""Write for people which themes there are, and what one of them sets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.model.contrast import Measured, measured
from briefgen.model.theme import Tokens
from briefgen.reports.text import Line, Span
from briefgen.source.project_files import DECLARATION
from briefgen.source.themes import Layer, ResolvedTheme
from briefgen.source.tree import Path, dotted


def list_lines(themes: Sequence[ResolvedTheme], chosen: str) -> Iterator[Line]:
    """Yield a line for each theme: where it is from, what it stands on, what it is for."""
    for theme in themes:
        own, *bases = theme.themes
        facts = [origin(own), *(f"on {layer.name}" for layer in bases[:1])]
        if theme.name == chosen:
            facts.append("the project's choice")
        name = Span(theme.name, "code")
        yield Line((name, Span(f" ({', '.join(facts)}): {own.description}".rstrip(": "))), 2)


def show_lines(theme: ResolvedTheme) -> Iterator[Line]:
    """Yield all that a theme sets, and where that is written; its files; its contrasts."""
    layers = ", ".join(f"{one.name} ({origin(one)})" for one in theme.themes)
    yield Line((Span(theme.name, "code"), Span(f": {theme.themes[0].description}".rstrip(": "))), 2)
    yield Line((Span(f"made of {layers}"),), 2)
    yield from _heading("Tokens")
    for path, value in token_values(theme.tokens):
        where = token_origin(theme, path)
        yield Line((Span(f"  {dotted(path)}: {value}"), Span(f"  {where}", "gutter")), 6)
    yield from _heading("Files")
    for name, origins in theme.origins.items():
        where = " + ".join(map(origin, origins))
        yield Line((Span(f"  {name}"), Span(f"  {where}", "gutter")), 6)
    yield from _heading("Contrast")
    for pair in measured(theme.tokens.colours):
        yield Line(tuple(_contrast(pair)), 6)


def origin(layer: Layer) -> str:
    """Say where a layer is from: `briefgen`, or a folder of the project."""
    return "briefgen" if layer.builtin else layer.folder


def token_values(tokens: Tokens) -> Iterator[tuple[Path, str]]:
    """Yield each token's path below `tokens`, and its value as text."""
    for name, value in tokens.colours:
        if isinstance(value, str):
            yield ("colours", name), value
        else:
            yield ("colours", name), ", ".join(value)
    for name in ("text", "headings", "data"):
        yield ("fonts", name), ", ".join(getattr(tokens.fonts, name))
    for face in tokens.fonts.faces:
        slant = " italic" if face.italic else ""
        yield ("fonts", "faces"), f"{face.family} {face.weight}{slant}, {face.file}"
    yield ("logo",), tokens.logo or "none"
    if tokens.logo_text:
        texts = (f"{language}: {text}" for language, text in tokens.logo_text.items())
        yield ("logo_text",), ", ".join(texts)


def token_origin(theme: ResolvedTheme, path: Path) -> str:
    """Say where a token is set: the file and the line, or the theme of briefgen's."""
    place = theme.place("tokens", *path)
    layer = next((one for one in theme.layers if f"{one.folder}/{DECLARATION}" == place.file), None)
    if layer is None or layer.builtin:
        return layer.name if layer else ""
    return f"{place.file}:{place.line}"


def _heading(text: str) -> Iterator[Line]:
    yield Line(())
    yield Line((Span(text, "place"),))


def _contrast(pair: Measured) -> Iterator[Span]:
    figure = f"{int(pair.ratio * 100) / 100:.2f}"
    mark = Span("ok", "good") if pair.suffices else Span("too low", "error")
    yield Span(f"  {dotted(pair.front)} on {dotted(pair.ground)}: {figure} to 1, ")
    yield Span(f"at least {pair.least:g}: ")
    yield mark
