"""Write an argument map in DOT, Graphviz's language."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.evidence.chain import Relation
from briefgen.languages.map_view import MapView, NodeKind
from briefgen.render.figures.text_width import REGULAR, Measure

_STYLES = {
    NodeKind.QUESTION: 'style="rounded,filled", fillcolor="#123c5f", fontcolor="#ffffff"',
    NodeKind.FOR: 'style="rounded", color="#1d6b4f"',
    NodeKind.AGAINST: 'shape=octagon, style="dashed", color="#9c3325"',
    NodeKind.CAUTION: 'style="dotted", color="#7a5200"',
    NodeKind.RECOMMENDATION: 'peripheries=2, color="#123c5f"',
}
_FONT = 'fontname="Source Sans Pro,Arial,sans-serif"'
_MEASURE = Measure(REGULAR, 13.5)
_WIDTH = 240.0


def argument_map_dot(view: MapView) -> str:
    """Return an argument map as a DOT digraph. An arrow without a relation is a stance."""
    return "\n".join(_lines(view)) + "\n"


def _lines(view: MapView) -> Iterator[str]:
    kinds = {node.id: node.kind for node in view.nodes}
    yield f"digraph {_quoted(view.slug)} {{"
    side = "LR" if view.direction == "rtl" else "RL"
    yield f"  graph [rankdir={side}, label={_quoted(view.title)}, labelloc=t, {_FONT}];"
    yield f"  node [shape=box, {_FONT}];"
    yield f"  edge [{_FONT}, fontsize=11];"
    for node in view.nodes:
        lines = (node.label, *_MEASURE.wrap(node.text, _WIDTH))
        yield f"  {_quoted(node.id)} [label={_quoted(*lines)}, {_STYLES[node.kind]}];"
    for arrow in view.arrows:
        if arrow.relation is None:
            verb = view.labels.chain.stance[kinds[arrow.source].stance]
        else:
            verb = view.labels.chain.relation[arrow.relation]
        dashed = arrow.relation in (Relation.ANSWERS, Relation.MITIGATES)
        style = ", style=dashed" if dashed else ""
        ends = f"{_quoted(arrow.source)} -> {_quoted(arrow.target)}"
        yield f"  {ends} [label={_quoted(verb)}{style}];"
    yield "}"


def _quoted(*lines: str) -> str:
    """Write lines as one quoted string, in which a backslash escapes and ends lines."""
    written = (line.replace("\\", "\\\\").replace('"', '\\"') for line in lines)
    return '"' + "\\n".join(written) + '"'
