"""Write an argument map in DOT, Graphviz's language."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.evidence.chain import Relation
from briefgen.languages.map_view import MapView, NodeKind
from briefgen.model.theme import Colours, Tokens
from briefgen.render.figures.map_paint import paint
from briefgen.render.figures.text_width import REGULAR, Measure

_SHAPES = {
    NodeKind.QUESTION: 'style="rounded,filled"',
    NodeKind.FOR: 'style="rounded"',
    NodeKind.AGAINST: 'shape=octagon, style="dashed"',
    NodeKind.CAUTION: 'style="dotted"',
    NodeKind.RECOMMENDATION: "peripheries=2",
}
_MEASURE = Measure(REGULAR, 13.5)
_WIDTH = 240.0


def argument_map_dot(view: MapView, tokens: Tokens) -> str:
    """Return an argument map as a DOT digraph. An arrow without a relation is a stance."""
    return "\n".join(_lines(view, tokens)) + "\n"


def _lines(view: MapView, tokens: Tokens) -> Iterator[str]:
    kinds = {node.id: node.kind for node in view.nodes}
    font = f'fontname="{",".join(tokens.fonts.data)}"'
    yield f"digraph {_quoted(view.slug)} {{"
    side = "LR" if view.direction == "rtl" else "RL"
    yield f"  graph [rankdir={side}, label={_quoted(view.title)}, labelloc=t, {font}];"
    yield f"  node [shape=box, {font}];"
    yield f"  edge [{font}, fontsize=11];"
    for node in view.nodes:
        lines = (node.label, *_MEASURE.wrap(node.text, _WIDTH))
        style = _style(node.kind, tokens.colours)
        yield f"  {_quoted(node.id)} [label={_quoted(*lines)}, {style}];"
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


def _style(kind: NodeKind, colours: Colours) -> str:
    """Return a node's shape and colours; only the question has a ground of its own."""
    found = paint(kind, colours)
    if kind is NodeKind.QUESTION:
        return f'{_SHAPES[kind]}, fillcolor="{found.fill}", fontcolor="{found.ink}"'
    return f'{_SHAPES[kind]}, color="{found.stroke}"'


def _quoted(*lines: str) -> str:
    """Write lines as one quoted string, in which a backslash escapes and ends lines."""
    written = (line.replace("\\", "\\\\").replace('"', '\\"') for line in lines)
    return '"' + "\\n".join(written) + '"'
