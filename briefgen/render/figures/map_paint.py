"""Say which of a theme's colours the nodes of an argument map have, in every format of it."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.languages.map_view import NodeKind
from briefgen.model.theme import Colours


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of a kind of node: its ground, its line, its label, its words."""

    fill: str
    stroke: str
    label: str
    ink: str


def paint(kind: NodeKind, colours: Colours) -> Paint:
    """Return the colours of a kind of node."""
    if kind is NodeKind.QUESTION:
        return Paint(colours.accent, colours.accent, colours.paper, colours.paper)
    fill, stroke = {
        NodeKind.FOR: (colours.supporting_tint, colours.supporting),
        NodeKind.AGAINST: (colours.opposing_tint, colours.opposing),
        NodeKind.CAUTION: (colours.cautioning_tint, colours.cautioning),
        NodeKind.RECOMMENDATION: (colours.recommending_tint, colours.recommending),
    }[kind]
    return Paint(fill, stroke, stroke, colours.ink)
