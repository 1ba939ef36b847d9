"""Hold a picture in one language: what it shows, in words and as a table, and what is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.languages.view import Table


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn: each kind of picture is a subclass, named in `render.figures.draw`."""

    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """A numbered picture. Who does not see it gets its title, its description and its table.

    `table` is nothing where the page prints the same data as a table of its own anyway, close by.
    """

    id: str
    """Names its file, and is its own in the brief: ``risk-matrix-pengamanan``."""
    anchor: str
    label: str
    """What the text calls it: ``Gambar 1``."""
    title: str
    """What it shows, as one line: its caption."""
    description: str
    """All that it tells, as plain sentences."""
    drawing: Drawing
    table: Table | None
